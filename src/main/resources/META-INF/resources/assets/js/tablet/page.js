// The tablet's pages: forms become entries of the queue, and what waits is drawn over what the shop last said.
import { add, entries, forget, person, settle, waiting } from './store.js'
import { link, soon } from './sync.js'
import { take, draw as drawChecklist, isChecklist } from './checklist.js'
import { shrink } from './photo.js'

const main = () => document.querySelector('#main')

/** When the shop drew what this page shows, by the shop's clock. */
const drawnAt = () => main().dataset.drawn ?? ''

// A page may have been read from the database a moment before it says that it was drawn.
const READING = 5000

const isShown = (entry) => entry.state === 'saved' && Date.parse(entry.settledAt) < Date.parse(drawnAt()) - READING

/** Entries that this page may not show by itself yet. */
const fresh = async () => (await entries()).filter((each) => !isShown(each))

// ---- recording

const fieldsOf = (form, submitter) => {
  const fields = Object.fromEntries(new FormData(form, submitter))
  delete fields.csrf
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== ''))
}

/** What may be said again and again about one order. */
const many = ['ask-help', 'ask-part', 'inspection-finding', 'photo', 'answer']

function says(form, fields, submitter) {
  const told = form.dataset.entry === 'inspection-finding' ? fields.value ?? submitter?.textContent.trim() : fields.words
  return told ? `${form.dataset.words}: ${told}` : form.dataset.words
}

function leaveBlank(form) {
  form.reset()
  form.querySelectorAll('details[open]').forEach((each) => each.removeAttribute('open'))
  form.closest('details')?.removeAttribute('open')
}

async function record(form, submitter) {
  const { entry: kind, order, words } = form.dataset
  const fields = fieldsOf(form, submitter)
  if (kind === 'photo') {
    for (const file of form.querySelector('input[type=file]').files) {
      await add(kind, order, fields, words, await shrink(file))
    }
    form.reset()
  } else if (kind === 'answer') {
    if (!(await take(form, order, fields, await fresh()))) return
  } else {
    await add(kind, order, fields, says(form, fields, submitter))
    if (many.includes(kind)) leaveBlank(form)
  }
  if (form.dataset.then) location.assign(form.dataset.then)
  await draw()
  soon()
}

addEventListener('submit', (event) => {
  const form = event.target.closest('form[data-entry]')
  if (!form || !person()) return
  event.preventDefault()
  event.stopImmediatePropagation()
  document.querySelector('#sync').textContent = 'Saving'
  record(form, event.submitter)
    .catch((problem) => {
      console.error(problem)
      form.insertAdjacentHTML('afterbegin', '<p class="note bad" role="alert">This tablet could not keep that. Write it down on paper.</p>')
    })
    .finally(async () => drawStatus(await fresh()))
}, true)

addEventListener('change', (event) => {
  const form = event.target.matches('input[type=file]') && event.target.closest('form[data-entry=photo]')
  if (form) form.requestSubmit()
})

// ---- drawing

const badge = (state) => document.querySelector(`#badges [data-badge="${state}"]`).cloneNode(true)

const time = (iso) => new Date(iso).toLocaleString([], { weekday: 'short', hour: '2-digit', minute: '2-digit' })

function button(text, action) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button big'
  made.textContent = text
  made.addEventListener('click', action)
  return made
}

async function putAway(entry) {
  await forget((each) => each.id === entry.id)
  await draw()
}

async function again(entry) {
  const { says, ...fields } = entry.fields
  const seen = main().querySelector(`[data-seen-check="${fields.check}"]`)?.dataset.seen
  await add(entry.kind, entry.order, seen ? { ...fields, seen } : fields, says)
  await putAway(entry)
  soon()
}

