// Sends what waits, in order and in small parts, and asks again until it has an answer for every entry.
import { person, waiting, queueOf, blobOf, settle, renumber } from './store.js'
import { hasLeft, signOut } from './whose.js'

const PART = 10
const LONGEST_WAIT = 60_000

export const link = { state: navigator.onLine ? 'online' : 'offline', words: '' }

let token = ''
let wait = 1000
let timer

function say(state, words = '') {
  link.state = state
  link.words = words
  document.dispatchEvent(new CustomEvent('liftgate:link'))
}

class Away extends Error {}
class SignedOut extends Error {}

async function ask(path, options = {}) {
  let answer
  try {
    answer = await fetch(path, { ...options, headers: { 'X-Requested-With': 'JavaScript', ...options.headers } })
  } catch {
    throw new Away()
  }
  if (answer.status === 499 || answer.status === 401 || answer.redirected) throw new SignedOut()
  if (answer.status >= 500) throw new Away()
  return answer
}

const path = (queue) => `/bay/queues/${queue.queue}`

async function standing(queue) {
  const answer = await ask(path(queue))
  if (!answer.ok) throw new SignedOut()
  const now = await answer.json()
  if (String(now.person) !== queue.person) throw new SignedOut()
  token = now.token
  return now
}

/** What is wrong with the photo, or nothing. */
async function upload(entry) {
  const blob = await blobOf(entry.fields.photo)
  if (!blob) return ''
  const answer = await ask(`/photos/${entry.fields.photo}`, { method: 'PUT', body: blob, headers: { 'Content-Type': blob.type, 'X-CSRF-TOKEN': token } })
  if (answer.ok) return ''
  if (answer.status !== 413 && answer.status !== 422) throw new SignedOut()
  return (await answer.text()) || 'This photo is too large.'
}

async function send(queue, part) {
  const refused = new Map()
  for (const entry of part) {
    const why = entry.kind === 'photo' && (await upload(entry))
    if (why) refused.set(entry.id, why)
  }
  const answer = await ask(path(queue), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token },
    body: JSON.stringify({
      now: new Date().toISOString(),
      entries: part.map(({ position, id, kind, order, at, fields }) => ({ position, id, kind, order, at, fields })),
    }),
  })
  if (answer.status === 422) return sendOneByOne(queue, part, await answer.json())
  if (answer.status === 400 || answer.status === 403) throw new SignedOut()
  if (!answer.ok) throw new Away()
  const { results, now } = await answer.json()
  for (const result of results) {
    const entry = part.find((each) => each.position === result.position)
    if (entry && result.state !== 'again') await settle(entry, { ...result, words: refused.get(entry.id) ?? result.words }, now)
  }
  return results.every((each) => each.state !== 'again')
}

/** The shop cannot read this part: what is wrong with one entry keeps no other from going. */
async function sendOneByOne(queue, part, { error }) {
  if (part.length === 1) {
    await settle(part[0], 'conflict', error, new Date().toISOString())
    return true
  }
  for (const entry of part) if (!(await send(queue, [entry]))) return false
  return true
}

async function flush() {
  const owner = person()
  if (hasLeft()) {
    if (!(await signOut())) throw new Away()
    token = ''
  }
  let queue = await queueOf(owner)
  if (!queue) return say('online')
  let left = await waiting(owner)
  if (!left.length && token) return say('online')
  const known = await standing(queue)
  if (left.length && known.next < left[0].position) {
    await renumber(owner)
    queue = await queueOf(owner)
    left = await waiting(owner)
  }
  while (left.length) {
    say('sending')
    if (!(await send(queue, left.slice(0, PART)))) throw new Away()
    left = await waiting(owner)
  }
  say('online')
}

/** Sends soon, and later again if it does not go through: one tab at a time, without storms. */
export function soon(after = 0) {
  clearTimeout(timer)
  timer = setTimeout(() => navigator.locks.request('liftgate-sync', run), after)
}

async function run() {
  if (!person()) return
  try {
    await flush()
    wait = 1000
  } catch (problem) {
    if (problem instanceof SignedOut) {
      token = ''
      say('signed-out', 'Sign in again: what waits is sent then.')
    } else {
      say('offline')
      if (!(problem instanceof Away)) console.error(problem)
    }
    wait = Math.min(LONGEST_WAIT, wait * 2)
    soon(wait * (0.5 + Math.random()))
  }
}

addEventListener('online', () => soon())
addEventListener('offline', () => say('offline'))
document.addEventListener('visibilitychange', () => document.hidden || soon())
