// The checklist goes on without a network: the shop's own engine, compiled for browsers, draws it after every answer.
import { add } from './store.js'
import { badge, element, show, write } from './elements.js'
import { SETTLING } from './guard.js'

const root = () => document.querySelector('#checklist')
const all = (selector) => [...root().querySelectorAll(selector)]

export const isChecklist = () => Boolean(root())

/** The check that was picked by hand, or nothing for the next one. */
let picked = new URLSearchParams(location.search).get('check')

let engine = {}

/** The engine for what this page is about; started once, and anew if it did not get there. */
function tablet(page) {
  const key = JSON.stringify([page.guide, page.packed])
  if (engine.key !== key) {
    engine = { key, ready: start(page) }
    engine.ready.catch(() => { engine = {} })
  }
  return engine.ready
}

async function start({ guide, packed }) {
  const [tree] = await Promise.all([fetch(guide).then((answer) => answer.json()), import(root().dataset.engine)])
  return self.openTablet(tree, packed)
}

const pageData = () => JSON.parse(document.querySelector('#case').textContent)

const own = (page, kept) => kept.filter((each) => each.state !== 'conflict' && each.fields.concern === String(page.concern))

/** What the shop knew when it drew the page, and on top of it what was recorded here since. */
function findings(page, kept) {
  const given = [...page.findings]
  for (const entry of own(page, kept)) {
    const { check, cause } = entry.fields
    if (entry.kind === 'answer') given.push({ observation: check, ...entry.fields.found && JSON.parse(entry.fields.found), seen: entry.id, entry })
    if (entry.kind === 'not-the-cause') given.push({ cause, state: 'RULED_OUT', entry })
    if (entry.kind === 'maybe-the-cause') given.push({ cause, state: 'WITHDRAWN', entry })
  }
  return given
}

const plain = (given) => given.map(({ observation, cause, state, answer, measured }) => ({ observation, cause, state, answer, measured }))

// ---- an answer

function complain(form, reply) {
  form.querySelectorAll('[data-refused]').forEach((each) => each.remove())
  if (!reply) return
  const text = element('p', 'error', reply.refused)
  text.setAttribute('role', 'alert')
  text.dataset.refused = ''
  const field = reply.field === 'measured' ? form.querySelector('.measured') : null
  if (field) field.append(text)
  else form.prepend(text)
  field?.querySelector('input').focus()
}

// Who taps twice means the question that was there, not the one that takes its place.
const cardInFront = () => all('[data-check].card').find((each) => !each.hidden)?.dataset.check ?? ''
let front = isChecklist() ? cardInFront() : undefined
let settled

function settleIn(time) {
  root().dataset.settling = ''
  clearTimeout(settled)
  settled = setTimeout(() => delete root()?.dataset.settling, time)
}

// The page comes with its first question, which then has been read for as long as the page has been there.
if (isChecklist() && performance.now() < SETTLING) settleIn(SETTLING - performance.now())

function bringToFront(current) {
  if (front === current) return
  front = current
  settleIn(SETTLING)
}

/** The answer that was given last on this page, to be undone at once. */
let last

/** Takes an answer down, unless it cannot be right; the same rules as in the shop say so. */
export async function take(form, order, fields, kept) {
  const isUndone = Boolean(form.closest('#undo'))
  if (!isUndone && 'settling' in root().dataset) return false
  const page = pageData()
  const given = findings(page, kept)
  const { check } = form.dataset
  const reply = (await tablet(page)).reply(plain(given), page.opened, check, fields.answer, fields.answer === 'withdrawn' ? '' : fields.measured ?? '')
  complain(form, reply.refused && reply)
  if (reply.refused) return false
  const { state, answer, measured } = reply
  const seen = given.findLast((each) => each.observation === check)?.seen
  const entered = {
    concern: String(page.concern),
    check,
    answer: fields.answer,
    guide: page.guideHash,
    found: JSON.stringify({ state, answer, measured }),
    ...(fields.measured && { measured: fields.measured }),
    ...(fields.note && { note: fields.note }),
    ...(seen !== undefined && { seen: String(seen) }),
  }
  // before the entry is drawn: whoever picks a check from then on means it
  picked = isUndone ? check : null
  last = fields.answer === 'withdrawn' ? undefined : { check, words: form.dataset.words, answer: reply.label }
  await add('answer', order, entered, `${form.dataset.words} ${reply.label}`)
  form.querySelectorAll('textarea').forEach((each) => { each.value = '' })
  form.querySelectorAll('details[open]').forEach((each) => each.removeAttribute('open'))
  return true
}

