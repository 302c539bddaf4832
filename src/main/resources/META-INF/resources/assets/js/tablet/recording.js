// Forms become entries of the queue, whether or not there is a network.
import { add, person } from './store.js'
import { soon } from './sync.js'
import { take } from './checklist.js'
import { complainOfFormat, fieldsOf, isFilled } from './fields.js'
import { shrink } from './photo.js'
import { draw, drawStatus, fresh, many } from './drawing.js'

function says(form, fields, submitter) {
  const said = form.dataset.entry === 'inspection-finding' ? fields.value ?? submitter?.textContent.trim() : fields.words ?? fields.what
  return said ? `${form.dataset.words}: ${said}` : form.dataset.words
}

function leaveBlank(form) {
  form.reset()
  form.querySelectorAll('details[open]').forEach((each) => each.removeAttribute('open'))
  // a group of the inspection folds by itself
  form.closest('details:not(.group > details)')?.removeAttribute('open')
}

async function record(form, submitter) {
  const { entry: kind, order, words } = form.dataset
  const fields = fieldsOf(form, submitter)
  if (kind === 'photo') {
    for (const file of form.querySelector('input[type=file]').files) {
      await add(kind, order, fields, words, { blob: await shrink(file) })
    }
    form.reset()
  } else if (kind === 'answer') {
    if (!(await take(form, order, fields, await fresh()))) return
  } else {
    await add(kind, order, fields, says(form, fields, submitter))
    if (many.includes(kind)) leaveBlank(form)
  }
  if (form.dataset.then) location.assign(form.dataset.then)
  await draw()
  soon()
}

addEventListener('submit', (event) => {
  const form = event.target.closest('form[data-entry]')
  if (!form || !person()) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (form.dataset.recording) return // pressed twice: what is being kept is kept once
  if (!isFilled(form)) return
  form.dataset.recording = 'yes'
  document.querySelector('#sync').textContent = 'Saving'
  record(form, event.submitter)
    .catch((problem) => {
      console.error(problem)
      form.insertAdjacentHTML('afterbegin', '<p class="note bad" role="alert">This tablet could not keep that. Write it down on paper.</p>')
    })
    .finally(async () => {
      delete form.dataset.recording
      drawStatus(await fresh())
    })
}, true)

addEventListener('invalid', (event) => {
  const form = event.target.closest('form[data-entry]')
  if (!form || !event.target.title || !event.target.validity.patternMismatch) return
  event.preventDefault()
  complainOfFormat(form, event.target)
}, true)

addEventListener('change', (event) => {
  const form = event.target.matches('input[type=file]') && event.target.closest('form[data-entry=photo]')
  if (form) form.requestSubmit()
})
