// <form data-keypad>: large keys type into its password field; without JavaScript the field is enough.
document.querySelectorAll('[data-keypad]').forEach((form) => {
  const field = form.querySelector('[name=j_password]')
  form.querySelector('.keys').hidden = false
  form.addEventListener('click', (event) => {
    const key = event.target.closest('[data-digit]')
    if (!key) return
    const { digit } = key.dataset
    field.value = digit ? (field.value + digit).slice(0, field.maxLength) : field.value.slice(0, -1)
  })
})
