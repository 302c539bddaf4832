// Keeps the tablet's pages at hand. The shop writes VERSION and SHELL above this: what every page needs, by address.
const ASSETS = `assets-${VERSION}`
const PATIENCE = 3000

// A page that was kept within the last minute is not asked for again just in case; after a month nobody needs it.
const YOUNG = 60_000
const OLD = 30 * 24 * 60 * YOUNG
const KEPT_AT = 'X-Kept-At'

// A page is the same page whatever a browser says that it accepts.
const SAME = { ignoreVary: true }

const isAsset = (url) => /^\/(assets|webjars)\//.test(url.pathname) || url.pathname === '/favicon.svg'
const isPage = (url) => /^\/bay(\/orders\/\d+(\/.*)?)?$/.test(url.pathname) || /^\/orders\/\d+\/concerns\/\d+\/(checks|own-checks|cause|photos)$/.test(url.pathname) || /^\/guides(\/(?!new$)[^/]+)?$/.test(url.pathname)
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

/** A page says itself whose it is; a guide or a photo is for whoever is there. */
const ofItsPerson = async (body) => pages(/<html[^>]* data-person="(\d+)"/.exec(await body.slice(0, 400).text())?.[1])

const shared = () => caches.open(ASSETS)

// Nobody asked for what is kept just in case: it keeps nobody signed in, and no sign-in leads back to it.
const unasked = (path) => new Request(path, { credentials: 'same-origin', headers: { 'X-Live': 'yes' } })

addEventListener('message', (event) => {
  const { person, name, pages: wanted } = event.data
  event.waitUntil((async () => {
    await whose(person)
    if (name) await (await caches.open('whose')).put(`/people/${person}`, new Response(name))
    const cache = await pages(person)
    for (const path of wanted) {
      try {
        if (await age(cache, path) > YOUNG) await keep(unasked(path), ofItsPerson)
      } catch {
        return
      }
    }
    for (const each of await cache.keys()) if (await age(cache, each) > OLD) await cache.delete(each)
  })())
})

async function age(cache, request) {
  const kept = await cache.match(request, SAME)
  return Date.now() - Number(kept?.headers.get(KEPT_AT) ?? 0)
}

// Read to its end first: one that breaks off on the way would cost the page that is kept already.
async function keep(request, cacheFor) {
  const answer = await fetch(request)
  if (answer.ok && !answer.redirected) {
    const copy = answer.clone()
    const headers = new Headers(copy.headers)
    headers.set(KEPT_AT, Date.now())
    const body = await copy.blob()
    await (await cacheFor(body)).put(request, new Response(body, { headers }))
  }
  return answer
}

async function asset(request) {
  return (await caches.match(request, SAME))
    ?? keep(request, shared).catch(async () => (await caches.match(request, { ...SAME, ignoreSearch: true })) ?? Response.error())
}

/** The shop's page if it comes in time, else the one that is kept; a slow one is still kept for the next time. */
async function page(request) {
  const cache = await pages()
  const coming = keep(request, ofItsPerson)
  coming.catch(() => {})
  const kept = async () => (await cache.match(request, SAME)) ?? (await cache.match(request, { ...SAME, ignoreSearch: true }))
  const late = new Promise((done) => setTimeout(done, PATIENCE))
  try {
    const answer = await Promise.race([coming, late.then(kept)])
    return answer ?? (await coming)
  } catch {
    return (await kept()) ?? lost()
  }
}

/** What stands in for a page that is not kept: it says so, and leads back. */
const lost = async () => (await caches.match('/offline', SAME)) ?? Response.error()

async function kept(request) {
  const cache = await pages()
  return (await cache.match(request, SAME)) ?? keep(request, ofItsPerson)
}

addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (isAsset(url)) event.respondWith(asset(request))
  else if (isKept(url)) event.respondWith(kept(request))
  else if (isPage(url)) event.respondWith(page(request))
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(lost))
})
