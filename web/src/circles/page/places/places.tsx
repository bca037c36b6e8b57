/** Places that help: by need, with filters and words, one of them in full, all that fit as a sheet. Everything is decided here. */
import "./places.css";
import { signal } from "@preact/signals";
import { ACCESS, NEEDS, type Access, type Directory, type Need, type Place } from "../../../seals/directory.ts";
import { hex } from "../../../terms/bytes.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button, Choices, Field, Heading, Tick } from "../../../ui/parts.tsx";
import { listed, say } from "../../../ui/words.ts";
import { ANYTHING, find, languagesOf, narrowed, type Wanted } from "../../shared/places/find.ts";
import { openingOf, townTime, type TownTime } from "../../shared/places/hours.ts";
import { kebab, NEED_ICONS, sayAccess, sayAddress, sayChecked, sayDate, sayHours, sayLanguage, sayLanguages, sayNeed, sayOpening, sayPhone } from "./say_place.ts";

export interface PlacesNeeds {
  /** null while it is not here */
  readonly directory: Directory | null;
  /** whether the town has published one */
  readonly listed: boolean;
  readonly town: string;
  /** unix seconds */
  readonly at: number;
  readonly onOpen: (place: Place) => void;
}

const AT_ONCE = 30;
/** what was looked for, until the app is left: coming back from one place shows the same list */
const wanted = signal<Wanted>(ANYTHING);
/** a need, or all of them, was chosen */
const looking = signal(false);
const shown = signal(AT_ONCE);

function look(next: Partial<Wanted>): void {
  wanted.value = { ...wanted.value, ...next };
  shown.value = AT_ONCE;
}

export function Places({ directory, listed, town, at, onOpen }: PlacesNeeds) {
  if (directory === null || directory.places.length === 0)
    return (
      <>
        <Heading>{say("dir-title")}</Heading>
        <p class="verdict" data-testid="places-none">
          <Icon name={listed ? "clock" : "note"} />
          <span>{say(listed && directory === null ? "dir-coming" : "dir-none")}</span>
        </p>
      </>
    );
  const now = townTime(at, directory.timezone);
  const inList = looking.value || wanted.value.words !== "";
  const found = inList ? find(directory.places, wanted.value, now, sayNeed) : [];
  return (
    <>
      <div class="stack no-print">
        <Heading>{say("dir-title")}</Heading>
        <p class="row soft small">
          <Icon name="lock" />
          <span>{say("dir-private")}</span>
        </p>
        <Field label={say("dir-search")} value={wanted.value.words} onInput={(words) => look({ words })} limit={60} testId="places-words" />
        {inList ? <Narrow directory={directory} /> : <WhatFor places={directory.places} />}
        {inList && <Found found={found} now={now} onOpen={onOpen} />}
        {inList && found.length > 0 && (
          <Button full icon="print" onPress={() => print()} testId="places-print">
            {say("dir-print")}
          </Button>
        )}
        <p class="soft small">{say("dir-theirs")}</p>
      </div>
      {inList && <Sheet title={`${say("dir-title")}: ${town}`} found={found} now={now} />}
    </>
  );
}

function WhatFor({ places }: { places: readonly Place[] }) {
  const there = (Object.keys(NEEDS) as Need[]).filter((need) => places.some(({ needs }) => needs.includes(need)));
  return (
    <section class="stack" data-testid="places-needs">
      <h2>{say("dir-what")}</h2>
      <Choices
        label={say("dir-what")}
        of={there.map((value) => ({ value, icon: NEED_ICONS[value], words: sayNeed(value) }))}
        chosen={null}
        onChoose={(need) => {
          look({ need });
          looking.value = true;
        }}
        aloud
      />
      <Button full onPress={() => (looking.value = true)} testId="places-all">
        {say("dir-all")}
      </Button>
    </section>
  );
}

function Narrow({ directory }: { directory: Directory }) {
  const { need, open, noPapers, language, access } = wanted.value;
  const many = narrowed(wanted.value);
  const tick = (each: Access) => (on: boolean): void => look({ access: on ? [...access, each] : access.filter((other) => other !== each) });
  return (
    <>
      <Button
        full
        look="plain"
        icon="back"
        testId="places-other-need"
        onPress={() => {
          wanted.value = ANYTHING;
          looking.value = false;
        }}
      >
        {say("dir-what")}
      </Button>
      <h2 class="row" data-testid="places-need">
        {need && <Icon name={NEED_ICONS[need]} />}
        <span>{need === null ? say("dir-all") : sayNeed(need)}</span>
      </h2>
      <details class="card more" data-testid="places-narrow" open={many > 0}>
        <summary>
          <span>{say("dir-narrow")}</span>
          {many > 0 && <span class="badge">{many}</span>}
        </summary>
        <div class="stack tight">
          <Tick label={say("dir-open-now")} on={open === "now"} onChange={(on) => look({ open: on ? "now" : null })} testId="places-open-now" />
          <Tick label={say("dir-open-today")} on={open === "today"} onChange={(on) => look({ open: on ? "today" : null })} testId="places-open-today" />
          <Tick label={say("dir-no-papers")} on={noPapers} onChange={(on) => look({ noPapers: on })} testId="places-no-papers" />
          <label class="field">
            <span>{say("dir-speaks")}</span>
            <select class="input" data-testid="places-language" value={language ?? ""} onChange={(event) => look({ language: event.currentTarget.value || null })}>
              <option value="">{say("dir-any-language")}</option>
              {languagesOf(directory.places).map((tag) => (
                <option key={tag} value={tag} lang={tag}>
                  {sayLanguage(tag)}
                </option>
              ))}
            </select>
          </label>
          {(Object.keys(ACCESS) as Access[]).map((each) => (
            <Tick key={each} label={say(`dir-access-${kebab(each)}`)} on={access.includes(each)} onChange={tick(each)} testId={`places-${kebab(each)}`} />
          ))}
          {many > 0 && (
            <Button look="plain" icon="cross" onPress={() => look({ ...ANYTHING, need, words: wanted.value.words })} testId="places-clear">
              {say("dir-clear")}
            </Button>
          )}
        </div>
      </details>
    </>
  );
}

