// <fieldset data-signature>: a finger draws into the canvas; a hidden field carries the strokes as whole numbers.
// Without JavaScript the canvas stays hidden, and a typed name does as well.
const pad = '/webjars/signature_pad/5.0.4/dist/signature_pad.min.js'

const strokes = (data) => data
  .map(({ points }) => points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${Math.round(x)},${Math.round(y)}`).join(' '))
  .join(' ')

const points = (path, settings) => path.split(/ ?(?=M)/).filter(Boolean).map((stroke) => ({
  ...settings,
  points: stroke.split(' ').map((step, i) => {
    const [x, y] = step.slice(1).split(',').map(Number)
    return { x, y, pressure: 0.5, time: i * 16 }
  }),
}))

function fit(canvas) {
  const ratio = Math.max(devicePixelRatio || 1, 1)
  canvas.width = canvas.offsetWidth * ratio
  canvas.height = canvas.offsetHeight * ratio
  canvas.getContext('2d').scale(ratio, ratio)
}

async function arm(field) {
  field.dataset.signature = 'armed'
  const { default: SignaturePad } = await import(pad)
  const canvas = field.querySelector('canvas')
  const kept = field.querySelector('input[type=hidden]')
  const settings = { penColor: '#111111', minWidth: 0.8, maxWidth: 2.4, dotSize: 1.6, velocityFilterWeight: 0.7, compositeOperation: 'source-over' }
  field.querySelector('[data-canvas]').hidden = false
  fit(canvas)
  const signature = new SignaturePad(canvas, settings)
  if (kept.value) signature.fromData(points(kept.value, settings))
  signature.addEventListener('endStroke', () => { kept.value = strokes(signature.toData()) })
  field.querySelector('[data-clear]').addEventListener('click', () => {
    signature.clear()
    kept.value = ''
  })
  let width = canvas.offsetWidth
  addEventListener('resize', () => {
    if (canvas.offsetWidth === width || !canvas.isConnected) return
    width = canvas.offsetWidth
    const data = signature.toData()
    fit(canvas)
    signature.fromData(data)
  })
}

const armAll = () => document.querySelectorAll('[data-signature=""]').forEach(arm)

armAll()
addEventListener('dialog-filled', armAll)
