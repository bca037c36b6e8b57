/** The aid desk, given what it asks of the rest of the phone. Comes as its own chunk; it stays open while other screens are seen. */
import { computed, signal, useComputed, type ReadonlySignal, type Signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { SetUpLock } from "../../circles/page/lock.tsx";
import { idOfDevice } from "../../circles/shared/pages.ts";
import { forgetBegunHere, forgetView, type AidDeskNeeds } from "../../aid/page/desk/needs.ts";
import { BeginAidDesk } from "../../aid/page/desk/start.tsx";
import { deviceNames } from "../../aid/page/desk/whose.ts";
import { calendarHere } from "../../aid/shared/calendar.ts";
import { needRows, type NeedRow } from "../../aid/shared/desk_view.ts";
import type { Held } from "../../aid/shared/held.ts";
import { AtAidDesk } from "../../aid/worker/at_aid_desk.ts";
import { makeDeskKeys } from "../../aid/worker/desk_keys.ts";
import { AidHouse } from "../../lines/aid_house.ts";
import { startDeskLive } from "../../lines/desk_live.ts";
import { readAidDeskCode } from "../../seals/shown.ts";
import { Refusal } from "../../terms/refusal.ts";
import { later } from "../../ui/later.tsx";
import { LANGUAGES, say, type Language } from "../../ui/words.ts";
import { now, random } from "./chance.ts";
import type { Phone } from "./phone.ts";
import { heavy } from "./town_line.ts";

const AidDesk = later<AidDeskNeeds>(() => import("../../aid/page/desk/desk.tsx").then(({ AidDesk }) => AidDesk));
const HearNote = later(() => import("../../watch/page/hear_note.tsx").then(({ HearNote }) => HearNote), "nothing");

/** Everything as it was after the desk's last change. */
interface Seen {
  readonly records: readonly Held[];
  readonly needs: readonly NeedRow[];
}

interface AtWork {
  readonly desk: AtAidDesk;
  readonly seen: Signal<Seen>;
  /** null until what lies under the lock has been read */
  readonly ready: Signal<boolean>;
  /** unix seconds, by the minute: thousands of rows are not drawn anew every second */
  readonly minute: ReadonlySignal<number>;
}

const NOTHING: Seen = { records: [], needs: [] };
const NOBODY: ReadonlyMap<number, string> = new Map();

export function AidDeskScreen({ phone }: { phone: Phone }) {
  if (phone.lock.value === "none") return <SetUpLock {...phone.lockBy()} onSet={(words, touch) => phone.setLock(words, touch)} />;
  if (!phone.hasAidKey.value) return <BeginAidDesk code={null} id={null} standing="closed" make={() => makeKey(phone)} look={async () => {}} />;
  return <AtWorkScreen phone={phone} work={atWork(phone)} />;
}

function AtWorkScreen({ phone, work }: { phone: Phone; work: AtWork }) {
  const { desk, seen, ready, minute } = work;
  const { records, needs } = seen.value;
  // the book says nothing when it grows: with every tick it is looked at whether it is another
  const roster = useComputed(() => (phone.at.value > 0 ? (phone.line?.roster() ?? null) : null)).value;
  const names = useMemo(() => (roster === null ? NOBODY : deviceNames(records, roster)), [records, roster]);
  const spoken = useMemo(() => [...new Set([...(roster?.founding.languages ?? []), ...needs.map(({ need }) => need.language)])], [needs, roster]);
  if (!ready.value || roster === null) return <p class="soft">{say("busy")}</p>;
  if (desk.device === null) return <Waiting phone={phone} desk={desk} />;
  return (
    <AidDesk
      desk={desk}
      records={records}
      needs={needs}
      roster={roster}
      names={names}
      calendar={calendarHere}
      languages={spoken}
      speaks={roster.founding.languages.filter((tag): tag is Language => LANGUAGES.some((known) => known.tag === tag))}
      random={random}
      HearNote={HearNote}
      origin={location.origin}
      at={minute.value}
    />
  );
}

/** Looks at the book with every tick, until it names this phone. */
function Waiting({ phone, desk }: { phone: Phone; desk: AtAidDesk }) {
  const isNamed = useComputed(() => phone.at.value > 0 && desk.device !== null);
  useEffect(() => {
    if (isNamed.value) void desk.look();
  }, [isNamed.value]);
  return <BeginAidDesk code={desk.code} id={idOfDevice(readAidDeskCode(desk.code))} standing={desk.standing} make={async () => {}} look={() => desk.look()} />;
}

async function makeKey(phone: Phone): Promise<void> {
  await makeDeskKeys(phone.theKeep().locked, random);
  phone.hasAidKey.value = true;
}

const works = new WeakMap<object, AtWork>();

/** One for as long as the lock is open: what it has opened goes with it. */
function atWork(phone: Phone): AtWork {
  const held = phone.aidDesk && works.get(phone.aidDesk);
  if (held) return held;
  const keep = phone.theKeep();
  const aid = new AidHouse(phone.house);
  const [seen, ready] = [signal(NOTHING), signal(false)];
  /** the lock was shut: what is still being read or opened is for nobody */
  let isOver = false;
  const desk = new AtAidDesk({
    drawer: keep.locked,
    house: aid,
    listen: (house, heard) => startDeskLive({ house, onEvent: heard, onUp: (up) => up && heard(), onClosed: heard }),
    roster: () => {
      const roster = phone.line?.roster();
      if (!roster) throw new Refusal("line.none", "There is no line to the house.");
      return roster;
    },
    catchUp: () => phone.theLine().catchUp(),
    memberSecret: () => keep.sealed.memberSecret(),
    seal: heavy.seal,
    open: heavy.open,
    random,
    now,
    changed: () => {
      if (isOver) return;
      if (desk.standing === "cut") forgetBegunHere();
      const records = desk.records();
      seen.value = { records, needs: needRows(records, seen.peek().needs) };
    },
  });
  const made = { desk, seen, ready, minute: computed(() => Math.floor(phone.at.value / 60) * 60) };
  const handle = {
    stop: () => {
      isOver = true;
      desk.stop();
      forgetView();
      seen.value = NOTHING;
    },
  };
  works.set(handle, made);
  phone.aidDesk = handle;
  void desk.load().then(async () => {
    if (isOver) return;
    ready.value = true;
    await desk.start();
  });
  return made;
}
