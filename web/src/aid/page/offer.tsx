/** "I can help": said once, changed when it changes; and the word of a steward that this phone alone carries. */
import "./aid.css";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { LegRole, NeedKind, OfferState } from "../../seals/aid/codes.ts";
import type { Offer, OfferWork } from "../../seals/aid/offer.ts";
import type { Vetting } from "../../seals/aid/vetting.ts";
import type { Minutes } from "../../terms/instant.ts";
import { Icon } from "../../ui/icon.tsx";
import { begunOf } from "../../ui/begun.ts";
import { Button, Copy, Doing, Field, Heading, Hold } from "../../ui/parts.tsx";
import { Qr } from "../../ui/qr.tsx";
import { date } from "../../ui/time.ts";
import { language, LANGUAGES, listed, say } from "../../ui/words.ts";
import { dashed, nameOf, type KindName } from "../shared/need_draft.ts";
import { Counter, NoDesk, type AskParts } from "./ask.tsx";
import { Doubtful } from "./doubtful.tsx";
import { dayOf, Hours, isoDay, Several, today, toggled, Weekdays } from "./when.tsx";
import { KIND_PICTURE, ROLE_PICTURE } from "./pictures.ts";

export type SaidOffer = Omit<Offer, "nonce" | "offeredAt" | "town" | "answerTo" | "key">;

export interface OfferNeeds {
  desk: boolean;
  offered: { readonly offer: Offer; readonly sent: boolean; readonly over: boolean; readonly isDoubtful: boolean; readonly work: OfferWork | null } | null;
  /** what somebody may be vouched for, before there is an offer */
  vetting: Vetting | null;
  offer: (said: SaidOffer) => Promise<void>;
  pause: (words: string) => Promise<void>;
  withdraw: () => Promise<void>;
  /** the text of this phone's key, for a steward */
  codeOf: () => Promise<string>;
  takeVetting: (text: string) => Promise<void>;
  CellPicker: AskParts["CellPicker"];
  home: string | null;
  /** as a cell of the wire, from a finer one that was pointed at */
  placeOf: (cell: string) => Promise<bigint>;
  onPlaces: () => void;
  at: number;
}

export function OfferHelp(needs: OfferNeeds) {
  const changing = useSignal(false);
  if (!needs.desk) return <NoDesk onPlaces={needs.onPlaces} />;
  const { offered } = needs;
  return (
    <>
      <Heading>{say("help-offer")}</Heading>
      {offered !== null && !changing.value ? <Standing needs={needs} offered={offered} onChange={() => (changing.value = true)} /> : <Form needs={needs} onDone={() => (changing.value = false)} />}
      <Vouched needs={needs} />
    </>
  );
}

function Standing({ needs, offered, onChange }: { needs: OfferNeeds; offered: NonNullable<OfferNeeds["offered"]>; onChange: () => void }) {
  const { offer } = offered;
  const state = offered.over ? "over" : !offered.sent ? "saved" : offered.work === null ? "sent" : nameOf(OfferState, offered.work.state);
  const kinds = listed(offer.kinds.map((kind) => say(`aid-kind-${nameOf(NeedKind, kind)}`)));
  const roles = listed(Object.entries(LegRole).filter(([, bit]) => (offer.roles & bit) !== 0).map(([name]) => say(`aid-role-${dashed(name)}`)));
  return (
    <section class="card" data-testid="offered" data-state={state}>
      <p class="verdict quiet">
        <Icon name={state === "saved" ? "clock" : "check"} />
        <span class="strong">{say(`offer-state-${state}`)}</span>
      </p>
      {offered.isDoubtful && !offered.over && <Doubtful />}
      <dl class="facts">
        <dt>{say("offer-what")}</dt>
        <dd>{roles}</dd>
        {kinds !== "" && (
          <>
            <dt>{say("offer-for")}</dt>
            <dd>{kinds}</dd>
          </>
        )}
        <dt>{say("offer-most")}</dt>
        <dd>{offer.mostAWeek}</dd>
        {offer.seats > 0 && (
          <>
            <dt>{say("offer-seats")}</dt>
            <dd>{offer.seats}</dd>
          </>
        )}
      </dl>
      <Button full icon="note" onPress={onChange} testId="offer-change">
        {say("offer-change")}
      </Button>
      <Pause needs={needs} />
      <details class="more" data-testid="offer-everything">
        <summary class="strong">{say("asked-everything")}</summary>
        <div class="stack">
          <dl class="stack tight" data-testid="kept">
            {(
              [
                [say("ask-name"), offer.name],
                [say("leg-languages"), listed(offer.languages.map((tag) => LANGUAGES.find((each) => each.tag === tag)?.name ?? tag))],
                [say("offer-reach"), say("offer-reach-km", { km: offer.reachM / 1_000 })],
                [say("offer-car-seats"), offer.carSeats > 0 ? String(offer.carSeats) : ""],
                [say("offer-words"), offer.words],
                [say("offer-trips"), offered.work === null ? "" : String(offered.work.tripsThisWeek)],
                [say("kept-notes"), offered.work?.notes ?? ""],
              ] as const
            )
              .filter(([, value]) => value !== "")
              .map(([label, value]) => (
                <div class="kept-row" key={label}>
                  <dt class="soft small">{label}</dt>
                  <dd class="strong">
                    <bdi>{value}</bdi>
                  </dd>
                </div>
              ))}
          </dl>
          <p class="soft small">{say("offer-everything-why")}</p>
          <Hold look="danger" icon="trash" seconds={1.5} again={say("asked-erase-again")} onHeld={() => void needs.withdraw()} testId="offer-withdraw">
            {say("offer-withdraw")}
          </Hold>
        </div>
      </details>
    </section>
  );
}

