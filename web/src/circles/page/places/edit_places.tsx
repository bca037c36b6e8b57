/** The places that help, for stewards: taken in from a file, changed one by one, looked through, signed. Everybody reads them for ever, and that stands there before. */
import "./places.css";
import { signal, useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { ACCESS, isZone, NEEDS, PAPERS, PLACES, readDirectory, writeDirectory, type Access, type Directory, type Need, type Papers, type Place } from "../../../seals/directory.ts";
import { sha256 } from "../../../seals/hashes.ts";
import { fromHex, hex, utf8, type Bytes } from "../../../terms/bytes.ts";
import { Refusal } from "../../../terms/refusal.ts";
import { textOf, type Table } from "../../../terms/table.ts";
import { begunOf } from "../../../ui/begun.ts";
import { Icon } from "../../../ui/icon.tsx";
import { later } from "../../../ui/later.tsx";
import { Button, Choices, Doing, Field, giveFile, sayError, Tick } from "../../../ui/parts.tsx";
import { TakeFile } from "../../../ui/take_file.tsx";
import { listed, say } from "../../../ui/words.ts";
import { DIRECTORY_MOST, DIRECTORY_NAME } from "../../shared/file_names.ts";
import { plain as folded } from "../../shared/places/find.ts";
import { FIELDS, formOf, NEW_FORM, pinOf, placeFrom, chosenIn, type FieldName, type Form } from "../../shared/places/form.ts";
import { JSON_MOST, readServices, writeServices, type Problem, type TakenIn } from "../../shared/places/hsds.ts";
import { PinOf } from "./pin.tsx";
import { Problems } from "./problems.tsx";
import { sayField } from "./say_field.ts";
import { kebab, linesOf, sayChecked, sayNeed } from "./say_place.ts";

const FromTable = later(() => import("./from_table.tsx").then(({ FromTable }) => FromTable), "nothing");

export interface EditPlacesNeeds {
  /** what the town publishes now; null when it publishes nothing, or it is not here */
  readonly published: () => Promise<Bytes | null>;
  readonly add: (name: string, bytes: Bytes) => Promise<"done" | "waits">;
  readonly random: (length: number) => Bytes;
  /** unix seconds */
  readonly at: number;
}

/** the list as it stands before it is signed, as the file that it would be */
const draft = begunOf<Bytes | null>("places", null);
/** which place is being changed (hex), and what stands in its fields */
const changing = begunOf<string>("place", "");
const fields = FIELDS.map((name) => [name, begunOf<string>(`place-${name}`, "")] as const);
const words = begunOf<string>("places-words", "");
const zone = begunOf<string>("places-zone", "");

const problems = signal<readonly Problem[]>([]);
const wrong = signal("");
const sure = signal(false);
const waits = signal(false);
const before = signal<Directory | null>(null);

/** Read once, however often the screen is drawn. */
const readings = new WeakMap<Bytes, Directory>();
function readDraft(): Directory | null {
  const bytes = draft.value;
  if (bytes === null) return null;
  const known = readings.get(bytes) ?? readDirectory(bytes);
  readings.set(bytes, known);
  return known;
}

const form = (): Form => Object.fromEntries(fields.map(([name, field]) => [name, field.value])) as Form;
function fill(next: Form): void {
  for (const [name, field] of fields) field.value = next[name];
}
const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

function keep(directory: Directory): void {
  draft.value = writeDirectory(directory);
  sure.value = false;
  waits.value = false;
}

export function EditPlaces({ published, add, random, at }: EditPlacesNeeds) {
  const today = Math.floor(at / 86_400);
  useEffect(() => void published().then((bytes) => (before.value = bytes && readDirectory(bytes)), () => {}), []);
  const now = readDraft();
  const table = useSignal<{ readonly read: Table; readonly timezone: string } | null>(null);
  const take = (file: File, timezone: string): void => {
    wrong.value = "";
    problems.value = [];
    takeIn(file, timezone)
      .then((found) => {
        if ("header" in found) table.value = { read: found, timezone };
        else join(found.timezone, found);
      })
      .catch((why: unknown) => (wrong.value = sayError(why)));
  };
  const held = table.value;
  return (
    <section class="card" data-testid="edit-places">
      <h2>{say("dir-title")}</h2>
      <p class="soft small">{say("dir-about")}</p>
      {held ? (
        <FromTable
          table={held.read}
          onTake={(taken) => {
            attempt(() => join(held.timezone, taken));
            table.value = null;
          }}
          onLeave={() => (table.value = null)}
        />
      ) : now === null ? (
        <Begin take={take} />
      ) : changing.value ? (
        <OneForm directory={now} random={random} />
      ) : (
        <List directory={now} today={today} take={take} />
      )}
      {now !== null && !changing.value && !held && (
        <>
          <Looked directory={now} />
          <Doing
            full
            icon="key"
            look="main-act"
            disabled={!sure.value || now.places.length === 0}
            testId="edit-places-publish"
            act={async () => {
              waits.value = (await add(DIRECTORY_NAME, writeDirectory(now))) === "waits";
              if (!waits.value) draft.forget();
              sure.value = false;
            }}
          >
            {say("dir-publish")}
          </Doing>
          {waits.value && (
            <p class="verdict unsure" data-testid="edit-places-asked">
              <Icon name="clock" />
              <span>{say("dir-asked")}</span>
            </p>
          )}
          <div class="stack tight">
            <Button full icon="save" onPress={() => giveFile(`${DIRECTORY_NAME}.tocsin-places`, writeDirectory(now))} testId="edit-places-save">
              {say("dir-save")}
            </Button>
            <Button full icon="share" onPress={() => giveFile("places-hsds.json", utf8(writeServices(now)), "application/json")} testId="edit-places-hsds">
              {say("dir-save-hsds")}
            </Button>
            <Doing full icon="share" testId="edit-places-csv" act={async () => giveFile(`${DIRECTORY_NAME}.csv`, utf8((await import("../../shared/places/table.ts")).writePlaces(now)), "text/csv")}>
              {say("dir-save-csv")}
            </Doing>
            <Button look="plain" icon="trash" onPress={() => draft.forget()} testId="edit-places-drop">
              {say("dir-drop")}
            </Button>
          </div>
        </>
      )}
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
    </section>
  );
}

/** Refusal "directory.other_zone", "directory.too_many". What comes in takes the place of what it names; everything else in the draft stays. */
function join(timezone: string, { places, problems: said }: TakenIn): void {
  const now = readDraft();
  if (now && now.timezone !== timezone) throw new Refusal("directory.other_zone", "The hours of this list are in another time zone.");
  const all = new Map([...(now?.places ?? []), ...places].map((place) => [hex(place.id), place]));
  if (all.size > PLACES) throw new Refusal("directory.too_many", "There are too many places.");
  keep({ timezone, places: [...all.values()] });
  problems.value = said;
}

function attempt(act: () => void): void {
  try {
    act();
  } catch (why) {
    wrong.value = sayError(why);
  }
}

type Take = (file: File, timezone: string) => void;

function Begin({ take }: { take: Take }) {
  const typed = zone.value || ownZone();
  return (
    <>
      {before.value && before.value.places.length > 0 && (
        <Button full icon="note" onPress={() => before.value && keep(before.value)} testId="edit-places-now">
          {`${say("dir-take-now")} (${say("dir-count", { count: before.value.places.length })})`}
        </Button>
      )}
      <Field ltr label={say("dir-zone")} value={typed} onInput={(text) => (zone.value = text.trim())} limit={60} testId="edit-places-zone" />
      {isZone(typed) && (
        <>
          <TakeFile testId="edit-places-file" onFile={(file) => take(file, typed)}>
            {say("dir-choose")}
          </TakeFile>
          <Button full icon="plus" onPress={() => keep({ timezone: typed, places: [] })} testId="edit-places-new">
            {say("dir-add")}
          </Button>
        </>
      )}
    </>
  );
}

/** One of ours by its first byte, services of HSDS by its first letter, else a table. */
async function takeIn(file: File, timezone: string): Promise<(TakenIn & { readonly timezone: string }) | Table> {
  if (file.size > JSON_MOST) throw new Refusal("table.too_large", "This table is too large.");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x83 && bytes.length <= DIRECTORY_MOST) return { ...readDirectory(bytes), problems: [] };
  return /^\s*[[{]/.test(textOf(bytes.subarray(0, 200))) ? { timezone, ...readServices(textOf(bytes)) } : (await import("../../shared/places/table.ts")).readSheet(bytes);
}

const AT_ONCE = 20;
const shown = signal(AT_ONCE);

function List({ directory, today, take }: { directory: Directory; today: number; take: Take }) {
  const searched = folded(words.value);
  const found = directory.places.filter(({ name, organization }) => folded(`${name} ${organization}`).includes(searched));
  const put = (place: Place): void => keep({ ...directory, places: directory.places.map((each) => (hex(each.id) === hex(place.id) ? place : each)) });
  return (
    <>
      <Problems of={problems.value} />
      <p class="strong" data-testid="edit-places-count">
        {say("dir-count", { count: directory.places.length })} · <bdi dir="ltr">{directory.timezone}</bdi>
      </p>
      <Field label={say("dir-search")} value={words.value} onInput={(text) => (words.value = text)} limit={60} testId="edit-places-words" />
      <ul class="stack">
        {found.slice(0, shown.value).map((place) => (
          <li key={hex(place.id)} class="stack tight" data-testid="edit-place">
            <p>
              <strong>
                <bdi>{place.name}</bdi>
              </strong>{" "}
              · <bdi>{place.organization}</bdi>
            </p>
            <p class="soft small">{sayChecked(place, today).words}</p>
            {place.checked !== today && (
              <Button full icon="check" onPress={() => put({ ...place, checked: today })} testId="edit-place-checked">
                {say("dir-checked-today")}
              </Button>
            )}
            <div class="card-acts">
              <Button look="plain" icon="note" onPress={() => { fill(formOf(place)); changing.value = hex(place.id); }} testId="edit-place-change">
                {say("dir-edit")}
              </Button>
              <Button look="plain" icon="trash" onPress={() => keep({ ...directory, places: directory.places.filter((each) => each !== place) })} testId="edit-place-remove">
                {say("dir-remove")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {found.length > shown.value && (
        <Button full onPress={() => (shown.value += AT_ONCE)}>
          {say("dir-more")}
        </Button>
      )}
      <Button full icon="plus" onPress={() => { fill(NEW_FORM); changing.value = "new"; }} testId="edit-places-add">
        {say("dir-add")}
      </Button>
      <TakeFile testId="edit-places-more" onFile={(file) => take(file, directory.timezone)}>
        {say("dir-more-file")}
      </TakeFile>
    </>
  );
}

const HINTS: Partial<Record<FieldName, () => string>> = { phones: () => say("dir-edit-lines"), hours: () => say("dir-edit-hours"), documents: () => say("dir-edit-lines"), languages: () => say("dir-edit-commas") };
const LONG: readonly FieldName[] = ["words", "phones", "hours", "documents", "who", "how"];
const LTR: readonly FieldName[] = ["phones", "hours", "languages", "web", "mail", "country"];

function OneForm({ directory, random }: { directory: Directory; random: (length: number) => Bytes }) {
  const typed = form();
  const old = directory.places.find(({ id }) => hex(id) === changing.value) ?? null;
  const put = (name: FieldName, value: string): void => {
    for (const [each, field] of fields) if (each === name) field.value = value;
  };
  const toggle = (name: "needs" | "access", each: string) => (on: boolean): void => put(name, [...chosenIn(typed[name]).filter((other) => other !== each), ...(on ? [each] : [])].join(","));
  const before = old ?? { id: changing.value === "new" ? new Uint8Array(16) : fromHex(changing.value), address: null, point: null, checked: null };
  const said = placeFrom(typed, before);
  const leave = (): void => {
    changing.forget();
    for (const [, field] of fields) field.forget();
  };
  return (
    <div class="stack" data-testid="edit-form">
      {FIELDS.map((name) => {
        if (name === "needs" || name === "access")
          return (
            <fieldset key={name} class="stack tight">
              <legend class="strong">{sayField(name)}</legend>
              {(Object.keys(name === "needs" ? NEEDS : ACCESS) as (Need | Access)[]).map((each) => (
                <Tick key={each} label={name === "needs" ? sayNeed(each as Need) : say(`dir-access-${kebab(each)}`)} on={chosenIn(typed[name]).includes(each)} onChange={toggle(name, each)} testId={`edit-${name}-${kebab(each)}`} />
              ))}
            </fieldset>
          );
        if (name === "papers")
          return (
            <Choices
              key={name}
              lines
              label={sayField(name)}
              of={(Object.keys(PAPERS) as Papers[]).map((value) => ({ value, words: say(`dir-papers-${kebab(value)}`) }))}
              chosen={(typed.papers || "unknown") as Papers}
              onChoose={(value) => put("papers", value)}
            />
          );
        if (name === "closed") return <Tick key={name} label={sayField(name)} on={typed.closed === "yes"} onChange={(on) => put("closed", on ? "yes" : "")} />;
        if (name === "point")
          return <PinOf key={name} pin={pinOf(typed, before)} before={before.point} around={typed.street.trim() ? directory.places : []} onChange={(text) => put("point", text)} />;
        if (name === "documents" && typed.papers !== "asked") return null;
        const hint = HINTS[name]?.();
        return (
          <Field key={name} label={sayField(name)} {...(hint ? { hint } : {})} value={typed[name]} onInput={(text) => put(name, text)} long={LONG.includes(name)} ltr={LTR.includes(name)} limit={1_200} testId={`edit-${kebab(name)}`} />
        );
      })}
      {"wrong" in said && (
        <p class="error" role="status" data-testid="edit-wrong">
          {say("dir-edit-wrong", { what: listed(said.wrong.map((name) => sayField(name))) })}
        </p>
      )}
      <div class="row">
        <Button
          look="main-act"
          icon="check"
          disabled={"wrong" in said}
          testId="edit-keep"
          onPress={() => {
            if ("wrong" in said) return;
            const place = old ? said.place : { ...said.place, id: random(16) };
            keep({ ...directory, places: [...directory.places.filter((each) => each !== old), place] });
            leave();
          }}
        >
          {say("dir-keep")}
        </Button>
        <Button look="plain" onPress={leave} testId="edit-back">
          {say("back")}
        </Button>
      </div>
    </div>
  );
}

/** What everybody will read, before it is signed: first what it is, then what changes by it. */
function Looked({ directory }: { directory: Directory }) {
  const { fresh, changed, gone } = useMemo(() => compared(before.value, directory), [before.value, directory]);
  return (
    <div class="verdict unsure" data-testid="edit-places-preview">
      <Icon name="globe" />
      <div class="stack tight">
        <p class="strong">{say("dir-for-ever")}</p>
        <p>{say("dir-for-ever-why")}</p>
        <p data-testid="edit-places-changes">{say("dir-changes", { new: fresh.length, changed: changed.length, gone })}</p>
        <Read places={[...fresh, ...changed]} />
        <Tick label={say("dir-sure")} on={sure.value} onChange={(on) => (sure.value = on)} testId="edit-places-sure" />
      </div>
    </div>
  );
}

/** What signing it would change. */
function compared(before: Directory | null, after: Directory): { fresh: readonly Place[]; changed: readonly Place[]; gone: number } {
  const said = (place: Place): string => hex(writeDirectory({ timezone: "UTC", places: [place] }));
  const was = new Map((before?.places ?? []).map((place) => [hex(place.id), place]));
  const fresh = after.places.filter(({ id }) => !was.has(hex(id)));
  const changed = after.places.filter((place) => {
    const old = was.get(hex(place.id));
    return old !== undefined && old !== place && said(old) !== said(place);
  });
  return { fresh, changed, gone: was.size - (after.places.length - fresh.length) };
}

const AT_MOST_READ = 300;

/** Word by word, as phones will say it. */
function Read({ places }: { places: readonly Place[] }) {
  if (places.length === 0) return null;
  return (
    <details data-testid="edit-places-read">
      <summary>{say("dir-count", { count: places.length })}</summary>
      <ul class="stack">
        {places.slice(0, AT_MOST_READ).map((place) => (
          <li key={hex(place.id)}>
            {linesOf(place).map((line) => (
              <p key={line}>
                <bdi>{line}</bdi>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

const given = signal<{ readonly hash: string; readonly directory: Directory } | null>(null);
const unread = signal("");

/** For the second steward: the file she was given, compared with what she is asked to sign, and read by her. */
export function SamePlaces({ hash }: { hash: string }) {
  const held = given.value;
  const same = held?.hash === hash;
  const take = (file: File): void => {
    unread.value = "";
    given.value = null;
    file
      .arrayBuffer()
      .then((data) => {
        const bytes = new Uint8Array(data);
        given.value = { hash: hex(sha256(bytes)), directory: readDirectory(bytes) };
      })
      .catch((why: unknown) => (unread.value = sayError(why)));
  };
  return (
    <div class="stack tight" data-testid="same-places" data-same={same}>
      <p class="strong">{say("dir-for-ever")}</p>
      <p class="soft small">{say("dir-same")}</p>
      <TakeFile testId="same-places-file" onFile={take}>
        {say("dir-choose")}
      </TakeFile>
      {held && (
        <p class="row strong" role="status">
          <Icon name={same ? "check" : "warning"} />
          <span>{say(same ? "dir-match" : "dir-differ")}</span>
        </p>
      )}
      {held && same && <Read places={held.directory.places} />}
      {unread.value && (
        <p class="error" role="alert">
          {unread.value}
        </p>
      )}
    </div>
  );
}
