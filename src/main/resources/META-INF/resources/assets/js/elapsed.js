// <time data-since="ISO">0:18</time> keeps counting, in hours and minutes.
function show(time) {
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(time.dataset.since)) / 60_000))
  const text = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  if (time.textContent !== text) time.textContent = text
}

const showAll = () => document.querySelectorAll('time[data-since]').forEach(show)

showAll()
setInterval(showAll, 30_000)
document.addEventListener('htmx:load', showAll)
