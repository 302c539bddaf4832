// The points of an inspection with what waits on this tablet, and the count of each group.
import { show, told } from './elements.js'

/** Whether a group stood open when it was drawn last, and whether anything was left in it then. */
const folds = new Map()

addEventListener('toggle', ({ target }) => {
  const fold = folds.get(target.parentElement?.dataset.group)
  if (fold) fold.open = target.open
}, true)

/** What one press says of a point: it leaves alone what somebody looked at, and what is measured. */
function press(point, { fields }) {
  if (fields.colour === 'green' && !point.found && !point.measured) return { found: 'green', pressed: true }
  return fields.colour === 'withdrawn' && point.pressed ? { found: '', pressed: false } : null
}

/** The colour of a measured value is the shop's to say. */
function look({ code, drawn }, { fields, state }) {
  if (fields.point !== code) return null
  const colour = fields.colour ?? (state === 'saved' && drawn ? drawn : 'measured')
  return { found: colour === 'withdrawn' ? '' : colour, pressed: false }
}

/** What is found at a point, with the last entry that says so, if one does. */
function standing(article, group, kept) {
  const { found, pressed, measured } = article.dataset
  const point = { code: article.id, drawn: found, found, pressed: pressed !== undefined, measured: measured !== undefined }
  for (const entry of kept) {
    const change = entry.kind === 'inspection-finding'
      ? look(point, entry)
      : entry.fields.group === group && press(point, entry)
    if (change) Object.assign(point, change, { entry })
  }
  return point
}

function drawPoint(article, { found, entry }) {
  article.querySelector('[data-here]')?.remove()
  show(article.querySelector('.point-head .badge'), !entry)
  if (!entry) return
  article.querySelectorAll('button[name=colour].colour').forEach((each) => each.setAttribute('aria-pressed', String(each.value === found)))
  const note = told(entry)
  note.dataset.here = ''
  article.querySelector('form')?.append(note)
}

const number = (element, count) => { element.lastChild.data = element.lastChild.data.replace(/\d+/, count) }

function drawTally(tally, points) {
  const done = points.filter((each) => each.found).length
  for (const each of tally.querySelectorAll('[data-count]')) {
    const { count } = each.dataset
    const counted = { done, left: points.length - done }[count] ?? points.filter((point) => point.found === count).length
    number(each, counted)
    show(each, counted > 0 || count === 'done')
  }
}

function drawPress(group, points) {
  const untouched = points.filter((each) => !each.found && !each.measured).length
  const all = group.querySelector('[data-press=green]')
  if (!all) return
  all.querySelector('[data-number]').textContent = untouched === 1 ? 'It is fine' : `All ${untouched} fine`
  show(all, untouched > 0)
  show(group.querySelector('[data-press=withdrawn]'), !untouched && points.some((each) => each.pressed))
}

/** A group folds when its last point is done, and opens when one is asked again; else it stays as somebody left it. */
function fold(group, points) {
  const details = group.querySelector('details')
  const done = points.every((each) => each.found)
  const before = folds.get(group.dataset.group) ?? { done: points.every((each) => each.drawn), open: details.open }
  details.open = before.done === done ? before.open : !done
  folds.set(group.dataset.group, { done, open: details.open })
}

/** Over what the shop last said, in the order in which it was recorded. */
export function drawInspection(main, kept) {
  const page = main.querySelector('.inspection')
  if (!page) return
  const own = kept.filter((each) => each.kind.startsWith('inspection-') && each.state !== 'conflict' && String(each.order) === page.dataset.pageOrder)
  const all = [...page.querySelectorAll('[data-group]')].flatMap((group) => {
    const points = [...group.querySelectorAll('.point')].map((article) => {
      const point = standing(article, group.dataset.group, own)
      drawPoint(article, point)
      return point
    })
    drawTally(group.querySelector('summary [data-tally]'), points)
    drawPress(group, points)
    fold(group, points)
    return points
  })
  drawTally(page.querySelector('[data-tally]'), all)
}