function Pause({ needs }: { needs: OfferNeeds }) {
  const told = useSignal("");
  return (
    <div class="stack tight" role="group" aria-label={say("offer-pause")}>
      <h2>{say("offer-pause")}</h2>
      <div class="row">
        {([1, 2, 4] as const).map((weeks) => (
          <Doing
            key={weeks}
            act={async () => {
              await needs.pause(say("offer-pause-said", { weeks }));
              told.value = say("asked-told");
            }}
            testId={`offer-pause-${weeks}`}
          >
            {weeks}
          </Doing>
        ))}
      </div>
      {told.value && <p class="soft" role="status">{told.value}</p>}
    </div>
  );
}

const ROLES = ["shop", "pack", "carry", "drive", "accompany", "school", "call", "mind", "translate"] as const;
const REACH_M = [1_000, 3_000, 5_000, 10_000, 30_000] as const;
/** Everybody of an evening and a weekend. */
const ANY_DAY = 127;

const NO_QUIET: readonly (readonly [number, number])[] = [];

/** As it is being written: it lives outside the screen, and under the lock where there is one. */
const begun = {
  kinds: begunOf<readonly string[]>("aid-offer/kinds", []),
  roles: begunOf<number>("aid-offer/roles", 0),
  tongues: begunOf<readonly string[]>("aid-offer/languages", []),
  weekdays: begunOf<number>("aid-offer/weekdays", ANY_DAY),
  begins: begunOf<number>("aid-offer/begins", 9 * 60),
  ends: begunOf<number>("aid-offer/ends", 20 * 60),
  seats: begunOf<number>("aid-offer/seats", 0),
  carSeats: begunOf<number>("aid-offer/car-seats", 0),
  most: begunOf<number>("aid-offer/most", 2),
  reach: begunOf<number>("aid-offer/reach", 5_000),
  cell: begunOf<string>("aid-offer/cell", ""),
  name: begunOf<string>("aid-offer/name", ""),
  words: begunOf<string>("aid-offer/words", ""),
  quiet: begunOf<readonly (readonly [number, number])[]>("aid-offer/quiet", NO_QUIET),
};

const MOST_QUIET = 8;
/** As her calendar counts days. */
function dayAt(minutes: number): number {
  const there = new Date(minutes * 60_000);
  return Math.floor(Date.UTC(there.getFullYear(), there.getMonth(), there.getDate()) / (DAY_MIN * 60_000));
}
const DAY_MIN = 24 * 60;

