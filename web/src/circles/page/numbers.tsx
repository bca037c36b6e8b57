/** The numbers on everybody's rights cards. Whoever publishes them sees first what everyone will read for ever; a second steward types what she was told. */
import { useSignal } from "@preact/signals";
import { dialled, NUMBERS_NAME, WHOSE, writeNumbers, type Numbers as Published, type Whose } from "../../seals/numbers.ts";
import { sha256 } from "../../seals/hashes.ts";
import { hex, type Bytes } from "../../terms/bytes.ts";
import { begunOf } from "../../ui/begun.ts";
import { Icon } from "../../ui/icon.tsx";
import { Doing, Field, Tick } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";

type Typed = Record<Whose, string>;

/** What stands in both fields, as far as it was typed. */
function typedBegun(name: string) {
  const fields = WHOSE.map((whose) => [whose, begunOf<string>(`${name}-${whose}`, "")] as const);
  return {
    get value() {
      return Object.fromEntries(fields.map(([whose, field]) => [whose, field.value])) as Typed;
    },
    set value(now: Typed) {
      for (const [whose, field] of fields) field.value = now[whose];
    },
    forget: () => fields.forEach(([, field]) => field.forget()),
  };
}

const typed = typedBegun("numbers");
const heard = typedBegun("same-numbers");

/** Null while something that was typed cannot be dialled. */
function numbersOf(typed: Typed): Published | null {
  const filled = WHOSE.filter((whose) => typed[whose].trim() !== "").map((whose) => ({ whose, number: dialled(typed[whose]) }));
  return filled.every((each): each is Published[number] => each.number !== null) ? filled : null;
}

export function Numbers({ add }: { add: (name: string, bytes: Bytes) => Promise<"done" | "waits"> }) {
  const sure = useSignal(false);
  const waits = useSignal(false);
  const numbers = numbersOf(typed.value);
  const some = numbers !== null && numbers.length > 0;
  return (
    <section class="card" data-testid="steward-numbers">
      <h2>{say("numbers-title")}</h2>
      <p class="soft small">{say("numbers-why")}</p>
      <Fields typed={typed.value} onType={(now) => { typed.value = now; sure.value = false; }} />
      {some && (
        <div class="verdict unsure" data-testid="numbers-preview">
          <Icon name="globe" />
          <div class="stack tight">
            <p class="strong">{say("numbers-for-ever")}</p>
            {numbers.map(({ whose, number }) => (
              <p key={whose}>
                {say(`number-${whose}`)}: <bdi dir="ltr">{number}</bdi>
              </p>
            ))}
            <Tick label={say("numbers-sure")} on={sure.value} onChange={(on) => (sure.value = on)} testId="numbers-sure" />
          </div>
        </div>
      )}
      <Doing
        full
        icon="key"
        disabled={!some || !sure.value}
        testId="numbers-publish"
        act={async () => {
          if (!some) return;
          waits.value = (await add(NUMBERS_NAME, writeNumbers(numbers))) === "waits";
          typed.forget();
          sure.value = false;
        }}
      >
        {say("numbers-publish")}
      </Doing>
      {waits.value && (
        <p class="verdict unsure" data-testid="numbers-asked">
          <Icon name="clock" />
          <span>{say("numbers-asked")}</span>
        </p>
      )}
    </section>
  );
}

/** For the second steward. `hash`: what she is asked to sign, the whole of it; for its first letters other numbers can be found. */
export function SameNumbers({ hash }: { hash: string }) {
  const numbers = numbersOf(heard.value);
  const same = numbers !== null && hex(sha256(writeNumbers(numbers))) === hash;
  return (
    <div class="stack tight" data-testid="same-numbers" data-same={same}>
      <p class="soft small">{say("numbers-same")}</p>
      <Fields typed={heard.value} onType={(now) => (heard.value = now)} />
      <p class="row strong" role="status">
        <Icon name={same ? "check" : "question"} />
        <span>{say(same ? "numbers-match" : "numbers-differ")}</span>
      </p>
    </div>
  );
}

function Fields({ typed, onType }: { typed: Typed; onType: (now: Typed) => void }) {
  return (
    <>
      {WHOSE.map((whose) => (
        <div class="stack tight" key={whose}>
          <Field ltr label={say(`number-${whose}`)} value={typed[whose]} limit={30} onInput={(text) => onType({ ...typed, [whose]: text })} testId={`number-${whose}`} />
          {typed[whose].trim() !== "" && dialled(typed[whose]) === null && <p class="error">{say("numbers-wrong")}</p>}
        </div>
      ))}
    </>
  );
}
