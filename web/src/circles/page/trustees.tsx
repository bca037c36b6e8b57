/** Who opens films together, and by what rules is filmed: the whole list is put together first and proposed once, since each proposal waits its two days anew. */
import { useSignal } from "@preact/signals";
import { MOST_TRUSTEES } from "../../seals/witness/codes";
import type { SecretKey } from "../../terms/ids";
import { begunOf } from "../../ui/begun.ts";
import { Button, Choices, Field, Tick } from "../../ui/parts";
import { canScan, Scan } from "../../ui/scan";
import { say } from "../../ui/words";
import { usuallyNeeded, type StewardState } from "../shared/steward";
import { ByWhom, type BookNeeds } from "./by_whom";
import { Called } from "./called";
import { idOf, keepAsked, proposed, type Proposed } from "./trustees_form";

const DAY = 24;
const KEPT_DAYS = [30, 90, 365] as const;
const LEAST = 2;

const typed = begunOf<string>("trustee-code", "");

const inForce = ({ films }: StewardState): Proposed => ({
  codes: films.people.map(({ code }) => code),
  needed: films.needed === 0 ? null : films.needed,
  sound: films.sound,
  hours: films.hours || KEPT_DAYS[1] * DAY,
});

export function Trustees(needs: BookNeeds) {
  const { state, stewarding } = needs;
  const said = useSignal<"done" | "waits" | null>(null);
  const scanning = useSignal(false);
  const now = proposed.value === "" ? inForce(state) : (JSON.parse(proposed.value) as Proposed);
  const change = (to: Partial<Proposed>) => void (proposed.value = JSON.stringify({ ...now, ...to }));
  const count = now.codes.length;
  const needed = Math.min(now.needed ?? usuallyNeeded(count), Math.max(LEAST, count));
  const add = (code: string): void => {
    typed.forget();
    if (!now.codes.some((each) => idOf(each) === idOf(code)) && count < MOST_TRUSTEES) change({ codes: [...now.codes, code.trim()], needed: null });
  };
  const propose = async (root: SecretKey | null): Promise<void> => {
    said.value = await stewarding.changeTrustees(now.codes, { needed, sound: now.sound, hours: now.hours }, root);
    keepAsked(now.codes, said.value === "waits");
    proposed.forget();
    await needs.done();
  };
  return (
    <section class="stack" data-testid="list-trustees">
      <h3>{say("trustees-title")}</h3>
      <p class="soft small">{say("trustees-why")}</p>
      <ol class="stack tight">
        {now.codes.map((code) => (
          <Listed key={code} id={idOf(code) ?? ""} needs={needs} remove={() => change({ codes: now.codes.filter((each) => each !== code), needed: null })} />
        ))}
        {count === 0 && <li class="soft">{say("trustees-none")}</li>}
      </ol>
      {count < MOST_TRUSTEES && (
        <details data-testid="trustees-add" open={typed.peek() !== ""}>
          <summary>{say("trustees-add")}</summary>
          <div class="stack">
            {canScan() &&
              (scanning.value ? (
                <Scan
                  accept={(text) => idOf(text) !== null}
                  found={(text) => {
                    add(text);
                    scanning.value = false;
                  }}
                  onClose={() => (scanning.value = false)}
                />
              ) : (
                <Button icon="qr" onPress={() => (scanning.value = true)} testId="trustees-scan">
                  {say("bring-scan")}
                </Button>
              ))}
            <Field ltr label={say("trustees-code")} hint={say("trustees-code-hint")} value={typed.value} onInput={(text) => (typed.value = text.trim())} limit={200} testId="trustees-typed" />
            <Button icon="plus" disabled={idOf(typed.value) === null} onPress={() => add(typed.value)} testId="trustees-take">
              {say("trustees-take")}
            </Button>
          </div>
        </details>
      )}
      {count >= LEAST && (
        <>
          <p class="strong">{say("trustees-needed")}</p>
          <Choices
            label={say("trustees-needed")}
            of={Array.from({ length: count - 1 }, (_, at) => ({ value: at + LEAST, words: say("trustees-of", { needed: at + LEAST, of: count }) }))}
            chosen={needed}
            onChoose={(value) => change({ needed: value })}
          />
          <p class="strong">{say("trustees-kept")}</p>
          <Choices
            label={say("trustees-kept")}
            of={[...new Set([...KEPT_DAYS.map((days) => days * DAY), now.hours])].sort((one, other) => one - other).map((hours) => ({ value: hours, words: say("trustees-days", { days: Math.round(hours / DAY) }) }))}
            chosen={now.hours}
            onChoose={(hours) => change({ hours })}
          />
          <Tick label={say("trustees-sound")} on={now.sound} onChange={(sound) => change({ sound })} testId="trustees-sound" />
        </>
      )}
      {proposed.value !== "" && (
        <div class="stack tight verdict unsure" data-testid="trustees-proposed">
          <p>{say(count === 0 ? "trustees-empty" : count < LEAST ? "trustees-one" : "trustees-change", { needed, of: count })}</p>
          <p class="soft small">{say("lists-delay")}</p>
          <ByWhom {...needs} words={say("trustees-propose")} testId="trustees-propose" disabled={count === 1} act={propose} />
          <Button look="plain" onPress={() => proposed.forget()}>
            {say("trustees-back")}
          </Button>
        </div>
      )}
      {said.value === "waits" && (
        <p class="soft" data-testid="trustees-said">
          {say("steward-sent-to-second")}
        </p>
      )}
      {state.pending.some(({ what }) => what === "trustees") && (
        <p class="verdict unsure" data-testid="trustees-coming">
          {say("lists-coming")}
        </p>
      )}
    </section>
  );
}

function Listed({ id, needs, remove }: { id: string; needs: BookNeeds; remove: () => void }) {
  const name = needs.state.named[id];
  return (
    <li class="card stack tight" data-testid="trustees-row">
      <span dir="auto">
        {name !== undefined && <strong data-testid="trustees-called">{name} </strong>}
        <bdi class="mono soft" dir="ltr">
          {id}
        </bdi>
      </span>
      <div class="row spread">
        <Called {...needs} id={id} />
        <Button icon="cross" look="plain" onPress={remove} testId="trustees-remove">
          {say("lists-remove")}
        </Button>
      </div>
    </li>
  );
}
