// The tablet's pages, from the first look to signing out; what they do lies in the modules beside this one.
import { forget, person, waiting } from './store.js'
import { soon } from './sync.js'
import { handOver, hasLeft, isBack, leave as noteLeaving } from './whose.js'
import { draw, drawStatus, fresh, isShown } from './drawing.js'
import './recording.js'
import './refreshing.js'

document.addEventListener('liftgate:link', async () => drawStatus(await fresh()))

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

/** Whether the shop can be told: a browser notices a dead network only when it asks for something. */
const isThere = () => fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(3000) }).then(() => true, () => false)

async function leave(form) {
  await handOver('')
  if (!(await isThere())) {
    noteLeaving(person())
    return location.assign('/bay')
  }
  isBack(person())
  form.dataset.sure = 'yes'
  form.dispatchEvent(new CustomEvent('submit-again', { bubbles: true }))
  form.requestSubmit()
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

const signOut = document.querySelector('form[action^="/sign-out"]')

if (hasLeft(person()) && signOut) {
  // somebody who left without a network, and whose session the shop still has
  await leave(signOut)
} else if (person()) {
  await forget(isShown)
  await draw()
  soon()
  keepPages().catch((problem) => console.warn('nothing is kept for later:', problem))
}
