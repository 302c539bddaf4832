// <button data-copy="#field" hidden> copies that field; without JavaScript it stays hidden and the field can be marked.
const shown = () => document.querySelectorAll('[data-copy][hidden]').forEach((button) => { button.hidden = false })

async function copy(button) {
  const field = document.querySelector(button.dataset.copy)
  field.select()
  // The clipboard proper wants https; the old way works on a shop's own network as well.
  if (navigator.clipboard) await navigator.clipboard.writeText(field.value)
  else document.execCommand('copy')
  button.textContent = 'Copied'
}

addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy]')
  if (button) copy(button)
})
shown()
addEventListener('dialog-filled', shown)
