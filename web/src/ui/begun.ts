/**
 * What is half filled on a screen behind the app lock: a call that is being typed, how many an invite is for. It lives outside its screen,
 * so that another language, a turn of the phone or a look elsewhere throws nothing away. The shell keeps it under the lock and empties it
 * here when the lock shuts.
 */
import { signal } from "@preact/signals";
import type { Value } from "../seals/cbor.ts";

export type AllBegun = ReadonlyMap<string, Value>;

export const NOTHING_BEGUN: AllBegun = new Map();

export const begun = signal<AllBegun>(NOTHING_BEGUN);

export interface Begun<T> {
  value: T;
  /** without following it */
  peek(): T;
  /** Saved, sent or given up: from now on it is as if nobody had begun. */
  forget(): void;
}

/** One field. `empty`: what stands there while nobody has begun. */
export function begunOf<T extends Value>(name: string, empty: T): Begun<T> {
  const without = (): AllBegun => new Map([...begun.peek()].filter(([each]) => each !== name));
  return {
    get value() {
      return (begun.value.get(name) as T | undefined) ?? empty;
    },
    set value(now) {
      begun.value = now === empty ? without() : new Map([...without(), [name, now]]);
    },
    peek: () => (begun.peek().get(name) as T | undefined) ?? empty,
    forget() {
      if (begun.peek().has(name)) begun.value = without();
    },
  };
}

/** All fields whose names are such are given up. */
export function forgetBegun(isSuch: (name: string) => boolean): void {
  const others = new Map([...begun.peek()].filter(([name]) => !isSuch(name)));
  if (others.size < begun.peek().size) begun.value = others;
}

const NONE: ReadonlyMap<string, Value> = new Map();
const MOST_WORDS = 8;

/** One line of words for each of several things that come and go; of more than eight the oldest is forgotten. */
export function begunWordsOf(name: string, of: string): Begun<string> {
  const all = begunOf<ReadonlyMap<string, Value>>(name, NONE);
  const put = (words: string): void => {
    const others = [...all.value].filter(([each]) => each !== of);
    all.value = words === "" && others.length === 0 ? NONE : new Map(words === "" ? others : [...others.slice(1 - MOST_WORDS), [of, words]]);
  };
  return {
    get value() {
      return (all.value.get(of) as string | undefined) ?? "";
    },
    set value(words) {
      put(words);
    },
    peek: () => (all.peek().get(of) as string | undefined) ?? "",
    forget: () => put(""),
  };
}
