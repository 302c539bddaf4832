// <select data-browser-zone> begins with the zone of the browser, unless one was chosen already.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

document.querySelectorAll('select[data-browser-zone]').forEach((list) => {
  const own = [...list.options].find((option) => option.text === zone)
  if (!own) return
  if (!list.value) own.selected = true
  list.options[0].after(own)
})
