/** Founding a town, once, on the founder's own machine: the root key is made here and leaves as a card and a sealed file. */
import { useSignal } from "@preact/signals";
import { Icon } from "../../ui/icon";
import { Button, Choices, Doing, Field, Heading, Tick, giveFile } from "../../ui/parts";
import { say } from "../../ui/words";
import type { Founding } from "../shared/steward";
import { Fingerprint } from "./join";
import { SetUpLock } from "./lock";

export interface FoundNeeds {
  /** false when the page came over a network: the risk is said and the kit's command shown instead */
  here: boolean;
  locked: boolean;
  lockWords: readonly string[];
  setLock: (words: string) => Promise<void>;
  /** resolution-7 cell of where this phone is */
  locate: () => Promise<string>;
  found: (founding: Founding) => Promise<{ fingerprint: readonly string[]; card: string; file: Uint8Array; passphrase: string }>;
  onDone: () => void;
}

export function Found(needs: FoundNeeds) {
  const name = useSignal("");
  const people = useSignal<Founding["preset"] | null>(null);
  const cell = useSignal<string | null>(null);
  const typed = useSignal("");
  const lone = useSignal(true);
  const made = useSignal<Awaited<ReturnType<FoundNeeds["found"]>> | null>(null);
  const kept = useSignal({ card: false, file: false });
  if (!needs.here)
    return (
      <>
        <Heading>{say("found-title")}</Heading>
        <p class="verdict wrong">
          <Icon name="warning" />
          <span>{say("found-not-here")}</span>
        </p>
        <p class="card mono" dir="ltr">
          tocsin-kit found
        </p>
      </>
    );
  if (!needs.locked) return <SetUpLock words={needs.lockWords} onSet={needs.setLock} />;
  const done = made.value;
  if (done)
    return (
      <>
        <Heading>{say("found-done")}</Heading>
        <div class="card" data-testid="root-card">
          <h2>{say("found-card")}</h2>
          <p>{say("found-card-why")}</p>
          <p class="mono" dir="ltr" data-testid="root-passphrase">
            {done.passphrase}
          </p>
          <p class="mono" dir="ltr">
            {done.card}
          </p>
        </div>
        <Fingerprint words={done.fingerprint} />
        <Button
          full
          icon="print"
          onPress={() => {
            kept.value = { ...kept.value, card: true };
            print();
          }}
        >
          {say("print")}
        </Button>
        <Button
          full
          icon="save"
          testId="root-file"
          onPress={() => {
            giveFile("town-root.age", done.file);
            kept.value = { ...kept.value, file: true };
          }}
        >
          {say("found-file")}
        </Button>
        <p class="soft">{say("found-nag")}</p>
        <Button full look="main-act" disabled={!kept.value.file} onPress={needs.onDone} testId="found-on">
          {say("found-on")}
        </Button>
      </>
    );
  return (
    <>
      <Heading>{say("found-title")}</Heading>
      <p>{say("found-why")}</p>
      <Field label={say("found-name")} value={name.value} onInput={(text) => (name.value = text)} limit={60} testId="town-name" />
      <h2>{say("found-how-many")}</h2>
      <Choices
        lines
        label={say("found-how-many")}
        of={(["street", "network", "city"] as const).map((preset) => ({ value: preset, icon: preset === "street" ? "few" : preset === "network" ? "several" : "many", words: say(`preset-${preset}`) }))}
        chosen={people.value}
        onChoose={(preset) => (people.value = preset)}
      />
      {people.value && <p class="soft small">{say(`found-${people.value}-rules`)}</p>}
      <Tick label={say("found-lone")} on={lone.value} onChange={(on) => (lone.value = on)} />
      <h2>{say("found-where")}</h2>
      <p class="soft small">{say("found-where-why")}</p>
      <Doing icon="crosshair" act={async () => void (cell.value = await needs.locate())} testId="found-here">
        {say("place-here")}
      </Doing>
      <Field
        label={say("found-where-typed")}
        hint="44.9778, -93.2650"
        value={typed.value}
        onInput={(text) => {
          typed.value = text;
          const [lat, lng] = text.split(",").map(Number);
          if (lat !== undefined && lng !== undefined && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && text.includes(","))
            void import("h3-js").then((h3) => (cell.value = h3.latLngToCell(lat, lng, 7)));
        }}
        testId="town-where"
      />
      <Doing
        full
        look="huge main-act"
        icon="bell"
        disabled={!name.value.trim() || !people.value || !cell.value}
        testId="found"
        act={async () => {
          made.value = await needs.found({ name: name.value.trim(), preset: people.value ?? "street", cell: cell.value ?? "", languages: ["en", "es", "ar"], loneWatch: lone.value });
        }}
      >
        {say("found-do")}
      </Doing>
    </>
  );
}
