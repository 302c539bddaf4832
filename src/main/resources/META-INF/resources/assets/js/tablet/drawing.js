// What waits on this tablet is drawn over what the shop last said.
import { blobOf, entries } from './store.js'
import { link } from './sync.js'
import { draw as drawChecklist, isChecklist } from './checklist.js'
import { badge, element, show, told, write } from './elements.js'
import { drawInspection } from './inspection.js'
import { drawQueue } from './queue.js'

export const main = () => document.querySelector('#main')

/** When the shop drew what this page shows, by the shop's clock. */
export const drawnAt = () => main().dataset.drawn ?? ''

// A page may have been read from the database a moment before it says that it was drawn.
export const READING = 5000

export const isShown = (entry) => entry.state === 'saved' && Date.parse(entry.settledAt) < Date.parse(drawnAt()) - READING

/** Entries that this page may not show by itself yet. */
export const fresh = async () => (await entries()).filter((each) => !isShown(each))

/** What may be said again and again about one order. */
export const many = ['ask-help', 'ask-part', 'inspection-finding', 'inspection-all-fine', 'photo', 'answer', 'own-check']

export function drawStatus(kept) {
  const count = (state) => kept.filter((each) => each.state === state).length
  const status = document.querySelector('#sync')
  const waits = count('waiting')
  const conflicts = count('conflict')
  const parts = []
  if (link.state === 'offline') parts.push('Offline')
  if (link.state === 'signed-out') parts.push('Signed out')
  if (waits) parts.push(`${waits} waiting`)
  if (conflicts) parts.push(`${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'}`)
  show(status, true)
  status.dataset.state = conflicts ? 'conflict' : parts.length ? 'waiting' : 'saved'
  write(status, parts.join(' · ') || 'All saved')
  const again = document.querySelector('#sign-in-again')
  show(again, link.state === 'signed-out')
  // this page, not the form: the shop asks who it is and leads back here
  again.querySelector('a').href = location.pathname + location.search
}

const forms = (kind) => [...main().querySelectorAll(kind ? `form[data-entry=${kind}]` : 'form[data-entry]')]

const same = (form, entry) =>
  form.dataset.entry === entry.kind
  && form.dataset.order === String(entry.order)
  && ['concern', 'job', 'cause'].every((name) => form.elements[name]?.type !== 'hidden' || form.elements[name].value === entry.fields[name])

/** A button that was pressed rests, with a word on what became of it, until the shop has drawn the page anew. */
function drawForms(kept) {
  for (const form of forms()) {
    if (many.includes(form.dataset.entry) || form.closest('[data-clock]')) continue
    const entry = kept.findLast((each) => each.state !== 'conflict' && same(form, each))
    show(form, !entry)
    form.parentElement.querySelector(`:scope > [data-rests-for="${form.dataset.entry}"]`)?.remove()
    if (!entry) continue
    const note = told(entry)
    note.dataset.restsFor = form.dataset.entry
    form.after(note)
  }
}

/** A person's clock runs on one job at a time, and what was pressed last counts. */
function drawClocks(kept) {
  const last = kept.findLast((each) => each.kind.startsWith('clock-') && each.state !== 'conflict')
  if (!last) return
  for (const place of document.querySelectorAll('[data-clock]')) {
    const runs = last.kind === 'clock-start' && last.fields.job === place.dataset.clock ? 'yes' : ''
    place.querySelectorAll('[data-clock-when]').forEach((each) => show(each, each.dataset.clockWhen === runs))
  }
  show(document.querySelector('.topbar form[data-entry=clock-stop]'), last.kind === 'clock-start')
}

/** What a concern's button leads to next: a cause that was confirmed here has its correction, and that one its end. */
function drawConcerns(kept) {
  for (const place of main().querySelectorAll('[data-concern]')) {
    const has = (kind) => kept.some((each) => each.kind === kind && each.state !== 'conflict' && each.fields.concern === place.dataset.concern)
    const cause = place.dataset.cause || has('cause')
    const standing = { open: !cause, found: cause, corrected: place.dataset.correction || has('correction') }
    place.querySelectorAll('[data-when]').forEach((each) => show(each, standing[each.dataset.when] ?? true))
  }
}

/** A cause that was confirmed here, where the shop has none yet. */
function drawCause(kept) {
  const place = main().querySelector('[data-found]')
  const entry = place && kept.findLast((each) => each.kind === 'cause' && each.state !== 'conflict' && each.fields.concern === place.dataset.found)
  if (entry) place.replaceChildren(`Cause: ${entry.fields.words} `, badge(entry.state))
}

/** Pictures that were drawn once, by photo, so that a page that is drawn again does not load them again. */
const pictures = new Map()

async function picture(photo) {
  const blob = pictures.has(photo) ? null : await blobOf(photo)
  if (blob) {
    const image = element('img')
    image.width = image.height = 96
    image.alt = 'Photo that is not at the shop yet'
    image.onload = image.onerror = () => URL.revokeObjectURL(image.src)
    image.src = URL.createObjectURL(blob)
    pictures.set(photo, element('li', '', image))
  }
  return pictures.get(photo)
}

/** Photos that the shop does not have yet are shown from where they wait. */
async function drawPhotos(kept) {
  for (const form of forms('photo')) {
    const own = kept.filter((each) => each.kind === 'photo' && each.state !== 'conflict' && each.fields.concern === form.elements.concern.value)
    const shown = (await Promise.all(own.map((each) => picture(each.fields.photo)))).filter(Boolean)
    form.parentElement.querySelector(':scope > [data-waiting-photos]')?.remove()
    if (!shown.length) continue
    const list = element('ul', 'photos', ...shown)
    list.dataset.waitingPhotos = ''
    form.before(list)
  }
}

export function paint(kept) {
  drawStatus(kept)
  drawQueue(kept)
  drawForms(kept)
  drawClocks(kept)
  drawConcerns(kept)
  drawCause(kept)
  drawInspection(main(), kept)
}

export async function draw() {
  const kept = await fresh()
  paint(kept)
  if (isChecklist()) await drawChecklist(kept)
  await drawPhotos(kept)
}
