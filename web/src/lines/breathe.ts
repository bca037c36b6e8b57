/** Verifying a town's book or a day's feed takes an old phone seconds, in which the screen would not answer. */
const SLICE_MS = 12
let since = 0

/** Lets the screen have its turn once this has run for a while. By a message and not by a clock: those of a page that nobody looks at are slowed down, and it may be the one that rings. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < SLICE_MS) return
  await new Promise<void>((go) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      go()
    }
    port2.postMessage(null)
  })
  since = performance.now()
}
