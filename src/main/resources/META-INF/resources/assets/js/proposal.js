// A proposed price that comes late is not drawn over one that was typed meanwhile.
addEventListener('htmx:oobBeforeSwap', ({ detail }) => {
  const price = detail.target.querySelector('input[name=price]')
  const proposed = detail.target.querySelector('input[name=proposed]')
  if (price && price.value !== proposed?.value) detail.shouldSwap = false
})
