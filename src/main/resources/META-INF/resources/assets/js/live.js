// Pages that follow what others do. <body data-stream> names what to listen to. After news the page is asked for once
// more, and every part with data-live and an id is swapped where the server now says something else. Parts with
// data-mark load themselves and look again when their mark has changed.
// Whoever has a script of their own hears liftgate:order (detail.number) and liftgate:again on the document.
const fold = 150
const pause = 500
const retry = 30_000
const jitter = (ms) => ms * (0.75 + Math.random() / 2)

const { stream } = document.body.dataset
const inBay = document.body.classList.contains('bay')
const parts = (page) => [...page.querySelectorAll('[data-live][id]')]

// What differs in every answer without saying anything else.
const told = (part) => part.innerHTML
  .replace(/([?&;]once=)[\w-]+/g, '$1')
  .replace(/(name="csrf" value=)"[^"]*"/g, '$1')
  .replace(/( data-mark=)"[^"]*"/g, '$1')
const shown = new Map(parts(document).map((part) => [part.id, told(part)]))

// What the server itself drew open is nobody's doing.
const drawnOpen = new WeakSet()
const remember = (place) => place.querySelectorAll('details[open]').forEach((details) => drawnOpen.add(details))
remember(document)
document.addEventListener('htmx:load', (event) => remember(event.detail?.elt ?? event.target))

const field = 'input:not([type=hidden]), textarea, select, [contenteditable]'

function isTouched(input) {
  if (input.options) return [...input.options].some((option) => option.selected !== option.defaultSelected)
  if (input.type === 'checkbox' || input.type === 'radio') return input.checked !== input.defaultChecked
  return input.value !== input.defaultValue
}

const isInUse = (part) => [...part.querySelectorAll('details[open]')].some((details) => !drawnOpen.has(details))
  || part.contains(document.activeElement) && document.activeElement.matches(field)
  || [...part.querySelectorAll(field)].some(isTouched)

function swap(part, fresh) {
  shown.set(part.id, told(fresh))
  part.replaceChildren(...document.adoptNode(fresh).childNodes)
  remember(part)
  window.htmx?.process(part)
  part.dispatchEvent(new CustomEvent('htmx:load', { bubbles: true }))
}

// Nobody loses what they type or have open: they are asked.
function offer(part, fresh) {
  part.querySelector(':scope > .changed')?.remove()
  part.insertAdjacentHTML('afterbegin',
    '<p class="changed" role="status"><button type="button" class="button small">Changed meanwhile: show</button></p>')
  part.querySelector('.changed button').addEventListener('click', () => keepingFocus(() => swap(part, fresh)))
}

const nameOf = (element) => element.id || element.getAttribute('href')
  || `${element.form?.getAttribute('action')?.split('?')[0]} ${element.textContent.trim()}`

// The link or button that had the focus has it again, wherever it went.
function keepingFocus(work) {
  const before = document.activeElement
  work()
  if (before.isConnected) return
  const name = nameOf(before)
  const same = [...document.querySelectorAll(before.tagName)].find((each) => nameOf(each) === name)
  same?.focus({ preventScroll: true })
}

function reconcile(page) {
  let swapped = 0
  for (const fresh of parts(page)) {
    const part = document.getElementById(fresh.id)
    if (!part) continue
    const changed = shown.get(fresh.id) !== told(fresh)
    if (!changed) part.querySelector(':scope > .changed')?.remove()
    else if (isInUse(part)) offer(part, fresh)
    else {
      swap(part, fresh)
      swapped++
    }
  }
  for (const part of document.querySelectorAll('[data-mark][id]')) {
    const mark = page.getElementById(part.id)?.dataset.mark
    if (mark === undefined || mark === part.dataset.mark) continue
    part.dataset.mark = mark
    window.htmx?.trigger(part, 'look')
  }
  return swapped
}

const status = Object.assign(document.createElement('p'), { className: 'visually-hidden' })
status.setAttribute('role', 'status')

async function refresh() {
  const response = await fetch(location.href, { headers: { 'X-Live': 'yes' } })
  if (!response.ok || response.redirected) throw new Error(`answered ${response.status}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  let swapped = 0
  keepingFocus(() => { swapped = reconcile(page) })
  if (swapped && stream.includes('order=')) status.textContent = `This order was updated at ${new Date().toLocaleTimeString()}.`
  document.dispatchEvent(new CustomEvent('liftgate:shown', { detail: { swapped } }))
}

let timer
let running = false
let wanted = false

// A burst is one request; there is never more than one on its way.
function look(after) {
  wanted = true
  if (!running) timer ??= setTimeout(run, after)
}

async function run() {
  timer = undefined
  if (document.querySelector('dialog[open]')) return
  wanted = false
  running = true
  let next = pause
  try {
    await refresh()
  } catch (problem) {
    console.warn('live:', problem)
    wanted = true
    next = jitter(retry)
  }
  running = false
  if (wanted) look(next)
}

let source
let waiting
let last

const news = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }))

function listen() {
  clearTimeout(waiting)
  if (source || document.hidden || !navigator.onLine) return
  source = new EventSource(last ? stream.replace(/since=\d+/, `since=${last}`) : stream)
  const hear = (event) => {
    last = event.lastEventId
    if (event.type === 'order') news('liftgate:order', { number: Number(event.data) })
    if (shown.size) look(fold)
  }
  source.addEventListener('order', hear)
  source.addEventListener('import', hear)
  source.addEventListener('again', (event) => {
    last = event.lastEventId
    news('liftgate:again', {})
    // everybody is told at the same moment
    if (shown.size) look(fold + Math.random() * 2_000)
  })
  // A broken line the browser mends itself; after a refusal it gives up.
  source.addEventListener('error', () => {
    if (source?.readyState !== EventSource.CLOSED) return
    leave()
    waiting = setTimeout(listen, jitter(retry))
  })
}

function leave() {
  clearTimeout(waiting)
  source?.close()
  source = undefined
}

// Only what can be seen holds a connection: a browser has six for a shop, however many tabs there are.
if (stream && (inBay || shown.size)) {
  document.body.append(status)
  document.addEventListener('htmx:configRequest', (event) => {
    if (event.target.matches('[data-mark]')) event.detail.headers['X-Live'] = 'yes'
  })
  document.addEventListener('visibilitychange', () => document.hidden ? leave() : listen())
  document.addEventListener('close', () => wanted && look(fold), true)
  addEventListener('pagehide', leave)
  addEventListener('pageshow', listen)
  addEventListener('offline', leave)
  addEventListener('online', listen)
  listen()
}
