// When the shop has news, the page is fetched anew and put in place under whoever uses it.
import { entries, forget, waiting } from './store.js'
import { isChecklist } from './checklist.js'
import { READING, draw, drawnAt, isShown, main, paint } from './drawing.js'
import { order } from './queue.js'

let refreshing = false
let stale = false

const isTyping = () => main().querySelector('textarea:focus, input:focus')

/** Fetches this page anew; whoever is typing in it is left alone until they are done. */
async function refresh() {
  stale = true
  if (refreshing || isTyping()) return
  refreshing = true
  stale = false
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html', 'X-Live': 'yes' } })
    if (!answer.ok || answer.redirected) return
    const whole = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const page = whole.querySelector('#main')
    if (!page || page.dataset.drawn <= drawnAt()) return
    const kept = await entries()
    // they may have begun while it was on its way
    if (isTyping()) {
      stale = true
      return
    }
    drawAbove(whole)
    swap(page)
    main().dataset.drawn = page.dataset.drawn
    // in the same breath, so that nobody sees the page without what waits
    paint(kept.filter((each) => !isShown(each)))
    window.htmx?.process(main())
    await forget(isShown)
    await draw()
    await lookAgain()
  } catch {
    // offline: the page stays as it is
  } finally {
    refreshing = false
    if (stale) refreshSoon()
  }
}

let again

/** What was saved a moment ago is drawn over the page, whatever the shop says by then: so it is asked once more. */
async function lookAgain() {
  clearTimeout(again)
  if ((await entries()).some((each) => each.state === 'saved')) again = setTimeout(refresh, READING)
}

addEventListener('focusout', () => stale && refreshSoon())

/** A checklist draws itself: of it only what the shop knows better is taken, so that nothing jumps under a thumb. */
function swap(page) {
  if (!isChecklist() || guideOf(page) !== guideOf(document)) return main().replaceChildren(...page.childNodes)
  for (const part of page.querySelectorAll('[data-fresh]')) {
    document.getElementById(part.id)?.replaceWith(part)
  }
}

/** Which guide a page's checklist is of: with another one, all its checks are others. */
const guideOf = (page) => JSON.parse(page.querySelector('#case')?.textContent ?? '{}').guideHash

/** The clock in the bar above comes and goes with the page. */
function drawAbove(whole) {
  const fresh = whole.querySelector('.topbar > form')
  document.querySelector('.topbar > form')?.remove()
  if (fresh) document.querySelector('#sync').before(fresh)
}

let due

function refreshSoon() {
  clearTimeout(due)
  due = setTimeout(refresh, 150)
}

document.addEventListener('liftgate:order', (event) => {
  const here = order()
  if (!here || String(event.detail?.number) === here) refreshSoon()
})

document.addEventListener('liftgate:again', () => setTimeout(refresh, Math.random() * 2000))

let before = (await waiting()).length

document.addEventListener('liftgate:queue', async () => {
  await draw()
  const left = (await waiting()).length
  if (before && !left) refreshSoon()
  before = left
})
