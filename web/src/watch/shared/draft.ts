/** What a person has said she saw, before anything is sealed. Names are those of the registry; cells are H3 indexes as hex text. */

export interface Draft {
  event: string | null;
  size: string | null;
  activity: string | null;
  uniform: string | null;
  equipment: string | null;
  seenByMe: boolean;
  past: boolean;
  /** unix seconds */
  observedAt: number;
  /** resolution 12 */
  cell: string | null;
  words: string;
  /** what she said instead of typing, base64url; null when nothing */
  voice: string | null;
}

/** Fits the larger envelope together with the longest words. */
export const VOICE_NOTE = { seconds: 20, bytes: 56 * 1024, bitsPerSecond: 20_000 } as const;

export function emptyDraft(at: number): Draft {
  return { event: null, size: null, activity: null, uniform: null, equipment: null, seenByMe: true, past: false, observedAt: at, cell: null, words: "", voice: null };
}

/** An outbox line as the screen needs it. */
export interface SentSighting {
  id: string;
  draft: Draft;
  /** saved: on this phone only · sent: the house has it · seen: a desk opened it · the rest are the desk's words */
  state: "saved" | "sent" | "seen" | "checking" | "alerted" | "not_it" | "cannot_tell";
  checked: string | null;
  /** 0…1 while the guest's work is being done, else null */
  work: number | null;
  /** the code of the refusal for which it is not sent yet */
  stuck: string | null;
  asked: { question: string; words: string } | null;
  /** sealed and paid for: it goes with the line even when no page is open */
  carried: boolean;
  /** may still be taken back: nothing has left the phone */
  held: boolean;
  /** unix seconds */
  at: number;
}
