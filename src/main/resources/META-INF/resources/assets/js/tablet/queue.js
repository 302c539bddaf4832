// The list of what was recorded on this tablet and is not on the page yet; each conflict with its ways on.
import { add, forget, tell } from './store.js'
import { badge, button, element, link } from './elements.js'
import { soon } from './sync.js'

const main = () => document.querySelector('#main')

/** The order that the page is about, or nothing. */
export const order = () => main().querySelector('[data-page-order]')?.dataset.pageOrder

const time = (iso) => new Date(iso).toLocaleString([], { weekday: 'short', hour: '2-digit', minute: '2-digit' })

/** The page is drawn again without it, even if nothing else happens. */
async function putAway(entry) {
  await forget((each) => each.id === entry.id)
  tell()
}

/** As somebody who has seen by now what the shop knows. */
async function again(entry) {
  const { says, ...fields } = entry.fields
  const seen = main().querySelector(`[data-seen-check="${fields.check}"]`)?.dataset.seen
  await add(entry.kind, entry.order, seen ? { ...fields, seen } : fields, says, { car: entry.car })
  await putAway(entry)
  soon()
}

async function askTheDesk(entry) {
  const words = `${entry.fields.says} — ${entry.words}`.slice(0, 500)
  await add('ask-help', entry.order, { words }, `Ask for help: ${entry.fields.says}`, { car: entry.car })
  await putAway(entry)
  soon()
}

/** Whether this page still asks the check that an answer is for, so that whoever decides sees it. */
function isAsked({ order: number, fields }) {
  const card = order() === String(number) && main().querySelector(`.card[data-check="${fields.check}"]`)
  return Boolean(card && card.querySelector(`button[name=answer][value="${fields.answer}"]`))
}

/** The orders that are closed or cancelled, as the shop said of an entry or this page says: nothing can be tried again. */
function over(kept) {
  const found = kept.filter((each) => each.code === 'over').map((each) => String(each.order))
  return new Set(main().querySelector('[data-over]') ? [...found, order()] : found)
}

function waysOn(entry, isOver) {
  if (isOver) return element('p', 'actions', button('Leave it', () => putAway(entry)))
  const ways = []
  if (entry.kind !== 'answer') ways.push(button('Try again', () => again(entry)))
  else if (isAsked(entry)) ways.push(button('Use mine', () => again(entry)))
  else if (order() !== String(entry.order)) ways.push(link('Open the checklist', `/orders/${entry.order}/concerns/${entry.fields.concern}/checks`))
  if (entry.kind !== 'ask-help') ways.push(button('Ask the desk', () => askTheDesk(entry)))
  ways.push(button('Leave it', () => putAway(entry)))
  return element('p', 'actions', ...ways)
}

function item(entry, isOver) {
  const about = order() === String(entry.order) ? [] : [element('strong', '', entry.car ?? `Order ${entry.order}`)]
  const row = element('li', '', ...about, element('span', '', entry.fields.says), element('span', 'muted small', time(entry.at)), badge(entry.state))
  if (entry.state === 'conflict') row.append(element('p', '', entry.words), waysOn(entry, isOver))
  return row
}

const MOST = 60

export function drawQueue(kept) {
  const panel = document.querySelector('#queue')
  const here = order()
  const shown = kept.filter((each) => !here || String(each.order) === here)
  panel.hidden = !shown.length
  const ended = over(kept)
  panel.querySelector('ul').replaceChildren(...shown.slice(-MOST).map((each) => item(each, ended.has(String(each.order)))))
}