// ---- drawing

function drawCard(card, look, page, current) {
  const check = look.checks.find((each) => each.code === card.dataset.check)
  show(card, check.code === current)
  if (check.code !== current) return
  const form = card.querySelector('[data-when=possible]')
  const locked = !check.possible && card.hasAttribute('data-teardown') && !page.opened
  show(form, check.possible)
  show(card.querySelector('[data-when=locked]'), locked)
  const elsewhere = card.querySelector('[data-when=elsewhere]')
  show(elsewhere, !check.possible && !locked)
  write(elsewhere.querySelector('[data-needs]'), check.needs)
  show(card.querySelector('.why'), !picked)
  write(card.querySelector('.why'), look.why)
  write(card.querySelector('.which'), picked ? 'Check' : 'Next check')
  show(card.querySelector('[data-when=picked]'), Boolean(picked))
  show(card.querySelector('[data-when=given]'), Boolean(check.state))
  card.querySelectorAll('button.answer').forEach((each) => each.setAttribute('aria-pressed', String(each.value === check.answer)))
}

function drawUndo() {
  const bar = root().querySelector('#undo')
  show(bar, last)
  if (!last) return
  bar.querySelector('.said').replaceChildren(`${last.words} `, element('strong', '', last.answer))
  Object.assign(bar.querySelector('form').dataset, { check: last.check, words: last.words })
}

function drawRow(row, look, page, given) {
  const check = look.checks.find((each) => each.code === row.dataset.row)
  const last = given.findLast((each) => each.observation === check.code)
  row.dataset.seenCheck = check.code
  if (last?.seen !== undefined) row.dataset.seen = last.seen
  const parts = []
  if (check.state) {
    parts.push(element('strong', '', check.label))
    if (check.aside) parts.push(badge('aside'))
    else if (last?.entry) parts.push(badge(last.entry.state))
    else {
      const by = badge('by')
      by.append(last?.by ?? '')
      parts.push(by)
    }
  } else if (row.hasAttribute('data-teardown') && !page.opened) parts.push(badge('locked'))
  else if (check.elsewhere) parts.push(badge('elsewhere'))
  else parts.push(badge(check.possible ? 'open' : 'later'))
  row.querySelector('.row').replaceChildren(...parts)
}

const reason = (kind, each) => {
  const weight = element('span', 'weight', `${each.strength} ${kind}`)
  weight.title = each.weight
  return element('li', kind, element('span', '', `${each.question} `, element('strong', '', each.answer)), weight)
}

const MOST_CAUSES = 4