function item(entry) {
  const row = document.createElement('li')
  const text = document.createElement('span')
  text.textContent = entry.fields.says
  const when = document.createElement('span')
  when.className = 'muted small'
  when.textContent = time(entry.at)
  row.append(text, when, badge(entry.state))
  if (entry.state === 'conflict') {
    const why = document.createElement('p')
    why.textContent = entry.words
    const ways = document.createElement('p')
    ways.className = 'actions'
    ways.append(
      button(entry.kind === 'answer' ? 'Use mine' : 'Try again', () => again(entry)),
      button('Leave it', () => putAway(entry)),
    )
    row.append(why, ways)
  }
  return row
}

const order = () => main().querySelector('[data-page-order]')?.dataset.pageOrder

function drawQueue(kept) {
  const panel = document.querySelector('#queue')
  const here = order()
  const shown = kept.filter((each) => !here || String(each.order) === here)
  panel.hidden = !shown.length
  panel.querySelector('ul').replaceChildren(...shown.slice(-60).map(item))
}

function drawStatus(kept) {
  const count = (state) => kept.filter((each) => each.state === state).length
  const status = document.querySelector('#sync')
  const waits = count('waiting')
  const conflicts = count('conflict')
  const parts = []
  if (link.state === 'offline') parts.push('Offline')
  if (link.state === 'signed-out') parts.push('Signed out')
  if (waits) parts.push(`${waits} waiting`)
  if (conflicts) parts.push(`${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'}`)
  const text = parts.join(' · ') || 'All saved'
  status.hidden = false
  status.dataset.state = conflicts ? 'conflict' : waits || link.state === 'offline' || link.state === 'signed-out' ? 'waiting' : 'saved'
  if (status.textContent !== text) status.textContent = text
  const signIn = document.querySelector('#sign-in-again')
  signIn.hidden = link.state !== 'signed-out'
}

const same = (form, entry) =>
  form.dataset.entry === entry.kind
  && form.dataset.order === String(entry.order)
  && ['concern', 'job', 'cause'].every((name) => form.elements[name]?.type !== 'hidden' || form.elements[name].value === entry.fields[name])

/** A button that was pressed rests, with a word on what became of it, until the shop has drawn the page anew. */
function drawForms(kept) {
  for (const form of main().querySelectorAll('form[data-entry]')) {
    if (many.includes(form.dataset.entry) || form.closest('[data-clock]')) continue
    const entry = kept.findLast((each) => each.state !== 'conflict' && same(form, each))
    form.hidden = Boolean(entry)
    form.parentElement.querySelector(`:scope > [data-rests-for="${form.dataset.entry}"]`)?.remove()
    if (!entry) continue
    const note = document.createElement('p')
    note.className = 'row'
    note.dataset.restsFor = form.dataset.entry
    note.append(`${entry.fields.says} `, badge(entry.state))
    form.after(note)
  }
}

/** A person's clock runs on one job at a time, and what was pressed last counts. */
function drawClocks(kept) {
  const pressed = kept.filter((each) => each.kind.startsWith('clock-') && each.state !== 'conflict')
  if (!pressed.length) return
  const last = pressed.at(-1)
  for (const place of document.querySelectorAll('[data-clock]')) {
    const runs = last.kind === 'clock-start' && last.fields.job === place.dataset.clock ? 'yes' : ''
    place.querySelectorAll('[data-clock-when]').forEach((each) => { each.hidden = each.dataset.clockWhen !== runs })
  }
  const above = document.querySelector('.topbar form[data-entry=clock-stop]')
  if (above) above.hidden = last.kind !== 'clock-start'
}

function drawInspection(kept) {
  for (const form of main().querySelectorAll('form[data-entry=inspection-finding]')) {
    const entry = kept.findLast((each) => each.kind === 'inspection-finding' && each.fields.point === form.elements.point.value)
    form.querySelector(':scope > [data-here]')?.remove()
    if (!entry) continue
    form.querySelectorAll('button[name=colour]').forEach((each) => each.setAttribute('aria-pressed', String(each.value === entry.fields.colour)))
    const note = document.createElement('p')
    note.className = 'row'
    note.dataset.here = ''
    note.append(`${entry.fields.says} `, badge(entry.state))
    form.append(note)
  }
}

