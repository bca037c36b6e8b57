/** One at a time under a name, in all pages of the origin where the browser has Web Locks, else in this one. */
const running = new Map<string, Promise<unknown>>()

export function exclusive<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
  const { locks } = globalThis.navigator ?? {}
  if (locks !== undefined) return locks.request(name, act)
  const before = running.get(name) ?? Promise.resolve()
  const next = before.then(act, act)
  running.set(name, next)
  return next
}
