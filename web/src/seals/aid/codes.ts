/** The numbers of aid on the wire. Docs/protocol, section 20. */

export const NeedKind = {
  groceries: 1, lift: 2, accompaniment: 3, schoolRun: 4, medicine: 5, rent: 6, legal: 7, medical: 8, childCare: 9, translation: 10, other: 11,
} as const
export type NeedKind = (typeof NeedKind)[keyof typeof NeedKind]

export const NeedUrgency = { week: 0, twoDays: 1, today: 2 } as const
export type NeedUrgency = (typeof NeedUrgency)[keyof typeof NeedUrgency]

export const Diet = {
  vegetarian: 1, vegan: 2, halal: 3, kosher: 4, noPork: 5, noGluten: 6, noDairy: 7, noNuts: 8, babyFood: 9, diabetic: 10,
} as const
export type Diet = (typeof Diet)[keyof typeof Diet]

export const Seat = { none: 0, booster: 1, child: 2, baby: 3 } as const
export type Seat = (typeof Seat)[keyof typeof Seat]

/** Bits in an offer, one of them in a leg. To receive is a leg's alone: the person's own part. */
export const LegRole = {
  shop: 1, pack: 2, carry: 4, drive: 8, accompany: 16, school: 32, call: 64, mind: 128, translate: 256, receive: 512,
} as const
export type LegRole = (typeof LegRole)[keyof typeof LegRole]

/** Bits: for what a steward has vouched for somebody. */
export const Duty = { people: 1, children: 2, medicine: 4, homes: 8, calls: 16 } as const
export type Duty = (typeof Duty)[keyof typeof Duty]

/** `brought` is the carrier's word, `received` hers, `done` both. Of a recurring need: the state of its next occasion. */
export const NeedState = {
  asked: 0, claimed: 1, planned: 2, underWay: 3, brought: 4, received: 5, done: 6, cancelled: 7, couldNot: 8, merged: 9,
} as const
export type NeedState = (typeof NeedState)[keyof typeof NeedState]

export const OfferState = { fresh: 0, active: 1, resting: 2, left: 3, cutOff: 4 } as const
export type OfferState = (typeof OfferState)[keyof typeof OfferState]

export const TripState = { planned: 0, underWay: 1, done: 2, cancelled: 3 } as const
export type TripState = (typeof TripState)[keyof typeof TripState]

export const LegState = {
  planned: 0, asked: 1, accepted: 2, declined: 3, underWay: 4, handedOver: 5, nobodyHome: 6, noShow: 7, wrongItems: 8, followed: 9, cancelled: 10,
  done: 11,
} as const
export type LegState = (typeof LegState)[keyof typeof LegState]

export const CallsState = { asked: 0, running: 1, resting: 2, ended: 3 } as const
export type CallsState = (typeof CallsState)[keyof typeof CallsState]

/** What became of one day's call. */
export const CallDayState = { planned: 0, answered: 1, unanswered: 2, stopped: 3 } as const
export type CallDayState = (typeof CallDayState)[keyof typeof CallDayState]

/** What happens next when a call is not answered; the authorities only where she wrote so. */
export const RungKind = { phone: 1, keyholder: 2, circle: 3, authorities: 4 } as const
export type RungKind = (typeof RungKind)[keyof typeof RungKind]

/** What somebody tells the desk. */
export const WordCode = {
  accept: 1, decline: 2, started: 3, handedOver: 4, nobodyHome: 5, noShow: 6, wrongItems: 7, followed: 8, received: 9, amend: 10, withdraw: 11,
  answered: 12, unanswered: 13, question: 14, pledge: 15, receipt: 16, stopped: 17, childWithMe: 18, childHandedOver: 19,
  underDuress: 20,
} as const
export type WordCode = (typeof WordCode)[keyof typeof WordCode]

/** What the desk says to whoever asked, in her own language on her phone; `inWords`: only what is written beside it. */
export const AnswerCode = { inWords: 0, lookingIntoIt: 1, takesLonger: 2, comesAgain: 3 } as const
export type AnswerCode = (typeof AnswerCode)[keyof typeof AnswerCode]

/** What the desk tells a volunteer. */
export const ToldCode = { takenByAnother: 1, cancelled: 2, thanks: 3, changed: 4, takenOver: 5 } as const
export type ToldCode = (typeof ToldCode)[keyof typeof ToldCode]

/** `underDuress`: not due yet, but she has said the word that means she is not free. */
export const ReleaseReason = { timer: 1, call: 2, underDuress: 3 } as const
export type ReleaseReason = (typeof ReleaseReason)[keyof typeof ReleaseReason]

export const BackHow = { back: 1, underDuress: 2, byCaller: 3 } as const
export type BackHow = (typeof BackHow)[keyof typeof BackHow]
