/** A receipt that somebody shows, as a link or a code: what it says, and what of that this phone has checked itself. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Receipt } from "../../seals/witness/receipt.ts";
import { b64u, hex } from "../../terms/bytes.ts";
import { isRefusal } from "../../terms/refusal.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { Button, Heading } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import { when } from "./kept.tsx";

/** Until when it was promised, and by how many others it has been seen in the ledger; null where it is not there, or not yet. */
export interface Checked {
  readonly due: number;
  readonly proof: { readonly seenBy: number } | "not-there" | "false" | "no-line";
}

type Says = Checked | "looking" | "false" | "no-line";

export interface ReceiptNeeds {
  /** null: damaged */
  receipt: Receipt | null;
  isOtherTown: boolean;
  /** this phone knows its own town by now */
  mayCheck: boolean;
  /** Refusal "ledger.*" where the town's ledger has not signed it, "line.*" */
  check: (receipt: Receipt) => Promise<Checked>;
  /** goes to where the trustees are asked to open it */
  ask: (receipt: Receipt) => void;
}

export function ShownReceipt({ receipt, isOtherTown, mayCheck, check, ask }: ReceiptNeeds) {
  const says = useSignal<Says>("looking");
  const look = async (): Promise<void> => {
    if (receipt === null || isOtherTown || !mayCheck) return;
    says.value = "looking";
    try {
      says.value = await check(receipt);
    } catch (why) {
      if (!isRefusal(why)) throw why;
      says.value = why.code.startsWith("ledger.") ? "false" : "no-line";
    }
  };
  useEffect(() => void look(), [receipt, isOtherTown, mayCheck]);
  return (
    <>
      <Heading>{say("receipt-title")}</Heading>
      {receipt === null || isOtherTown ? (
        <Line icon="warning" words={say(receipt === null ? "receipt-broken" : "receipt-other-town")} />
      ) : (
        <>
          <dl class="card film-facts">
            <Fact name={say("receipt-film")}>
              <bdi dir="ltr">{hex(receipt.film).slice(0, 8)}</bdi>
            </Fact>
            <Fact name={say("receipt-parts")}>{receipt.upto}</Fact>
            <Fact name={say("receipt-commitment")}>
              <code dir="ltr">{b64u(receipt.commitment)}</code>
            </Fact>
            {typeof says.value === "object" && <Fact name={say("receipt-due")}>{Object.values(when(says.value.due)).join(", ")}</Fact>}
          </dl>
          <div role="status" class="stack" data-testid="receipt-says" data-says={nameOf(says.value)}>
            {sayings(says.value).map(([icon, words]) => (
              <Line key={words} icon={icon} words={words} />
            ))}
          </div>
          {says.value !== "looking" && (
            <Button icon="undo" full onPress={() => void look()} testId="receipt-again">
              {say("receipt-again")}
            </Button>
          )}
          <Button icon="unlock" full onPress={() => ask(receipt)} testId="receipt-ask">
            {say("opening-mine")}
          </Button>
        </>
      )}
    </>
  );
}

function nameOf(says: Says): string {
  if (typeof says === "string") return says;
  return typeof says.proof === "string" ? says.proof : "proven";
}

function sayings(says: Says): readonly (readonly [IconName, string])[] {
  if (says === "looking") return [["clock", say("receipt-looking")]];
  if (says === "false") return [["warning", say("receipt-false")]];
  if (says === "no-line") return [["offline", say("receipt-no-line")]];
  const signed = ["check", say("receipt-signed")] as const;
  if (says.proof === "not-there") return [signed, ["clock", say("receipt-not-there")]];
  if (says.proof === "false") return [signed, ["warning", say("film-doubt-false")]];
  if (says.proof === "no-line") return [signed, ["offline", say("receipt-no-line")]];
  const { seenBy } = says.proof;
  return [signed, ["check", say("receipt-in-ledger")], ["eye", seenBy > 0 ? say("film-seen-by", { count: seenBy }) : say("film-seen-by-none")]];
}

function Line({ icon, words }: { icon: IconName; words: string }) {
  return (
    <p class="row">
      <Icon name={icon} />
      <span>{words}</span>
    </p>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt class="soft small">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
