// The tablet's pages, from the first look to signing out; what they do lies in the modules beside this one.
import { forget, person, waiting } from './store.js'
import { soon } from './sync.js'
import { handOver, hasLeft, noteLeaving, signOut } from './whose.js'
import { draw, drawStatus, fresh, isShown } from './drawing.js'
import './guard.js'
import './recording.js'
import './refreshing.js'

document.addEventListener('liftgate:link', async () => drawStatus(await fresh()))

addEventListener('submit', async (event) => {
  const form = event.target
  if (form.getAttribute('action')?.split('?')[0] !== '/sign-out') return
  event.preventDefault()
  event.stopImmediatePropagation()
  const left = (await waiting()).length
  const dialog = document.querySelector('#leaving')
  if (!left) return leave()
  dialog.querySelector('[data-count]').textContent = left === 1 ? '1 entry has' : `${left} entries have`
  dialog.onclose = () => dialog.returnValue === 'leave' && leave()
  dialog.showModal()
}, true)

/** Noted before the shop is told: a browser notices a dead network only when it asks for something. */
async function leave() {
  await handOver('')
  noteLeaving()
  location.assign((await signOut()) ? '/sign-in' : '/bay')
}

/** What is to be there without a network: this page, and those that it names. */
async function keepPages() {
  // asked of the browser: not to make room at the cost of what waits here
  navigator.storage?.persist?.().catch(() => {})
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/service-worker.js')
  const worker = await navigator.serviceWorker.ready
  worker.active.postMessage({
    person: person(),
    name: document.documentElement.dataset.name,
    pages: [location.pathname + location.search, ...[...document.querySelectorAll('[data-keep]')].map((each) => each.dataset.keep)],
  })
}

if (hasLeft() && (await signOut())) {
  // the shop asks who it is, and leads back
  location.assign(location.pathname + location.search)
} else if (person()) {
  await forget(isShown)
  await draw()
  soon()
  keepPages().catch((problem) => console.warn('nothing is kept for later:', problem))
}
