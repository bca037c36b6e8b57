/**
 * Something was asked that will not be done.
 * `code`: `room.reason`, stable, for programs and the phrasebook. `safe`: one English sentence for whoever reads a
 * program; a person reads the phrasebook's. `status` and `retryAfterS`: what a house said, if a house refused.
 */
export class Refusal extends Error {
  readonly code: string
  readonly safe: string
  readonly status: number | null
  readonly retryAfterS: number | null

  constructor(
    code: string,
    safe = 'This cannot be accepted.',
    house: { readonly status: number; readonly retryAfterS?: number | null } | null = null,
  ) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.safe = safe
    this.status = house?.status ?? null
    this.retryAfterS = house?.retryAfterS ?? null
  }
}

export function isRefusal(thing: unknown, code?: string): thing is Refusal {
  return thing instanceof Refusal && (code === undefined || thing.code === code)
}
