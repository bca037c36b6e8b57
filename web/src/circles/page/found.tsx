/** Founding a town, once, on the founder's own machine: the root is made here, leaves as a card and a sealed file, and is let go. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { SecretKey, TownId } from "../../terms/ids";
import { cellFromText } from "../../terms/cell";
import type { Language } from "../../terms/language";
import { Icon } from "../../ui/icon";
import { insistently } from "../../ui/later.tsx";
import { Button, Choices, Copy, Doing, Field, Heading, Steps, Tick, giveFile } from "../../ui/parts";
import { Qr } from "../../ui/qr";
import { LANGUAGES, say } from "../../ui/words";
import { fingerprintWords, randomWords, rootWords } from "../shared/card";
import { PRESETS, latLngFromText } from "../shared/founding";
import type { PresetName, TownPlan } from "../shared/founding";
import { Fingerprint } from "./join";
import { Kinds, type KindOfDanger } from "./kinds";
import { SetUpLock, Unlock, type LockWords, type SetLock, type UnlockNeeds } from "./lock";

export interface LockNeeds extends LockWords {
  state: "none" | "locked" | "open";
  set: SetLock;
  unlock: Omit<UnlockNeeds, "touch">;
}

export interface FoundNeeds {
  /** false when the page came over a network: the risk is said first, and the safer ways */
  here: boolean;
  /** whether this browser makes keys for this page at all */
  secure: boolean;
  /** the setup link's own text, for the kit's command */
  setup: string | null;
  /** this house holds a town already: the link is spent */
  founded: boolean;
  kinds: readonly KindOfDanger[];
  lock: LockNeeds;
  /** prepares what the root signs; nothing leaves the machine */
  prepare: (plan: TownPlan, root: SecretKey) => Promise<{ town: TownId; hand: () => Promise<void> }>;
  sealRoot: (root: SecretKey, townName: string, words: string) => Promise<Uint8Array>;
  onDone: () => void;
  onLeave: () => void;
}

type Step = "people" | "town" | "kinds" | "lock" | "root" | "ask" | "done";
const STEPS: readonly Step[] = ["people", "town", "kinds", "lock", "root", "ask", "done"];
const FILE_WORDS = 6;
const ASKED_BACK = 3;

interface Made {
  town: TownId;
  hand: () => Promise<void>;
  card: readonly string[];
  fileWords: readonly string[];
  file: Uint8Array;
  /** places of the words that are asked back, from 0 */
  asked: readonly number[];
}

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

