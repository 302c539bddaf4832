// One-letter keys: data-key="n" on a link or button clicks it, on a field focuses it.
const typing = (target) => target.closest('input, textarea, select, [contenteditable]')

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (typing(event.target) || document.querySelector('dialog[open]')) return
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
  if (!wanted) return
  event.preventDefault()
  if (typing(wanted)) wanted.select()
  else wanted.click()
})
