// A step inside a form that is refused is drawn all the same: it says beside its field what is missing.
addEventListener('htmx:beforeSwap', ({ detail }) => {
  if (detail.xhr.status !== 422 || !detail.requestConfig.elt.matches('button[name=step]')) return
  detail.shouldSwap = true
  detail.isError = false
})