/** Days on which nobody asks her; each by its first and its last. */
function QuietDays() {
  const [first, last] = [useSignal<number | null>(null), useSignal<number | null>(null)];
  const all = begun.quiet.value;
  const add = () => {
    const [from, until] = [first.value ?? 0, last.value ?? 0];
    begun.quiet.value = [...all, [from, until]];
    first.value = last.value = null;
  };
  return (
    <>
      <h2>{say("offer-quiet")}</h2>
      {all.map(([from, until], at) => (
        <div class="row spread card" key={`${from}-${until}`} data-testid="offer-quiet">
          <span>
            {date(from * DAY_MIN + DAY_MIN / 2)} – {date(until * DAY_MIN + DAY_MIN / 2)}
          </span>
          <Button look="plain" icon="trash" onPress={() => (begun.quiet.value = all.filter((_, number) => number !== at))}>
            {say("offer-quiet-off")}
          </Button>
        </div>
      ))}
      {all.length < MOST_QUIET && (
        <>
          <div class="hours">
            {([["begins", first], ["ends", last]] as const).map(([which, day]) => (
              <label class="field" key={which}>
                <span>{say(`ask-${which}`)}</span>
                <input class="input" type="date" min={isoDay(today())} value={day.value === null ? "" : isoDay(day.value)} onInput={(event) => (day.value = dayOf(event.currentTarget.value))} data-testid={`offer-quiet-${which}`} />
              </label>
            ))}
          </div>
          <Button full icon="plus" disabled={first.value === null || last.value === null || last.value < first.value} onPress={add} testId="offer-quiet-add">
            {say("offer-quiet-add")}
          </Button>
        </>
      )}
    </>
  );
}

/** Midnight where she lives. */
const midnight = (day: number): Minutes => {
  const there = new Date(day * DAY_MIN * 60_000);
  return Math.floor(new Date(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate()).getTime() / 60_000) as Minutes;
};

function Form({ needs, onDone }: { needs: OfferNeeds; onDone: () => void }) {
  const before = needs.offered?.offer ?? null;
  useEffect(() => {
    if (before === null || begun.roles.peek() !== 0) return;
    begun.kinds.value = before.kinds.map((kind) => Object.entries(NeedKind).find(([, code]) => code === kind)?.[0] ?? "other");
    begun.roles.value = before.roles;
    begun.tongues.value = before.languages;
    begun.weekdays.value = before.when.weekdays;
    [begun.begins.value, begun.ends.value] = [before.when.begins, before.when.ends];
    [begun.seats.value, begun.carSeats.value, begun.most.value, begun.reach.value] = [before.seats, before.carSeats, before.mostAWeek, before.reachM];
    [begun.name.value, begun.words.value] = [before.name, before.words];
    begun.quiet.value = before.quiet.map(({ begins, ends }) => [dayAt(begins), dayAt(ends - 1)] as const).filter(([, until]) => until >= today());
  }, []);
  const kinds = begun.kinds.value as readonly KindName[];
  const tongues = begun.tongues.value.length > 0 ? begun.tongues.value : [language.value];
  const drives = (begun.roles.value & (LegRole.drive | LegRole.school | LegRole.carry)) !== 0;
  /** she rings people and does nothing else: for what is not asked */
  const rings = begun.roles.value === LegRole.call;
  const lacks =
    begun.roles.value === 0 ? "offer-lacks-what" : kinds.length === 0 && !rings ? "offer-lacks-for" : begun.ends.value <= begun.begins.value ? "ask-lacks-times" : null;
  const send = async () => {
    const cell = begun.cell.peek();
    await needs.offer({
      kinds: rings ? [] : kinds.map((kind) => NeedKind[kind]),
      roles: begun.roles.peek(),
      place: cell === "" ? (before?.place ?? null) : await needs.placeOf(cell),
      reachM: begun.reach.peek(),
      languages: tongues as Offer["languages"],
      when: { weekdays: begun.weekdays.peek(), begins: begun.begins.peek(), ends: begun.ends.peek(), firstDay: null, everyWeeks: 1 },
      seats: begun.seats.peek(),
      carSeats: begun.carSeats.peek(),
      quiet: begun.quiet.peek().map(([from, until]) => ({ begins: midnight(from), ends: midnight(until + 1) })),
      mostAWeek: begun.most.peek(),
      name: begun.name.peek().trim(),
      words: begun.words.peek().trim(),
    });
    for (const each of Object.values(begun)) each.forget();
    onDone();
  };
  return (
    <>
      <h2>{say("offer-what")}</h2>
      <Several
        label={say("offer-what")}
        of={ROLES.map((role) => ({ value: LegRole[role] as number, icon: ROLE_PICTURE[role] ?? "walking", words: say(`aid-role-${role}`) }))}
        chosen={ROLES.map((role) => LegRole[role] as number).filter((bit) => (begun.roles.value & bit) !== 0)}
        onChoose={(bit) => (begun.roles.value ^= bit)}
      />
      {!rings && (
        <>
          <h2>{say("offer-for")}</h2>
          <Several
            label={say("offer-for")}
            of={(Object.keys(NeedKind) as KindName[]).map((value) => ({ value, icon: KIND_PICTURE[value], words: say(`aid-kind-${dashed(value)}`) }))}
            chosen={kinds}
            onChoose={(kind) => (begun.kinds.value = toggled(kinds, kind))}
          />
        </>
      )}
      <h2>{say("ask-when")}</h2>
      <Weekdays value={begun.weekdays.value} onChange={(value) => (begun.weekdays.value = value)} />
      <Hours
        begins={begun.begins.value}
        ends={begun.ends.value}
        onChange={({ begins, ends }) => {
          if (begins !== undefined) begun.begins.value = begins;
          if (ends !== undefined) begun.ends.value = ends;
        }}
      />
      <div class="card">
        <Counter label={say("offer-most")} value={begun.most.value} onChange={(value) => (begun.most.value = value)} testId="offer-most" />
        {drives && <Counter label={say("offer-seats")} value={begun.seats.value} onChange={(value) => (begun.seats.value = value)} testId="offer-seats" />}
        {drives && <Counter label={say("offer-car-seats")} value={begun.carSeats.value} onChange={(value) => (begun.carSeats.value = value)} testId="offer-car-seats" />}
      </div>
      <QuietDays />
      <h2>{say("leg-languages")}</h2>
      <Several
        small
        label={say("leg-languages")}
        of={LANGUAGES.map(({ tag, name }) => ({ value: tag as string, words: name }))}
        chosen={tongues as readonly string[]}
        onChoose={(tag) => (begun.tongues.value = toggled(tongues as readonly string[], tag))}
      />
      <h2>{say("offer-where")}</h2>
      <p class="soft">{say("offer-where-why")}</p>
      {needs.home && (
        <details class="more">
          <summary class="strong">{say("ask-where-map")}</summary>
          <needs.CellPicker home={needs.home} resolution={8} chosen={begun.cell.value || null} onChoose={(cell) => (begun.cell.value = cell)} />
        </details>
      )}
      <label class="field">
        <span>{say("offer-reach")}</span>
        <select class="input" value={begun.reach.value} onChange={(event) => (begun.reach.value = Number(event.currentTarget.value))} data-testid="offer-reach">
          {REACH_M.map((metres) => (
            <option key={metres} value={metres}>
              {say("offer-reach-km", { km: metres / 1_000 })}
            </option>
          ))}
        </select>
      </label>
      <Field label={say("ask-name")} hint={say("offer-name-hint")} value={begun.name.value} limit={40} onInput={(text) => (begun.name.value = text)} testId="offer-name" />
      <Field long label={say("offer-words")} hint={say("offer-words-hint")} value={begun.words.value} limit={400} onInput={(text) => (begun.words.value = text)} testId="offer-words" />
      <p class="soft small centre" role="status" data-testid="offer-lacks">
        {lacks !== null && say(lacks)}
      </p>
      <Doing full look="huge main-act" icon="send" disabled={lacks !== null} act={send} testId="offer-send">
        {say(before === null ? "offer-send" : "offer-send-again")}
      </Doing>
    </>
  );
}

