"""Milliseconds between two animation frames of a page's own thread, counted in the page from one call to the other."""

COUNT_FRAMES = """() => {
  window.frameGaps = []
  let before = null
  const frame = (at) => {
    if (before !== null) window.frameGaps.push(at - before)
    before = at
    window.nextFrame = requestAnimationFrame(frame)
  }
  window.nextFrame = requestAnimationFrame(frame)
}"""
FRAMES_COUNTED = "() => { cancelAnimationFrame(window.nextFrame); return window.frameGaps }"
