// A form that is on its way cannot be sent a second time by a nervous finger.
const buttons = (form) => form.querySelectorAll('button:not([type=button]), input[type=submit]')

function release(form) {
  delete form.dataset.sent
  buttons(form).forEach((button) => button.removeAttribute('aria-busy'))
}

addEventListener('submit', (event) => {
  const form = event.target
  // a field called "method" would hide the form's own; what goes into another window leaves this form where it is
  if (form.getAttribute('method') !== 'post' || event.submitter?.formTarget || form.matches('[data-many], [data-entry], [hx-post], [hx-put], [hx-delete]')) return
  if (form.dataset.sent) {
    event.preventDefault()
    event.stopPropagation()
    return
  }
  form.dataset.sent = 'yes'
  // aria-busy rather than disabled: a disabled button would take its own value out of the form.
  buttons(form).forEach((button) => button.setAttribute('aria-busy', 'true'))
}, true)

addEventListener('submit-again', (event) => release(event.target))
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(release))