function drawCauses(look) {
  const list = root().querySelector('.causes')
  const opened = all('.cause details').map((each) => each.open && each.closest('.cause').dataset.cause)
  const rows = look.causes.slice(0, MOST_CAUSES).map((cause, place) => {
    const row = document.querySelector('#cause-row').content.firstElementChild.cloneNode(true)
    row.dataset.cause = cause.code
    write(row.querySelector('.name'), cause.name)
    write(row.querySelector('.percent'), cause.text)
    row.querySelector('.bar > rect').setAttribute('width', `${cause.percent}%`)
    const reasons = [...cause.for.map((each) => reason('for', each)), ...cause.against.map((each) => reason('against', each))]
    row.querySelector('.reasons').append(...reasons)
    write(row.querySelector('summary'), reasons.length ? 'Why' : 'Not it?')
    row.querySelector('details').open = opened.length ? opened.includes(cause.code) : place === 0
    const form = row.querySelector('form')
    if (form) {
      form.elements.cause.value = cause.code
      form.dataset.words = `Not the cause: ${cause.name}`
      form.querySelector('button').setAttribute('aria-label', form.dataset.words)
      form.action = form.action.replace('CAUSE', encodeURIComponent(cause.code))
    }
    show(row.querySelector('details'), reasons.length || (form && cause.code !== 'other'))
    show(form, cause.code !== 'other')
    return row
  })
  list.replaceChildren(...rows)
}

function drawDriving({ level, label, reasons }) {
  const tone = { 'ok-for-now': 'ok', 'short-distance': 'warn', 'do-not-drive': 'bad' }[level]
  const place = root().querySelector('#driving')
  place.querySelector('.badge').className = `badge big ${tone}`
  write(place.querySelector('.badge > span'), label)
  place.querySelector('.reasons-why').replaceChildren(...reasons.map((each) => element('p', 'muted small', each)))
}

function drawConflict({ odd, twoFaults }) {
  const note = root().querySelector('#odd')
  show(note, odd)
  write(note.querySelector('[data-odd]'), odd?.question ?? '')
  write(note.querySelector('[data-odd-text]'), odd?.text ?? '')
  const two = root().querySelector('.two-faults')
  show(two, twoFaults)
  write(two.querySelector('summary'), twoFaults?.text ?? '')
  two.querySelector('ul').replaceChildren(...(twoFaults?.pairs ?? []).map(
    (pair) => element('li', '', pair.name, ' ', element('span', 'muted', pair.text)),
  ))
  show(two.querySelector('[data-apart]'), twoFaults?.apart)
  write(two.querySelector('[data-apart] > span'), twoFaults?.apart ?? '')
}

let looked = {}

/** The engine is asked only when there is something new to look at. */
async function lookAt(page, given) {
  const ready = await tablet(page)
  const asked = JSON.stringify([engine.key, given, page.opened])
  if (looked.asked !== asked) {
    const began = performance.now()
    looked = { asked, look: ready.look(given, page.opened) }
    performance.measure('liftgate:look', { start: began, end: performance.now() })
  }
  return looked.look
}

export async function draw(kept) {
  const page = pageData()
  const given = findings(page, kept)
  const look = await lookAt(page, plain(given))
  if (picked && !look.checks.some((each) => each.code === picked)) picked = null // of a guide that was changed
  const confirmed = page.confirmed || own(page, kept).some((each) => each.kind === 'cause')
  const over = root().querySelector('[data-over]') // closed or cancelled meanwhile
  const current = over ? '' : picked ?? (confirmed ? '' : look.next ?? '')
  bringToFront(current)
  drawUndo()
  all('[data-check].card').forEach((card) => drawCard(card, look, page, current))
  all('[data-until-over]').forEach((each) => show(each, !over))
  const photo = root().querySelector('#photos form')
  if (photo) photo.elements.check.value = current
  all('[data-row]').forEach((row) => drawRow(row, look, page, given))
  const enough = root().querySelector('#enough')
  show(enough, !current && !confirmed && !over)
  write(enough.querySelector('.how'), `${look.why}.`)
  drawCauses(look)
  drawDriving(look.driving)
  drawConflict(look)
}

/** A check of the list comes to the front without a page of its own; so does the next one. */
addEventListener('click', (event) => {
  const link = isChecklist() && event.target.closest('#checklist a[data-pick]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  picked = link.dataset.pick || null
  document.dispatchEvent(new CustomEvent('liftgate:queue'))
  scrollTo({ top: 0, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
})

// while the queue is still being read
if (isChecklist()) tablet(pageData()).catch(() => {})
