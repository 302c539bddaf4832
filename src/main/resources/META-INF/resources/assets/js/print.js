// <button data-print> prints; without JavaScript the button stays hidden.
document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false
  button.addEventListener('click', () => print())
})
