// A link with data-dialog shows the form of the page it leads to in a <dialog>.
// A form that leads to another form stays in the dialog; the page behind is fresh again when it closes.
// Anything unexpected falls back to walking to that page.
const headers = { 'X-Dialog': 'true' }
const refused = [409, 422]

function contentOf(html) {
  return new DOMParser().parseFromString(html, 'text/html').querySelector('[data-dialog-content]')
}

function build(opener) {
  const dialog = document.createElement('dialog')
  dialog.className = 'dialog'
  dialog.innerHTML = '<button type="button" class="close" data-dialog-close aria-label="Close">×</button>'
  dialog.addEventListener('close', () => {
    dialog.remove()
    opener.focus()
    if (dialog.saved) location.reload()
  })
  dialog.addEventListener('click', (event) => {
    const closes = event.target === dialog || event.target.closest('[data-dialog-close]')
    if (!closes) return
    event.preventDefault()
    dialog.close()
  })
  dialog.addEventListener('submit', (event) => submit(event, dialog))
  return document.body.appendChild(dialog)
}

function fill(dialog, content) {
  dialog.querySelector('[data-dialog-content]')?.remove()
  dialog.append(document.adoptNode(content))
  const title = content.querySelector('h1, h2')
  if (title) dialog.setAttribute('aria-labelledby', title.id ||= 'dialog-title')
  window.htmx?.process(content)
  dialog.dispatchEvent(new CustomEvent('dialog-filled', { bubbles: true }))
  const wanted = [':is([aria-invalid="true"], fieldset:has(> .error) input:not([type=hidden]))', '[autofocus]', 'input:not([type=hidden], :disabled), select, textarea']
  wanted.map((each) => content.querySelector(each)).find(Boolean)?.focus()
}

async function open(link) {
  const response = await fetch(link.href, { headers })
  const content = response.ok && contentOf(await response.text())
  if (!content) throw new Error('nothing to show')
  const dialog = build(link)
  dialog.showModal()
  content.querySelectorAll('form:not([action])').forEach((form) => form.setAttribute('action', response.url))
  fill(dialog, content)
}

function bodyOf(form, submitter) {
  const data = new FormData(form, submitter)
  return form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data)
}

async function send(form, submitter, dialog) {
  const action = submitter?.getAttribute('formaction') ?? form.action
  const response = await fetch(action, { method: 'POST', headers, body: bodyOf(form, submitter) })
  const content = (response.ok || refused.includes(response.status)) && contentOf(await response.text())
  if (response.ok && !content) return arrive(response.url)
  dialog.saved ||= response.ok
  if (!content) throw new Error(`answered ${response.status}`)
  content.querySelectorAll('form:not([action])').forEach((each) => each.setAttribute('action', form.action))
  fill(dialog, content)
}

function arrive(url) {
  if (url === location.href.split('#')[0]) location.reload()
  else location.assign(url)
}

// A paper that goes into a window of its own goes there from here as well. A field may be called "method": then the
// form's own is found as its attribute only.
function submit(event, dialog) {
  const form = event.target
  if (event.defaultPrevented || form.getAttribute('method') !== 'post') return
  if (event.submitter?.formTarget) {
    dialog.saved = true
    return
  }
  event.preventDefault()
  send(form, event.submitter, dialog).catch((problem) => complain(form, problem))
}

// The request may have arrived: never send it a second time by ourselves.
function complain(form, problem) {
  console.warn('dialog:', problem)
  form.querySelector('[data-dialog-problem]')?.remove()
  const text = 'No answer came back. Check the order before you send this again.'
  form.insertAdjacentHTML('afterbegin', `<p class="note bad" role="alert" data-dialog-problem>${text}</p>`)
  form.dispatchEvent(new CustomEvent('submit-again', { bubbles: true }))
}

addEventListener('click', (event) => {
  const link = event.target.closest('a[data-dialog]')
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  open(link).catch(() => location.assign(link.href))
})
