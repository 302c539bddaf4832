// Keeps the tablet's pages at hand. The shop writes VERSION and SHELL above this: what every page needs, by address.
const ASSETS = `assets-${VERSION}`
const PATIENCE = 3000

// A page is the same page whatever a browser says that it accepts.
const SAME = { ignoreVary: true }

const isAsset = (url) => /^\/(assets|webjars)\//.test(url.pathname) || url.pathname === '/favicon.svg'
const isPage = (url) => /^\/bay(\/orders\/\d+(\/.*)?)?$/.test(url.pathname) || /^\/orders\/\d+\/concerns\/\d+\/(checks|cause|photos)$/.test(url.pathname)
const isKept = (url) => /^\/checks\/guides\//.test(url.pathname) || /^\/photos\/[^/]+\/thumbnail$/.test(url.pathname)

addEventListener('install', (event) => {
  event.waitUntil(caches.open(ASSETS).then((cache) => cache.addAll(SHELL)).then(() => skipWaiting()))
})

// Pages that are kept may still name the assets of the version before: those stay one version longer.
addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('assets-') && name !== ASSETS)
    await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)))
    await clients.claim()
  })())
})

// Whose tablet it is just now: each person's pages are apart.
async function whose(person) {
  const cache = await caches.open('whose')
  if (person === undefined) return (await (await cache.match('/person'))?.text()) ?? ''
  await cache.put('/person', new Response(person))
  return person
}

const pages = async (person) => caches.open(`pages-${person ?? await whose()}`)

addEventListener('message', (event) => {
  const { person, pages: wanted } = event.data
  event.waitUntil((async () => {
    await whose(person)
    const cache = await pages(person)
    for (const path of wanted) {
      try {
        await keep(cache, new Request(path, { credentials: 'same-origin' }))
      } catch {
        return
      }
    }
  })())
})

// Read to its end first: one that breaks off on the way would cost the page that is kept already.
async function keep(cache, request) {
  const answer = await fetch(request)
  if (answer.ok && !answer.redirected) {
    const copy = answer.clone()
    await cache.put(request, new Response(await copy.blob(), { headers: copy.headers }))
  }
  return answer
}

async function asset(request) {
  return (await caches.match(request, SAME))
    ?? keep(await caches.open(ASSETS), request).catch(async () => (await caches.match(request, { ...SAME, ignoreSearch: true })) ?? Response.error())
}

/** The shop's page if it comes in time, else the one that is kept; a slow one is still kept for the next time. */
async function page(request) {
  const cache = await pages()
  const coming = keep(cache, request)
  coming.catch(() => {})
  const kept = async () => (await cache.match(request, SAME)) ?? (await cache.match(request, { ...SAME, ignoreSearch: true }))
  const late = new Promise((done) => setTimeout(done, PATIENCE))
  try {
    const answer = await Promise.race([coming, late.then(kept)])
    return answer ?? (await coming)
  } catch {
    return (await kept()) ?? (await caches.match('/offline', SAME)) ?? Response.error()
  }
}

async function kept(request) {
  const cache = await pages()
  return (await cache.match(request, SAME)) ?? keep(cache, request)
}

addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (isAsset(url)) event.respondWith(asset(request))
  else if (isKept(url)) event.respondWith(kept(request))
  else if (isPage(url)) event.respondWith(page(request))
})
