/**
 * Somebody on the telephone, who has no phone to ask with: one field for what she says first, everything else one press or left as it is.
 * The cursor stands in the right place, Enter saves, and the next call can begin.
 */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { NeedKind, NeedUrgency } from "../../../seals/aid/codes.ts";
import type { Need } from "../../../seals/aid/need.ts";
import { needLetter } from "../../../seals/aid/record.ts";
import type { AidId, TownId } from "../../../terms/ids.ts";
import type { Instant } from "../../../terms/instant.ts";
import { UNKNOWN_LANGUAGE, type Language } from "../../../terms/language.ts";
import { begunOf } from "../../../ui/begun.ts";
import { Button, Choices, Doing, Field } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import { newWork } from "../../shared/changes.ts";
import { sayTongue } from "./list.tsx";
import { turnTo, type AidDeskNeeds } from "./needs.ts";
import { Pick } from "./pick.tsx";
import { sayKind, sayUrgency } from "./sayings.ts";

const begun = begunOf<string>("aid-telephone", "");

interface Typed {
  readonly kind: NeedKind;
  readonly urgency: NeedUrgency;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly words: string;
  readonly adults: number;
  readonly children: number;
  readonly language: Language;
}

const NOTHING: Typed = { kind: NeedKind.groceries, urgency: NeedUrgency.twoDays, name: "", address: "", phone: "", words: "", adults: 1, children: 0, language: UNKNOWN_LANGUAGE };

export function Telephone(needs: AidDeskNeeds) {
  const { desk } = needs;
  const typed = begun.value === "" ? NOTHING : ({ ...NOTHING, ...JSON.parse(begun.value) } as Typed);
  const put = (some: Partial<Typed>): void => void (begun.value = JSON.stringify({ ...typed, ...some }));
  const saved = useSignal(0);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector("input")?.focus(), [saved.value]);
  const save = async () => {
    const need = needOf(typed, needs);
    await desk.plan({ records: [{ key: null, body: { kind: "need", letter: needLetter(need, await desk.memberSecret()), work: newWork(need) } }] });
    begun.forget();
    saved.value += 1;
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.isComposing && event.target instanceof HTMLInputElement) event.currentTarget.querySelector<HTMLButtonElement>("[data-testid=aid-telephone-save]")?.click();
      }}
    >
      <h2>{say("desk-aid-telephone")}</h2>
      {saved.value > 0 && (
        <p class="verdict clear" role="status" data-testid="aid-telephone-saved">
          {say("desk-aid-saved")}
        </p>
      )}
      <div ref={first}>
        <Field label={say("desk-aid-name")} value={typed.name} limit={40} onInput={(name) => put({ name })} testId="aid-telephone-name" />
      </div>
      <Field label={say("desk-aid-address")} value={typed.address} limit={200} onInput={(address) => put({ address })} testId="aid-telephone-address" />
      <Pick label={say("desk-aid-by-kind")} of={Object.values(NeedKind)} words={sayKind} value={typed.kind} onPick={(kind) => put({ kind })} testId="aid-telephone-kind" />
      <Choices lines label={say("desk-aid-urgency")} of={[NeedUrgency.today, NeedUrgency.twoDays, NeedUrgency.week].map((value) => ({ value, words: sayUrgency(value) }))} chosen={typed.urgency} onChoose={(urgency) => put({ urgency })} />
      <Field label={say("desk-aid-words")} value={typed.words} limit={600} onInput={(words) => put({ words })} testId="aid-telephone-words" />
      <Field label={say("desk-aid-phone")} ltr value={typed.phone} limit={40} onInput={(phone) => put({ phone })} testId="aid-telephone-phone" />
      <div class="aid-sieve">
        <Field label={say("desk-aid-adults")} type="number" value={String(typed.adults)} onInput={(text) => put({ adults: countOf(text) })} testId="aid-telephone-adults" />
        <Field label={say("desk-aid-children")} type="number" value={String(typed.children)} onInput={(text) => put({ children: countOf(text) })} testId="aid-telephone-children" />
        <Pick label={say("desk-aid-by-language")} of={[UNKNOWN_LANGUAGE, ...needs.languages]} words={sayTongue} value={typed.language} onPick={(language) => put({ language })} testId="aid-telephone-language" />
      </div>
      <div class="stick inside">
        <Doing full look="main-act" icon="check" disabled={typed.name.trim() === "" && typed.address.trim() === "" && typed.phone.trim() === ""} act={save} testId="aid-telephone-save">
          {say("desk-aid-save")}
        </Doing>
      </div>
      <Button look="plain" icon="back" onPress={() => turnTo("inbox")}>
        {say("back")}
      </Button>
    </form>
  );
}

const countOf = (text: string): number => Math.max(0, Math.min(20, Math.floor(Number(text)) || 0));

function needOf({ kind, urgency, name, address, phone, words, adults, children, language }: Typed, { random, roster, at }: AidDeskNeeds): Need {
  return {
    nonce: random(16) as AidId,
    askedAt: at as Instant,
    town: roster.town as TownId,
    kind,
    urgency,
    place: null,
    address: address.trim(),
    name: name.trim(),
    phone: phone.trim(),
    language: language || UNKNOWN_LANGUAGE,
    household: { adults, children, babies: 0 },
    diet: [],
    words: words.trim(),
    when: { weekdays: 0, begins: 0, ends: 1440, firstDay: null, everyWeeks: 0 },
    children: [],
    to: "",
    amount: "",
    byLiaison: true,
    answerTo: null,
    pictures: [],
    voice: null,
  };
}