export function Found(needs: FoundNeeds) {
  const step = useSignal<Step>("people");
  const plan = useSignal({ name: "", preset: null as PresetName | null, cell: "", languages: LANGUAGES.map(({ tag }) => tag as string), loneWatch: true });
  const kinds = useSignal(needs.kinds);
  const made = useSignal<Made | null>(null);
  const taken = useSignal(false);
  useEffect(() => {
    if (kinds.value.length === 0) kinds.value = needs.kinds;
  }, [needs.kinds]);

  if (needs.founded && made.value === null)
    return (
      <>
        <Heading>{say("found-title")}</Heading>
        <p class="verdict unsure" data-testid="found-spent">
          <Icon name="warning" />
          <span>{say("error-town-founded")}</span>
        </p>
        <Button full look="main-act" onPress={needs.onLeave}>
          {say("home")}
        </Button>
      </>
    );
  if (!needs.here && !taken.value) return <FromAfar setup={needs.setup} secure={needs.secure} onTaken={() => (taken.value = true)} />;
  const go = (next: Step) => {
    step.value = next;
    window.scrollTo(0, 0);
  };
  const make = async () => {
    const { name, preset, cell, languages, loneWatch } = plan.value;
    const root = random(32) as SecretKey;
    const decided: TownPlan = {
      name: name.trim(),
      preset: preset ?? "street",
      homeCell: cellFromText(cell),
      languages: languages as Language[],
      loneWatch,
      kinds: kinds.value.filter(({ on }) => on).map(({ event, radiusM, expiresMin }) => ({ event, radiusM, expiresMin })),
    };
    const fileWords = randomWords(FILE_WORDS, random);
    const card = rootWords(root, random);
    const file = await needs.sealRoot(root, decided.name, fileWords.join(" "));
    const { town, hand } = await needs.prepare(decided, root);
    made.value = { town, hand, card, fileWords, file, asked: places(card.length) };
    root.fill(0);
    go("root");
  };
  const now = STEPS.indexOf(step.value);
  return (
    <>
      <Steps now={now + 1} of={STEPS.length} />
      <div class="stack" key={step.value} data-step={step.value}>
        {step.value === "people" && (
          <>
            <Heading>{say("found-how-many")}</Heading>
            <p>{say("found-why")}</p>
            <Choices
              lines
              label={say("found-how-many")}
              of={PRESETS.map((preset) => ({ value: preset, icon: PICTURE[preset], words: say(`preset-${preset}`) }))}
              chosen={plan.value.preset}
              onChoose={(preset) => (plan.value = { ...plan.value, preset })}
            />
            {plan.value.preset && (
              <p class="soft" data-testid="preset-rules">
                {say(`preset-${plan.value.preset}-rules`)}
              </p>
            )}
            <Button full look="main-act" disabled={plan.value.preset === null} onPress={() => go("town")} testId="found-next">
              {say("next")}
            </Button>
          </>
        )}
        {step.value === "town" && (
          <>
            <Heading>{say("found-town")}</Heading>
            <Field label={say("found-name")} hint={say("found-name-hint")} value={plan.value.name} onInput={(name) => (plan.value = { ...plan.value, name })} limit={60} testId="town-name" />
            <Whereabouts cell={plan.value.cell} wide={plan.value.preset === "city"} onCell={(cell) => (plan.value = { ...plan.value, cell })} />
            <h2>{say("found-languages")}</h2>
            {LANGUAGES.map(({ tag, name }) => (
              <Tick
                key={tag}
                label={name}
                on={plan.value.languages.includes(tag)}
                onChange={(on) => {
                  const others = plan.value.languages.filter((each) => each !== tag);
                  plan.value = { ...plan.value, languages: on ? [...others, tag] : others };
                }}
              />
            ))}
            <Onward back={() => go("people")} next={() => go("kinds")} ready={plan.value.name.trim() !== "" && plan.value.cell !== "" && plan.value.languages.length > 0} />
          </>
        )}
        {step.value === "kinds" && (
          <>
            <Heading>{say("found-kinds")}</Heading>
            <p class="soft">{say("found-kinds-why")}</p>
            <Kinds kinds={kinds.value} onChange={(changed) => (kinds.value = changed)} />
            <h2>{say("found-lone-title")}</h2>
            <Tick label={say("found-lone")} on={plan.value.loneWatch} onChange={(loneWatch) => (plan.value = { ...plan.value, loneWatch })} testId="lone-watch" />
            <Onward back={() => go("town")} next={() => go("lock")} ready={kinds.value.some(({ on }) => on)} />
          </>
        )}
        {step.value === "lock" && <TheLock lock={needs.lock} make={make} back={() => go("kinds")} />}
        {step.value === "root" && made.value && <KeepRoot made={made.value} townName={plan.value.name.trim()} onKept={() => go("ask")} />}
        {step.value === "ask" && made.value && (
          <AskBack
            made={made.value}
            again={() => go("root")}
            found={async () => {
              await made.value?.hand();
              if (made.value) made.value = { ...made.value, card: [], fileWords: [], file: new Uint8Array(), hand: async () => {} };
              go("done");
            }}
          />
        )}
        {step.value === "done" && made.value && (
          <>
            <Heading>{say("found-done", { town: plan.value.name.trim() })}</Heading>
            <Fingerprint words={fingerprintWords(made.value.town)} />
            <ol class="card track">
              {(["invite", "role", "drill", "posters", "split"] as const).map((each) => (
                <li key={each}>
                  <Icon name={NEXT_STEP[each]} />
                  <span>{say(`found-evening-${each}`)}</span>
                </li>
              ))}
            </ol>
            <Button
              full
              look="huge main-act"
              icon="people"
              testId="found-on"
              onPress={() => {
                made.value = null;
                needs.onDone();
              }}
            >
              {say("found-on")}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

const PICTURE = { street: "few", network: "several", city: "many" } as const;
const NEXT_STEP = { invite: "people", role: "shield", drill: "drill", posters: "print", split: "key" } as const;

/** Where a house listens unless it was told otherwise; behind a front with TLS the page's own address does not say. */
const HOUSE_PORT = "8400";

/** The root would be made by code that came over a network: a house could keep a copy. She is told before, and may go on. */
function FromAfar({ setup, secure, onTaken }: { setup: string | null; secure: boolean; onTaken: () => void }) {
  const known = useSignal(false);
  const fragment = `#setup=${setup ?? "…"}`;
  const port = location.port || HOUSE_PORT;
  const link = `http://localhost:${port}/${fragment}`;
  return (
    <>
      <Heading>{say("found-risk-title")}</Heading>
      <p class="verdict wrong" data-testid="found-not-here">
        <Icon name="warning" />
        <span>{say("found-risk")}</span>
      </p>
      <p>{say("found-risk-stays")}</p>
      {secure ? (
        <>
          <Tick label={say("found-risk-know")} on={known.value} onChange={(on) => (known.value = on)} testId="found-risk-know" />
          <Button full look="main-act" icon="forward" disabled={!known.value} onPress={onTaken} testId="found-risk-go">
            {say("found-risk-go")}
          </Button>
        </>
      ) : (
        <p class="error" data-testid="found-not-secure">
          {say("found-risk-no-lock")}
        </p>
      )}
      <section class="card">
        <h2>{say("found-risk-safer")}</h2>
        <p>{say("found-by-kit")}</p>
        <p class="mono" dir="ltr" data-testid="kit-command">
          tocsin-kit found --name "…" --near LAT,LON "{location.origin}/{fragment}"
        </p>
        <p class="soft">{say("found-by-tunnel")}</p>
        <p class="mono" dir="ltr" data-testid="tunnel">
          ssh -L {port}:localhost:{port} …
        </p>
        <p class="mono" dir="ltr" data-testid="tunnel-link">
          {link}
        </p>
        <Copy text={link} />
      </section>
    </>
  );
}

function Onward({ back, next, ready }: { back: () => void; next: () => void; ready: boolean }) {
  return (
    <>
      <Button full look="main-act" disabled={!ready} onPress={next} testId="found-next">
        {say("next")}
      </Button>
      <Button look="plain" icon="back" onPress={back}>
        {say("step-before")}
      </Button>
    </>
  );
}

/** Roughly where the town is: this device's position or two numbers from a map, blurred to a field of kilometres before anything is kept. */
function Whereabouts({ cell, wide, onCell }: { cell: string; wide: boolean; onCell: (cell: string) => void }) {
  const typed = useSignal("");
  const resolution = wide ? 6 : 7;
  const found = async (lat: number, lng: number) => {
    const h3 = await insistently(() => import("h3-js"));
    onCell(h3.latLngToCell(lat, lng, resolution));
  };
  return (
    <>
      <h2>{say("found-where")}</h2>
      <p class="soft small">{say("found-where-why")}</p>
      <Doing icon="crosshair" testId="found-here" act={async () => found(...(await position()))}>
        {say("place-here")}
      </Doing>
      <Field
        label={say("found-where-typed")}
        ltr
        hint={say("found-where-hint")}
        value={typed.value}
        onInput={(text) => {
          typed.value = text;
          const place = latLngFromText(text);
          if (place !== null) void found(...place);
          else onCell("");
        }}
        testId="town-where"
      />
      {typed.value.trim() !== "" && !cell && (
        <p class="error" data-testid="town-unplaced">
          {say("found-where-not")}
        </p>
      )}
      {cell && (
        <p class="badge" data-testid="town-placed">
          <Icon name="check" />
          {say("found-placed")}
        </p>
      )}
    </>
  );
}

/** An open permission prompt never times out by itself: this clock is ours. */
function position(): Promise<[number, number]> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(Object.assign(new Error("position"), { code: "found.no_position" }));
    const late = setTimeout(refuse, 10_000);
    if (!navigator.geolocation) return refuse();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        clearTimeout(late);
        resolve([coords.latitude, coords.longitude]);
      },
      () => {
        clearTimeout(late);
        refuse();
      },
    );
  });
}

