/** Only what has been proven compiles where it is shown. `npm run check` reads the marks; the test plants the trespasses. */
import { expect, test } from 'vitest'
import { readSignedAlert, verifyAlert, VerifiedAlert } from '../../src/seals/alert.ts'
import type { HalfSignedAlert, SignedAlert } from '../../src/seals/alert.ts'
import { VerifiedBeat } from '../../src/seals/beat.ts'
import { CertifiedWindow } from '../../src/seals/window.ts'
import { b, townOf, vectors } from './vectors.ts'

/** The shape of every place that shows an alert. */
const show = (alert: VerifiedAlert): string => alert.standing

declare const signed: SignedAlert
declare const half: HalfSignedAlert
declare const looksVerified: { [Name in keyof VerifiedAlert]: VerifiedAlert[Name] }

export function trespasses(): void {
  // @ts-expect-error an alert whose signatures nobody checked
  show(signed)
  // @ts-expect-error an alert that may have too few signatures
  show(half)
  // @ts-expect-error an object that has every field, but was not made by verifying
  show(looksVerified)
  // @ts-expect-error nobody makes one by hand
  show(new VerifiedAlert(signed, 'confirmed', []))
  // @ts-expect-error nobody makes a beat by hand
  new VerifiedBeat({}, {}, new Uint8Array())
  // @ts-expect-error nobody certifies a window by hand
  new CertifiedWindow({})
}

test('what was verified is shown', () => {
  const [given] = vectors('alert').cases
  expect(show(verifyAlert(b(given.signed), townOf(given), given.at))).toBe('confirmed')
  expect(readSignedAlert(b(given.signed))).not.toBeInstanceOf(VerifiedAlert)
})
