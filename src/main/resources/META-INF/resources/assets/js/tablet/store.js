// What was recorded on this tablet, kept until the shop has it: each person's entries in a queue of their own.
import { openDB } from '/webjars/idb/7.0.1/build/index.js'

export const person = () => document.documentElement.dataset.person ?? ''

const opened = openDB('liftgate', 1, {
  upgrade(db) {
    db.createObjectStore('queues', { keyPath: 'person' })
    const entries = db.createObjectStore('entries', { keyPath: ['queue', 'position'] })
    entries.createIndex('person', 'person')
    db.createObjectStore('blobs')
  },
  // Another tab has a newer Liftgate: let it through.
  blocking: (now, then, event) => event.target.close(),
})

export const tell = () => document.dispatchEvent(new CustomEvent('liftgate:queue'))

const fresh = (owner, turn = 1) => ({ person: owner, queue: crypto.randomUUID(), next: 1, turn })

/** The car that a page says an order is about: 1001 2014 Honda CR-V. */
const carOf = (order) => document.querySelector(`[data-car-of="${order}"]`)?.dataset.car

/** Adds an entry to the person's queue, with a picture if it is one; it is on disk before this returns. */
export async function add(kind, order, fields, says, { blob, car = carOf(order) } = {}) {
  const db = await opened
  const change = db.transaction(['queues', 'entries', 'blobs'], 'readwrite', { durability: 'strict' })
  const owner = person()
  const queue = (await change.objectStore('queues').get(owner)) ?? fresh(owner)
  const turn = queue.turn ?? 1
  const entry = {
    queue: queue.queue,
    position: queue.next,
    turn,
    car,
    person: owner,
    id: crypto.randomUUID(),
    kind,
    order: Number(order),
    at: new Date().toISOString(),
    fields: { ...fields, says },
    state: 'waiting',
  }
  if (blob) {
    entry.fields.photo = crypto.randomUUID()
    await change.objectStore('blobs').put(blob, entry.fields.photo)
  }
  await change.objectStore('entries').add(entry)
  await change.objectStore('queues').put({ ...queue, next: queue.next + 1, turn: turn + 1 })
  await change.done
  tell()
  return entry
}

// A tablet's clock may be set back: what was recorded later has a later turn, in whatever queue. Older ones have none.
const inTurn = (a, b) => (a.turn ?? 0) - (b.turn ?? 0) || (a.queue === b.queue ? a.position - b.position : a.at.localeCompare(b.at))

/** All entries of a person that are still kept, in the order in which they were recorded. */
export async function entries(owner = person()) {
  const found = await (await opened).getAllFromIndex('entries', 'person', owner)
  return found.sort(inTurn)
}

export const waiting = async (owner) => (await entries(owner)).filter((each) => each.state === 'waiting')

export const queueOf = async (owner) => (await opened).get('queues', owner)

export const blobOf = async (photo) => (await opened).get('blobs', photo)

/** Notes what became of an entry; a saved one is kept until a page shows it, see {@link forget}. */
export async function settle(entry, { state, words, code }, now) {
  const db = await opened
  await db.put('entries', { ...entry, state, words, code, settledAt: now })
  if (entry.fields.photo && state === 'saved') await db.delete('blobs', entry.fields.photo)
  tell()
}

/** Drops what is saved and drawn, and what somebody has put away; a photo goes with the last entry that it belongs to. */
export async function forget(gone) {
  const db = await opened
  const all = await entries()
  const left = new Set(all.filter((each) => !gone(each)).map((each) => each.fields.photo))
  for (const each of all.filter(gone)) {
    await db.delete('entries', [each.queue, each.position])
    if (each.fields.photo && !left.has(each.fields.photo)) await db.delete('blobs', each.fields.photo)
  }
}

/** Entries that the shop waits for in vain get a queue that starts anew; their ids stay, so none counts twice. */
export async function renumber(owner) {
  const db = await opened
  const change = db.transaction(['queues', 'entries'], 'readwrite', { durability: 'strict' })
  const queue = fresh(owner, (await change.objectStore('queues').get(owner))?.turn)
  const left = (await change.objectStore('entries').index('person').getAll(owner)).filter((each) => each.state === 'waiting')
  left.sort(inTurn)
  for (const each of left) {
    await change.objectStore('entries').delete([each.queue, each.position])
    await change.objectStore('entries').add({ ...each, queue: queue.queue, position: queue.next++ })
  }
  await change.objectStore('queues').put(queue)
  await change.done
}