/** The steward's keys are wrapped by the app lock: there has to be one before they are made. */
function TheLock({ lock, make, back }: { lock: LockNeeds; make: () => Promise<void>; back: () => void }) {
  if (lock.state === "none") return <SetUpLock words={lock.words} touch={lock.touch} onSet={lock.set} />;
  if (lock.state === "locked") return <Unlock touch={lock.touch} {...lock.unlock} onReadOn={back} />;
  return (
    <>
      <Heading>{say("found-make-title")}</Heading>
      <p>{say("found-make-why")}</p>
      <Doing full look="huge main-act" icon="key" act={make} testId="make-root">
        {say("found-make")}
      </Doing>
      <Button look="plain" icon="back" onPress={back}>
        {say("step-before")}
      </Button>
    </>
  );
}

function KeepRoot({ made, townName, onKept }: { made: Made; townName: string; onKept: () => void }) {
  const kept = useSignal({ card: false, file: false });
  return (
    <>
      <div class="no-print stack">
        <Heading>{say("found-keep")}</Heading>
        <p>{say("found-keep-why")}</p>
      </div>
      <section class="card" data-testid="root-card">
        <h2>{say("found-card", { town: townName })}</h2>
        <p>{say("found-card-why")}</p>
        <ol class="words-list" dir="ltr" lang="en" data-testid="card-words">
          {made.card.map((word, at) => (
            <li key={at}>{word}</li>
          ))}
        </ol>
        <Qr text={made.card.join(" ")} />
        <p class="soft">{say("found-file-words")}</p>
        <p class="strong" dir="ltr" lang="en" data-testid="file-words">
          {made.fileWords.join(" ")}
        </p>
      </section>
      <Fingerprint words={fingerprintWords(made.town)} />
      <div class="no-print stack">
        <Button
          full
          icon="save"
          testId="root-file"
          onPress={() => {
            giveFile("town-root.age", made.file);
            kept.value = { ...kept.value, file: true };
          }}
        >
          {say("found-save-file")}
        </Button>
        <Button
          full
          icon="print"
          testId="root-print"
          onPress={() => {
            kept.value = { ...kept.value, card: true };
            print();
          }}
        >
          {say("found-print-card")}
        </Button>
        <Tick label={say("found-copied")} on={kept.value.card} onChange={(card) => (kept.value = { ...kept.value, card })} testId="card-kept" />
        <Button full look="main-act" disabled={!kept.value.file || !kept.value.card} onPress={onKept} testId="root-kept">
          {say("found-kept")}
        </Button>
      </div>
    </>
  );
}

