// Small pieces that pages are drawn with.
export const show = (element, visible) => { if (element) element.hidden = !visible }

export const write = (element, text) => { if (element && element.textContent !== text) element.textContent = text }

export const badge = (state) => document.querySelector(`#badges [data-badge="${state}"]`).cloneNode(true)

export function element(name, className, ...children) {
  const made = document.createElement(name)
  made.className = className
  made.append(...children)
  return made
}

export function button(text, action) {
  const made = element('button', 'button big', text)
  made.type = 'button'
  made.addEventListener('click', action)
  return made
}

export function link(text, href) {
  const made = element('a', 'button big', text)
  made.href = href
  return made
}

/** What was recorded, and what became of it. */
export const told = (entry) => element('p', 'row', `${entry.fields.says} `, badge(entry.state))
