// What a form holds when it is sent: trimmed, and blanks are no words.
const texts = (form) => [...form.querySelectorAll('textarea, input[type=text]')]

export function fieldsOf(form, submitter) {
  const fields = Object.fromEntries(new FormData(form, submitter))
  delete fields.csrf
  const trimmed = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : ''])
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''))
}

function complain(field, words) {
  const id = `${field.id}-error`
  document.getElementById(id)?.remove()
  field.toggleAttribute('aria-invalid', false)
  const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each && each !== id)
  if (words) {
    const error = document.createElement('p')
    Object.assign(error, { id, className: 'error', textContent: words })
    field.after(error)
    field.setAttribute('aria-invalid', 'true')
    others.push(id)
  }
  if (others.length) field.setAttribute('aria-describedby', others.join(' '))
  else field.removeAttribute('aria-describedby')
}

/** Whether each field that must be filled has a word in it; the others say so, and the first one waits for it. */
export function isFilled(form) {
  const blank = texts(form).filter((each) => each.required && !each.value.trim())
  texts(form).forEach((each) => complain(each, blank.includes(each) ? 'Write something here' : ''))
  blank[0]?.focus()
  return !blank.length
}

// What is no number or code is said beside its field, in our words; the browser would only name the format.
export function complainOfFormat(form, field) {
  complain(field, field.title)
  if (form.querySelector(':invalid') === field) field.focus()
}