/** A steward reads the key, and what she signs is read in here. It names nobody. */
function Vouched({ needs }: { needs: OfferNeeds }) {
  const key = useSignal("");
  const text = useSignal("");
  const { vetting } = needs;
  return (
    <details
      class="card more"
      data-testid="vouched"
      onToggle={(event) => {
        if (event.currentTarget.open) void needs.codeOf().then((made) => (key.value = made));
      }}
    >
      <summary class="strong">{say(vetting === null ? "vouch-title" : "vouch-have")}</summary>
      <div class="stack">
        {vetting !== null && <p data-testid="vouch-until">{say("vouch-until", { date: date(vetting.expires) })}</p>}
        <p class="soft">{say("vouch-why")}</p>
        {key.value && (
          <>
            <Qr text={key.value} />
            <p class="mono" dir="ltr" data-testid="vouch-key">
              {key.value}
            </p>
            <Copy full text={key.value}>
              {say("vouch-copy")}
            </Copy>
          </>
        )}
        <Field label={say("vouch-paste")} value={text.value} limit={2_000} ltr onInput={(typed) => (text.value = typed)} testId="vouch-paste" />
        <Doing full icon="check" disabled={text.value.trim() === ""} act={() => needs.takeVetting(text.value).then(() => void (text.value = ""))} testId="vouch-take">
          {say("vouch-take")}
        </Doing>
        {vetting !== null && <p class="soft small">{say("vouch-again")}</p>}
      </div>
    </details>
  );
}
