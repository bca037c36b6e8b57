/** "1:05" hours and minutes; the last hour in minutes and seconds. */
export function hoursLeft(seconds: number): string {
  const left = Math.max(0, seconds)
  const [big, small] = left >= 3600 ? [left / 3600, (left % 3600) / 60] : [left / 60, left % 60]
  return `${Math.floor(big)}:${String(Math.floor(small)).padStart(2, '0')}`
}