function AskBack({ made, again, found }: { made: Made; again: () => void; found: () => Promise<void> }) {
  const typed = useSignal<readonly string[]>(made.asked.map(() => ""));
  return (
    <>
      <Heading>{say("found-ask")}</Heading>
      <p>{say("found-ask-why")}</p>
      {made.asked.map((place, at) => (
        <Field
          key={place}
          ltr
          label={say("found-ask-word", { number: place + 1 })}
          value={typed.value[at] ?? ""}
          onInput={(text) => (typed.value = typed.value.with(at, text))}
          testId={`card-word-${place + 1}`}
        />
      ))}
      <Doing
        full
        look="huge main-act"
        icon="bell"
        testId="found"
        act={async () => {
          const right = made.asked.every((place, at) => typed.value[at]?.trim().toLowerCase() === made.card[place]);
          if (!right) throw Object.assign(new Error("card"), { code: "found.other_words" });
          await found();
        }}
      >
        {say("found-do")}
      </Doing>
      <Button look="plain" icon="back" onPress={again}>
        {say("found-again")}
      </Button>
    </>
  );
}

/** Three places of the card, in order, chosen by chance; never the third and fourth, which are the same word on every card. */
function places(of: number): readonly number[] {
  const keyed = Array.from({ length: of }, (_, place) => [random(4).join(), place] as const);
  return keyed
    .filter(([, place]) => place !== 2 && place !== 3)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, ASKED_BACK)
    .map(([, place]) => place)
    .sort((one, other) => one - other);
}
