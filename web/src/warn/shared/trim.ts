/** What is cut from a recording before it is kept: the silence around the voice, and the difference in loudness. No clock, no device. */

const FRAME_S = 0.02
/** Kept before and after the voice, so that no first or last sound is lost. */
const MARGIN_S = 0.12
/** A frame this much louder than the quietest tenth is voice… */
const ABOVE_FLOOR = 4
/** …if it is louder than this at all (full scale is 1). */
const LEAST = 0.008
const WANTED_RMS = 0.12
const HIGHEST_PEAK = 0.9
const MOST_GAIN = 12

export interface Trimmed {
  /** The first sample that stays, and the first that does not. */
  readonly from: number
  readonly to: number
  /** Every sample is multiplied by it. */
  readonly gain: number
}

/** Null when nobody said anything. */
export function trim(samples: Float32Array, rate: number): Trimmed | null {
  const length = Math.max(1, Math.round(rate * FRAME_S))
  const loud: number[] = []
  for (let at = 0; at + length <= samples.length; at += length) loud.push(rms(samples, at, at + length))
  const floor = [...loud].sort((one, other) => one - other)[Math.floor(loud.length / 10)] ?? 0
  const least = Math.max(LEAST, Math.min(floor * ABOVE_FLOOR, Math.max(...loud, 0) / 2))
  const first = loud.findIndex((each) => each >= least)
  if (first < 0) return null
  const last = loud.length - 1 - [...loud].reverse().findIndex((each) => each >= least)
  const margin = Math.round(rate * MARGIN_S)
  const from = Math.max(0, first * length - margin)
  const to = Math.min(samples.length, (last + 1) * length + margin)
  let peak = 0
  for (let at = from; at < to; at += 1) peak = Math.max(peak, Math.abs(samples[at] ?? 0))
  const gain = Math.min(WANTED_RMS / rms(samples, first * length, (last + 1) * length), HIGHEST_PEAK / peak, MOST_GAIN)
  return { from, to, gain }
}

function rms(samples: Float32Array, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 1) sum += (samples[at] ?? 0) ** 2
  return Math.sqrt(sum / Math.max(1, to - from))
}
