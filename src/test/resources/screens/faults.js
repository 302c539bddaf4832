// What a person would see wrong on the page as it lies in the window now; each fault is a line of text.
(lowest) => {
  const faults = new Set()
  const name = (each) => {
    const words = (each.innerText || each.value || each.getAttribute('aria-label') || '').trim().replace(/\s+/g, ' ')
    const classes = typeof each.className === 'string' && each.className ? '.' + each.className.trim().replace(/\s+/g, '.') : ''
    return `${each.localName}${classes} "${words.slice(0, 50)}"`
  }
  const styles = new Map()
  const style = (each) => styles.get(each) ?? styles.set(each, getComputedStyle(each)).get(each)
  const clips = (each, axis) => ['hidden', 'clip'].includes(style(each)['overflow' + axis])
  const scrolls = (each) => ['auto', 'scroll'].includes(style(each).overflowX)
  const boxed = (each) => parseFloat(style(each).borderLeftWidth) > 0 && parseFloat(style(each).borderRightWidth) > 0
    || each.matches('.button, .badge, .card, td, th')
  const top = document.querySelector('dialog[open]') ?? document.body
  const shown = (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !each.closest('.visually-hidden, .unseen, .skip, [aria-hidden=true]')
  const lines = (range) => {
    const found = []
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue
      const middle = rect.top + rect.height / 2
      if (!found.some((line) => middle > line.top && middle < line.bottom)) found.push(rect)
    }
    return found
  }

  // pushed sideways
  const wide = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > wide + 1) {
    const guilty = [...top.querySelectorAll('*')].filter((each) => shown(each) && each.getBoundingClientRect().right > wide + 1)
    const first = guilty.find((each) => !guilty.some((other) => other !== each && each.contains(other))) ?? top
    faults.add(`pushed sideways by ${document.documentElement.scrollWidth - wide} px: ${name(first)}`)
  }
  if (top !== document.body && top.scrollWidth > top.clientWidth + 1) faults.add('dialog pushed sideways')

  // texts
  const unbroken = /[$€£]\s?[\d.,]*\d|\d+[.,]\d\d\s€|\d{1,2}:\d\d(\s?[ap]\.?\s?m\b\.?)?|[\p{L}\p{N}]+/gu
  const texts = []
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!node.data.trim() || parent.closest('script, style, template, option, svg, canvas, textarea') || !shown(parent)) continue
    if (parent.localName === 'details' && !parent.open) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const rects = lines(range)
    if (!rects.length) continue
    const left = Math.min(...rects.map((each) => each.left))
    const right = Math.max(...rects.map((each) => each.right))
    let hidden = false
    for (let box = parent; box && box !== top.parentElement; box = box.parentElement) {
      const edges = box.getBoundingClientRect()
      if (style(box).display === 'inline' || style(box).display === 'contents') continue
      if (scrolls(box)) { hidden = true; break }
      if (right > edges.right + 1.5 || left < edges.left - 1.5) {
        if (clips(box, 'X')) {
          if (!box.title && !parent.title) faults.add(`cut off: ${name(parent)}`)
          hidden = true
          break
        }
        if (boxed(box)) faults.add(`sticks out of ${name(box)}: ${name(parent)}`)
      }
      if (clips(box, 'Y') && rects.some((each) => each.top + each.height / 2 > edges.bottom)) {
        if (!box.title) faults.add(`cut off below: ${name(parent)}`)
        hidden = true
        break
      }
    }
    if (rects.length > 1) {
      for (const word of node.data.matchAll(unbroken)) {
        if (word[0].length > 24) continue
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        if (lines(range).length > 1) faults.add(`breaks within "${word[0]}": ${name(parent)}`)
      }
    }
    const fixed = parent.closest('.topbar, .total') // stays in sight over what is scrolled
    if (!hidden && !fixed) rects.forEach((rect) => texts.push({ rect, parent }))
  }

  // texts over texts
  texts.sort((a, b) => a.rect.top - b.rect.top)
  texts.forEach(({ rect, parent }, i) => {
    for (let j = i + 1; j < texts.length && texts[j].rect.top < rect.bottom; j++) {
      const other = texts[j]
      const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left)
      const down = Math.min(rect.bottom, other.rect.bottom) - other.rect.top
      if (across > 2 && down > Math.min(rect.height, other.rect.height) * 0.4 && other.parent !== parent) {
        faults.add(`lies over ${name(other.parent)}: ${name(parent)}`)
      }
    }
  })

  // controls: on one line, apart from each other, high enough
  const controls = [...top.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden]), label.choice')]
    .filter(shown)
  for (const each of top.querySelectorAll('.button, .badge, summary.button, .tabs a, .topbar nav a')) {
    if (!shown(each) || each.matches('.big, .wide, .ticket .badge')) continue
    const range = document.createRange()
    range.selectNodeContents(each)
    if (lines(range).length > 1) faults.add(`wraps: ${name(each)}`)
  }
  const inText = (each) => style(each).display === 'inline'
  const area = (each) => (each.matches('input[type=radio], input[type=checkbox], input[type=file]') && each.closest('label') || each.closest('.affix') || each)
  for (const each of controls) {
    if (inText(each) && each.localName === 'a') continue
    const { height, width } = area(each).getBoundingClientRect()
    if (height > 0 && height < lowest - 0.5) faults.add(`only ${Math.round(height)} px high: ${name(each)}`)
    if (width > 0 && width < 24) faults.add(`only ${Math.round(width)} px wide: ${name(each)}`)
  }
  const boxes = controls
    .filter((each) => !each.closest('.topbar') && !inText(each))
    .map((each) => ({ each, rect: each.getBoundingClientRect() }))
    .sort((a, b) => a.rect.top - b.rect.top)
  boxes.forEach(({ each, rect }, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].rect.top < rect.bottom - 2; j++) {
      const other = boxes[j]
      if (each.contains(other.each) || other.each.contains(each)) continue
      const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left)
      const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top)
      if (across > 2 && down > 2) faults.add(`lies over ${name(other.each)}: ${name(each)}`)
    }
  })

  for (const each of top.querySelectorAll('img')) {
    if (shown(each) && each.complete && !each.naturalWidth) faults.add(`shows nothing: ${each.outerHTML.slice(0, 80)}`)
  }
  return [...faults]
}
