// A second tap at one place means what stood there, not the button that has just come under the finger.
const SETTLING = 400

// Start and Pause stand at one place, and nobody stops a clock before they have seen it run.
const CLOCK = 1000

const NEAR = 40

let last = { at: -CLOCK }

addEventListener('click', (event) => {
  const { clientX: x, clientY: y, timeStamp: at } = event
  const button = event.target.closest('button')
  const kind = button?.form?.dataset.entry
  const isSecond = Math.hypot(x - last.x, y - last.y) < NEAR && at - last.at < (kind?.startsWith('clock-') ? CLOCK : SETTLING)
  if (kind && button !== last.button && isSecond) {
    event.preventDefault()
    event.stopImmediatePropagation()
  } else {
    last = { button, x, y, at }
  }
}, true)
