// A menu closes when you look elsewhere: Escape, a click outside, the focus leaving.
const close = (except) => document.querySelectorAll('details.menu[open]').forEach((menu) => {
  if (menu !== except) menu.open = false
})

addEventListener('click', (event) => close(event.target.closest('details.menu')))
addEventListener('focusin', (event) => close(event.target.closest('details.menu')))
addEventListener('keydown', (event) => {
  const open = event.key === 'Escape' && document.querySelector('details.menu[open]')
  if (!open) return
  open.open = false
  open.querySelector('summary').focus()
})