function Found({ found, now, onOpen }: { found: readonly Place[]; now: TownTime; onOpen: (place: Place) => void }) {
  return (
    <section class="stack" aria-labelledby="places-count">
      <div role="status">
        <h2 id="places-count" data-testid="places-count">
          {found.length === 0 ? say("dir-nothing") : say("dir-count", { count: found.length })}
        </h2>
      </div>
      <ul class="places">
        {found.slice(0, shown.value).map((place) => (
          <li key={hex(place.id)}>
            <button type="button" class="button full place-row" data-testid="place" onClick={() => onOpen(place)}>
              <Icon name={NEED_ICONS[place.needs[0] as Need]} />
              <span class="stack tight">
                <span><bdi>{place.name}</bdi></span>
                {place.organization !== place.name && (
                  <span class="soft small">
                    <bdi>{place.organization}</bdi>
                  </span>
                )}
                <Opening place={place} now={now} />
                {place.papers === "not_asked" && <span class="small">{say("dir-no-papers")}</span>}
                <Old place={place} today={now.day} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > shown.value && (
        <Button full onPress={() => (shown.value += AT_ONCE)} testId="places-more">
          {say("dir-more")}
        </Button>
      )}
    </section>
  );
}

export function Opening({ place, now }: { place: Place; now: TownTime }) {
  const opening = openingOf(place, now);
  return <span class={opening.kind === "open" ? "place-open small" : "soft small"}>{sayOpening(opening)}</span>;
}

/** What nobody has asked after for long is said where she chooses, not only where she has chosen. */
function Old({ place, today }: { place: Place; today: number }) {
  const checked = sayChecked(place, today);
  return checked.old ? <span class="small place-old" data-testid="place-old">{checked.words}</span> : null;
}

/** Tomorrow other places are open: on paper they stand by what they are for, and by name. */
const onPaper = (found: readonly Place[]): readonly Place[] =>
  [...found].sort((one, other) => NEEDS[one.needs[0] as Need] - NEEDS[other.needs[0] as Need] || (one.name < other.name ? -1 : 1));

/** All that fits, as it is folded into a pocket. Seen on paper only: there the day on which it was printed says how old everything else is. */
function Sheet({ title, found, now }: { title: string; found: readonly Place[]; now: TownTime }) {
  return (
    <section class="places-sheet" aria-hidden="true" data-testid="places-sheet">
      <h1>{title}</h1>
      <p class="whole">
        {sayDate(now.day)} · {say("dir-theirs")}
      </p>
      {onPaper(found).map((place) => (
        <article key={hex(place.id)}>
          <h2><bdi>{place.name}</bdi></h2>
          {place.organization !== place.name && <p><bdi>{place.organization}</bdi></p>}
          {(place.closed || place.notice) && (
            <p class="strong">
              {place.closed && say("dir-closed-now")}
              {place.closed && place.notice && " · "}
              <bdi>{place.notice}</bdi>
            </p>
          )}
          {place.address && <p><bdi>{sayAddress(place.address)}</bdi></p>}
          {place.phones.map((phone) => (
            <p key={phone.number + phone.extension}>
              <bdi dir="ltr">{phone.number}</bdi> {[phone.kind === "voice" ? "" : say(`dir-${phone.kind}`, { number: "" }).replaceAll(/[\u2068\u2069]/g, "").trim(), sayPhone(phone)].filter(Boolean).join(" · ")}
            </p>
          ))}
          {(place.hours.length > 0 || place.hoursWords ? sayHours(place, now.day) : [say("dir-no-hours")]).map((line) => (
            <p key={line}>
              <bdi>{line}</bdi>
            </p>
          ))}
          <p>{say(`dir-papers-${kebab(place.papers)}`)}</p>
          <OnPaper name="dir-bring" words={place.documents.join("; ")} />
          {place.languages.length > 0 && <p>{`${say("dir-languages")}: ${sayLanguages(place.languages)}`}</p>}
          <OnPaper name="dir-getting-in" words={listed(sayAccess(place))} />
          <OnPaper name="dir-cost" words={place.cost} />
          <OnPaper name="dir-who" words={place.who} />
          <OnPaper name="dir-how" words={place.how} />
          <p>{sayChecked(place, now.day).words}</p>
        </article>
      ))}
    </section>
  );
}

function OnPaper({ name, words }: { name: string; words: string }) {
  return words ? (
    <p>
      {say(name)}: <bdi>{words}</bdi>
    </p>
  ) : null;
}
