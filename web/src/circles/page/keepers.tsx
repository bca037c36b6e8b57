/**
 * The root among keepers, on this machine only (a house far away could keep what is typed into its page): the root is brought once,
 * each share is shown alone, printed and asked back, then everything is let go. Shares bring the root back here too.
 */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon } from "../../ui/icon";
import { Button, Choices, Doing, Field, Heading, giveFile } from "../../ui/parts";
import { Qr } from "../../ui/qr";
import { say } from "../../ui/words";
import type { SecretKey } from "../../terms/ids";
import { CARD_WORDS, randomWords, rootShares, rootWords } from "../shared/card";
import type { Split } from "../../seals/slip39/shares";
import { WithRoot, type BringRoot } from "./bring_root";
import { Fingerprint } from "./join";

export const FEW: Split = { needed: 2, of: 3 };
export const MANY: Split = { needed: 3, of: 5 };
const FILE_WORDS = 6;
/** The first four words of a share say which split it is of, the last three are its checksum. */
const [HEAD_WORDS, CHECKSUM_WORDS] = [4, 3];

export interface KeepersNeeds {
  town: string;
  fingerprint: readonly string[];
  street: boolean;
  bringRoot: BringRoot;
  sealRoot: (root: SecretKey, townName: string, words: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** the steward's phone stops nagging */
  isSplit: () => Promise<void>;
  onLeave: () => void;
}

type Step = { at: "bring" } | { at: "how"; root: SecretKey } | { at: "share"; cards: readonly (readonly string[])[]; split: Split; number: number } | { at: "again"; file: Uint8Array<ArrayBuffer>; words: string; card: readonly string[] } | { at: "done"; split: Split };

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

export function Keepers(needs: KeepersNeeds) {
  const step = useSignal<Step>({ at: "bring" });
  const many = useSignal(needs.street ? FEW.of : MANY.of);
  const letGo = () => {
    if (step.value.at === "how") step.value.root.fill(0);
  };
  useEffect(() => letGo, []);
  const now = step.value;
  const leave = (
    <Button
      look="plain"
      icon="back"
      onPress={() => {
        letGo();
        needs.onLeave();
      }}
    >
      {say("back")}
    </Button>
  );
  if (now.at === "bring")
    return (
      <>
        <Heading>{say("keepers-title")}</Heading>
        <p>{say("keepers-why")}</p>
        <WithRoot
          words={say("keepers-bring")}
          testId="keepers"
          bringRoot={needs.bringRoot}
          act={async (root) => {
            step.value = { at: "how", root };
            return "kept";
          }}
        />
        {leave}
      </>
    );
  if (now.at === "how")
    return (
      <>
        <Heading>{say("keepers-how")}</Heading>
        <Choices
          lines
          label={say("keepers-how")}
          of={[FEW, MANY].map((split) => ({ value: split.of, icon: split === FEW ? ("few" as const) : ("several" as const), words: say("keepers-split", { needed: split.needed, of: split.of }) }))}
          chosen={many.value}
          onChoose={(of) => (many.value = of)}
        />
        <Button
          full
          look="main-act"
          icon="key"
          testId="keepers-split"
          onPress={() => {
            const split = many.value === FEW.of ? FEW : MANY;
            const cards = rootShares(now.root, split, random);
            letGo();
            step.value = { at: "share", cards, split, number: 0 };
          }}
        >
          {say("keepers-make")}
        </Button>
        <Doing
          full
          icon="save"
          testId="keepers-again"
          act={async () => {
            const words = randomWords(FILE_WORDS, random).join(" ");
            const card = rootWords(now.root, random);
            const file = await needs.sealRoot(now.root, needs.town, words);
            letGo();
            step.value = { at: "again", file, words, card };
          }}
        >
          {say("keepers-again")}
        </Doing>
        {leave}
      </>
    );
  if (now.at === "share") {
    const { cards, split, number } = now;
    return (
      <ShareCard
        key={number}
        words={cards[number] ?? []}
        title={say("keepers-share", { number: number + 1, of: split.of, town: needs.town })}
        split={split}
        fingerprint={needs.fingerprint}
        onGiven={async () => {
          if (number + 1 < cards.length) step.value = { ...now, number: number + 1 };
          else {
            await needs.isSplit();
            step.value = { at: "done", split };
          }
          window.scrollTo(0, 0);
        }}
      />
    );
  }
  if (now.at === "again")
    return (
      <>
        <Heading>{say("found-keep")}</Heading>
        <p class="no-print">{say("found-keep-why")}</p>
        <Words words={now.card} />
        <p>{say("found-file-words")}</p>
        <p class="strong" dir="ltr" lang="en" data-testid="file-words">
          {now.words}
        </p>
        <Fingerprint words={needs.fingerprint} />
        <Button full icon="save" onPress={() => giveFile("town-root.age", now.file)} testId="root-file">
          {say("found-save-file")}
        </Button>
        <Button full icon="print" onPress={() => print()}>
          {say("found-print-card")}
        </Button>
        <Button full look="main-act" onPress={needs.onLeave}>
          {say("found-kept")}
        </Button>
      </>
    );
  return (
    <>
      <Heading>{say("keepers-done")}</Heading>
      <p class="verdict quiet" data-testid="keepers-done">
        <Icon name="check" />
        <span>{say("keepers-done-why", { needed: now.split.needed, of: now.split.of })}</span>
      </p>
      <p class="verdict unsure">
        <Icon name="trash" />
        <span>{say("keepers-destroy")}</span>
      </p>
      <Button full look="main-act" onPress={needs.onLeave} testId="keepers-leave">
        {say("close")}
      </Button>
    </>
  );
}

/** One share, and one word of it asked back from the paper: a share that was never printed does not count as given. */
function ShareCard(props: { words: readonly string[]; title: string; split: Split; fingerprint: readonly string[]; onGiven: () => Promise<void> }) {
  const asking = useSignal(false);
  const typed = useSignal("");
  const place = useSignal(HEAD_WORDS + ((random(1)[0] as number) % (CARD_WORDS - HEAD_WORDS - CHECKSUM_WORDS)));
  if (asking.value)
    return (
      <>
        <Heading>{say("found-ask")}</Heading>
        <Field ltr label={say("found-ask-word", { number: place.value + 1 })} value={typed.value} onInput={(text) => (typed.value = text)} testId={`share-word-${place.value + 1}`} />
        <Doing
          full
          look="main-act"
          icon="check"
          testId="share-given"
          act={async () => {
            if (typed.value.trim().toLowerCase() !== props.words[place.value]) throw Object.assign(new Error("card"), { code: "found.other_words" });
            await props.onGiven();
          }}
        >
          {say("keepers-given")}
        </Doing>
        <Button look="plain" icon="back" onPress={() => (asking.value = false)}>
          {say("found-again")}
        </Button>
      </>
    );
  return (
    <>
      <section class="card" data-testid="share-card">
        <Heading>{props.title}</Heading>
        <p>{say("keepers-share-why", { needed: props.split.needed, of: props.split.of })}</p>
        <Words words={props.words} />
        <Qr text={props.words.join(" ")} />
      </section>
      <Fingerprint words={props.fingerprint} />
      <div class="no-print stack">
        <p class="soft">{say("keepers-look-away")}</p>
        <Button full icon="print" onPress={() => print()}>
          {say("print")}
        </Button>
        <Button full look="main-act" onPress={() => (asking.value = true)} testId="share-printed">
          {say("keepers-on-paper")}
        </Button>
      </div>
    </>
  );
}

function Words({ words }: { words: readonly string[] }) {
  return (
    <ol class="words-list" dir="ltr" lang="en" data-testid="share-words">
      {words.map((word, at) => (
        <li key={at}>{word}</li>
      ))}
    </ol>
  );
}