function paint(kept) {
  drawStatus(kept)
  drawQueue(kept)
  drawForms(kept)
  drawClocks(kept)
  drawInspection(kept)
}

async function draw() {
  const kept = await fresh()
  paint(kept)
  if (isChecklist()) await drawChecklist(kept)
}

// ---- what the shop says meanwhile

let refreshing = false
let stale = false

/** Fetches this page anew; whoever is typing in it is left alone until they are done. */
async function refresh() {
  stale = true
  if (refreshing || main().querySelector('textarea:focus, input:focus')) return
  refreshing = true
  stale = false
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html', 'X-Live': 'yes' } })
    if (!answer.ok || answer.redirected) return
    const whole = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const page = whole.querySelector('#main')
    if (!page || page.dataset.drawn <= drawnAt()) return
    const kept = await entries()
    drawAbove(whole)
    swap(page)
    main().dataset.drawn = page.dataset.drawn
    // in the same breath, so that nobody sees the page without what waits
    paint(kept.filter((each) => !isShown(each)))
    window.htmx?.process(main())
    await forget(isShown)
    await draw()
  } catch {
    // offline: the page stays as it is
  } finally {
    refreshing = false
    if (stale) refreshSoon()
  }
}

addEventListener('focusout', () => stale && refreshSoon())

/** A checklist draws itself: of it only what the shop knows better is taken, so that nothing jumps under a thumb. */
function swap(page) {
  if (!isChecklist()) return main().replaceChildren(...page.childNodes)
  for (const part of page.querySelectorAll('[data-fresh]')) {
    document.getElementById(part.id)?.replaceWith(part)
  }
}

/** The clock in the bar above comes and goes with the page. */
function drawAbove(whole) {
  const fresh = whole.querySelector('.topbar > form')
  const stands = document.querySelector('.topbar > form')
  stands?.remove()
  if (fresh) document.querySelector('#sync').before(fresh)
}

let due
const refreshSoon = () => {
  clearTimeout(due)
  due = setTimeout(refresh, 150)
}

document.addEventListener('liftgate:order', (event) => {
  const here = order()
  if (!here || String(event.detail?.number) === here) refreshSoon()
})

document.addEventListener('liftgate:again', () => setTimeout(refresh, Math.random() * 2000))

let before = 0
document.addEventListener('liftgate:queue', async () => {
  const left = (await waiting()).length
  await draw()
  if (before && !left) refreshSoon()
  before = left
})
document.addEventListener('liftgate:link', async () => drawStatus(await fresh()))

// ---- leaving, and what is there without a network

addEventListener('submit', async (event) => {
  const form = event.target
  if (form.getAttribute('action')?.split('?')[0] !== '/sign-out' || form.dataset.sure) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const left = (await waiting()).length
  const dialog = document.querySelector('#leaving')
  if (!left) return leave(form)
  dialog.querySelector('[data-count]').textContent = left === 1 ? '1 entry has' : `${left} entries have`
  dialog.onclose = () => dialog.returnValue === 'leave' && leave(form)
  dialog.showModal()
}, true)

function leave(form) {
  form.dataset.sure = 'yes'
  form.dispatchEvent(new CustomEvent('submit-again', { bubbles: true }))
  form.requestSubmit()
}

async function keepPages() {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/service-worker.js')
  const worker = await navigator.serviceWorker.ready
  worker.active.postMessage({
    person: person(),
    pages: [location.pathname + location.search, ...[...document.querySelectorAll('[data-keep]')].map((each) => each.dataset.keep)],
  })
}

if (person()) {
  before = (await waiting()).length
  await forget(isShown)
  await draw()
  soon()
  keepPages().catch((problem) => console.warn('nothing is kept for later:', problem))
}
