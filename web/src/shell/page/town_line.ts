/** Puts the line to one town's house together: what is verified, the live line, the outbox. */
import { heldWays } from "../../aid/worker/held_ways.ts";
import { aidWays } from "../../aid/worker/ways.ts";
import { AidHouse } from "../../lines/aid_house.ts";
import { HouseClock } from "../../lines/clock.ts";
import { heavyInWorker } from "../../lines/heavy.ts";
import { House } from "../../lines/house.ts";
import { startLive } from "../../lines/live.ts";
import { ParcelPost } from "../../lines/parcel_post.ts";
import { Post } from "../../lines/post.ts";
import { TownLine as Following, type TownView } from "../../lines/town_line.ts";
import { Refusal } from "../../terms/refusal.ts";
import { takeEntry } from "../../lines/entry.ts";
import { hex } from "../../terms/bytes.ts";
import { now, random } from "./chance.ts";
import type { OpenLine, TownLine } from "./line.ts";

const MIRROR_TIMEOUT_MS = 8_000;
const MIRROR_BYTES = 8 << 20;
export const heavy = heavyInWorker();

/** Whoever answers at an address that the town's book names. */
export const mirrorAt = (url: string): House => new House({ now, base: url.replace(/\/+$/, ""), timeoutMs: MIRROR_TIMEOUT_MS, mostBytes: MIRROR_BYTES });

export const openTownLine: OpenLine = async (keep, { changed, posted, held, elsewhere, working, stuck, parcels }) => {
  const clock = new HouseClock(now);
  const house = new House({ now, onHeard: (heard) => clock.hear(heard) });
  const stopping = new AbortController();
  let isUp = true;
  let view: TownView | null = null;
  const following = new Following({
    keep,
    house,
    clock,
    onView: (seen) => {
      view = seen;
      changed();
    },
    mirror: mirrorAt,
    look: async (roster, alerts) => {
      if (roster.ledger.log === "") return null;
      const both = await Promise.all([import("../../lines/ledger_look.ts"), import("../../lines/ledger_house.ts")]).catch(() => null);
      if (both === null) return null;
      const [{ LedgerLook }, { LedgerHouse }] = both;
      return new LedgerLook({ book: keep.book, house: new LedgerHouse(house), at: () => clock.at }).look(roster, alerts);
    },
    loadMetresBetween: async () => (await import("../../seals/grid.ts")).metresBetween,
  });
  const post = new Post({
    keep,
    house,
    heavy,
    random,
    at: () => clock.at,
    town: () => following.town,
    beats: () => following.beats,
    onChange: posted,
    held,
    elsewhere,
    onWork: working,
    onStuck: (round) => stuck(new Map([...round].map(([key, { code }]) => [key, code]))),
  });
  const aidHouse = new AidHouse(house);
  const parcelPost = new ParcelPost({
    keep,
    house,
    heavy,
    random,
    ways: { ...aidWays(aidHouse), ...heldWays(aidHouse, keep.parcels) },
    elsewhere,
    onSent: ({ about }) => parcels.sent(about),
    onWork: parcels.working,
    onStuck: (round) => parcels.stuck(new Map([...round].map(([about, { code }]) => [about, code]))),
  });
  await following.load();
  const stopLive = startLive({
    name: hex(keep.town),
    url: () => (following.since === null ? "/api/live" : `/api/live?since=${encodeURIComponent(following.since)}`),
    onEvent: (kind, body, id) => following.take(kind, body, id),
    poll: () => following.sync(),
    onUp: (up) => {
      isUp = up;
      changed();
    },
  });
  void post.follow(stopping.signal);
  void parcelPost.follow(stopping.signal);
  const seen = (): TownView => (view = following.view());
  const line: TownLine = {
    house,
    roster: () => view?.roster ?? null,
    town: () => {
      const { town } = following;
      if (town === null) throw new Refusal("roster.empty", "This phone does not know the town yet.");
      return town;
    },
    incidents: () => view?.incidents ?? [],
    checked: () => view?.checked ?? [],
    relayed: () => seen().relayed,
    beats: () => following.beats,
    word: () => seen().word,
    troubles: () => seen().troubles,
    mirror: () => view?.mirror ?? null,
    clockOffS: () => view?.clockOffS ?? 0,
    onLine: () => isUp,
    highest: (status) => following.highestSequence(status),
    certified: (window) => following.window(window),
    statements: async () => (await house.roster(0)).statements,
    catchUp: () => following.sync(),
    flush: async () => void (await post.flush()),
    flushParcels: () => parcelPost.flush(),
    answer: (key, asked, said) => post.answer(key, asked, said),
    entry: () => takeEntry({ keep, house, heavy, random }),
    stop: () => {
      stopLive();
      stopping.abort();
    },
  };
  return line;
};
