// Whose tablet it is just now, as its pages and the service worker both read it: also when the shop cannot be asked.
const LEFT = 'liftgate-left'

const kept = () => caches.open('whose')

/** Hands the tablet over; an empty text is nobody. */
export async function handOver(person) {
  if ('caches' in self) await (await kept()).put('/person', new Response(person))
}

/** Notes who left without a network: their session ends as soon as the shop can be told. */
export const leave = (person) => localStorage.setItem(LEFT, person)

export const hasLeft = (person) => localStorage.getItem(LEFT) === person

export const isBack = (person) => { if (hasLeft(person)) localStorage.removeItem(LEFT) }

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
      isBack(person)
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
