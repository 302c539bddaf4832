// A second tap at one place means what stood there, not the button that has just come under the finger.
export const SETTLING = 400

// Start and Pause stand at one place, and nobody stops a clock before they have seen it run.
const CLOCK = 1000

const NEAR = 40

let last = { at: -CLOCK }

addEventListener('click', (event) => {
  const { clientX: x, clientY: y, timeStamp: at } = event
  const button = event.target.closest('button')
  if (!button) return
  const kind = button.form?.dataset.entry
  const since = at - last.at
  const isSecond = since >= 0 && since < (kind?.startsWith('clock-') ? CLOCK : SETTLING) && Math.hypot(x - last.x, y - last.y) < NEAR
  if (kind && button !== last.button && isSecond) {
    event.preventDefault()
    event.stopImmediatePropagation()
  } else {
    last = { button, x, y, at }
  }
}, true)
