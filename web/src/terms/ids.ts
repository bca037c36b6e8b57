/** Names for bytes and numbers, so that one kind cannot be given where another is meant. None of them names a person. */
import type { Bytes } from './bytes.ts'

type Named<T, Name extends string> = T & { readonly __name?: Name }

/** SHA-256, 32 bytes. */
export type Hash = Named<Bytes, 'Hash'>
/** SHA-256(root key)[:16]. */
export type TownId = Named<Bytes, 'TownId'>
/** SHA-256(alert payload)[:8]; signatures never enter it. */
export type AlertId = Named<Bytes, 'AlertId'>
/** 8 random bytes. */
export type IncidentId = Named<Bytes, 'IncidentId'>
/** Of the identifier that an authority's own feed gave its message. */
export type RelayedId = Named<Bytes, 'RelayedId'>
/** 16 random bytes: the name of an envelope at the house, not the number inside it. */
export type SightingId = Named<Bytes, 'SightingId'>
/** 16 random bytes, made by who wants an answer. */
export type PigeonholeId = Named<Bytes, 'PigeonholeId'>
/** 16 random bytes. */
export type NoteId = Named<Bytes, 'NoteId'>
/** 16 random bytes: the name of an aid record at the house. */
export type RecordId = Named<Bytes, 'RecordId'>
/** 16 random bytes: the name of a film at the house, and inside its parts. */
export type FilmId = Named<Bytes, 'FilmId'>
/** 16 random bytes: under which somebody asks the trustees. */
export type CaseId = Named<Bytes, 'CaseId'>
/** 16 random bytes inside the seal of a need, an offer or a daily call: what words from outside name. */
export type AidId = Named<Bytes, 'AidId'>
/** 16 random bytes: one person's part of a trip, known inside seals alone. */
export type LegId = Named<Bytes, 'LegId'>
/** 16 random bytes: the name of a held letter in its pigeonhole. */
export type SlotId = Named<Bytes, 'SlotId'>
/** leaf hash[:4]: a hint, whole keys decide. */
export type LeafId = Named<Bytes, 'LeafId'>
/** SHA-256(public key)[:4]: a hint, whole keys decide. */
export type KeyId = Named<Bytes, 'KeyId'>
/** Ed25519 public key, 32 bytes. */
export type PublicKey = Named<Bytes, 'PublicKey'>
/** Ed25519 secret seed, 32 random bytes. Written nowhere unless wrapped by the app lock. */
export type SecretKey = Named<Bytes, 'SecretKey'>
/** X25519 public key of an age recipient, 32 bytes, raw. */
export type Recipient = Named<Bytes, 'Recipient'>
/** X25519 secret of an age identity, 32 bytes, raw. */
export type Identity = Named<Bytes, 'Identity'>
/** ⌊unix seconds / 21,600⌋. */
export type Window = Named<number, 'Window'>
