// Whose tablet it is just now, as its pages and the service worker both read it: also when the shop cannot be asked.
const LEFT = 'liftgate-left'

const kept = () => caches.open('whose')

/** Hands the tablet over; an empty text is nobody. */
export async function handOver(person) {
  if ('caches' in self) await (await kept()).put('/person', new Response(person))
}

/** Whether somebody left, and the shop may still have their session: until it was told, nothing is sent. */
export const hasLeft = () => localStorage.getItem(LEFT) !== null

export const noteLeaving = () => localStorage.setItem(LEFT, 'yes')

const reach = (path, options) => fetch(path, { ...options, signal: AbortSignal.timeout(3000) })

/** Ends the session that the shop still has, whoever's it is; whether it could be told. */
export async function signOut() {
  try {
    const answer = await reach(`/bay/queues/${crypto.randomUUID()}`, { headers: { 'X-Requested-With': 'JavaScript' } })
    if (answer.status >= 500) return false
    if (answer.ok && !answer.redirected) {
      const { token } = await answer.json()
      const told = await reach('/sign-out', { method: 'POST', redirect: 'manual', headers: { 'X-CSRF-TOKEN': token } })
      if (told.type !== 'opaqueredirect') return false
    }
    localStorage.removeItem(LEFT)
    return true
  } catch {
    return false
  }
}

/** Everybody whose pages are on this tablet, by name. */
async function people() {
  const cache = await kept()
  const names = (await cache.keys()).map((each) => new URL(each.url).pathname).filter((path) => path.startsWith('/people/'))
  return Promise.all(names.map(async (path) => ({ person: path.slice('/people/'.length), name: await (await cache.match(path)).text() })))
}

async function ask(place) {
  if (!('caches' in self) || await (await (await kept()).match('/person'))?.text()) return
  const found = await people()
  if (!found.length) return
  for (const { person, name } of found.sort((a, b) => a.name.localeCompare(b.name))) {
    const choice = document.createElement('button')
    choice.className = 'button big wide'
    choice.type = 'button'
    choice.textContent = name
    choice.addEventListener('click', async () => {
      await handOver(person)
      location.assign('/bay')
    })
    place.querySelector('.offers').append(choice)
  }
  place.hidden = false
  document.querySelector('#not-here').hidden = true
}

// on the page for what is not on this tablet
const place = document.querySelector('#who')
if (place) await ask(place)

// on the pages where people sign in: a session that begins there is not the one to end
if (document.querySelector('form[action="/sign-in/check"]') && hasLeft()) await signOut()
