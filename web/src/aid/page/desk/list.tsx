/** Every need, also five thousand of them: found by words, kind, state and language. */
import { useMemo } from "preact/hooks";
import { NeedKind, NeedState } from "../../../seals/aid/codes.ts";
import { UNKNOWN_LANGUAGE } from "../../../terms/language.ts";
import { LANGUAGES } from "../../../ui/languages.ts";
import { Button, Field } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import { EVERYTHING, sift } from "../../shared/desk_view.ts";
import { LongList } from "./long_list.tsx";
import { sieve, type AidDeskNeeds } from "./needs.ts";
import { NeedLine } from "./row.tsx";
import { sayKind, sayState } from "./sayings.ts";
import { sayWhose } from "./whose.ts";

export function List({ needs, names, desk, languages, at }: AidDeskNeeds) {
  const now = sieve.value;
  const found = useMemo(() => sift(needs, now), [needs, now]);
  const minutes = Math.floor(at / 60);
  const put = (some: Partial<typeof now>): void => void (sieve.value = { ...now, ...some });
  if (needs.length === 0) return <p class="aid-empty">{say("desk-aid-nothing-yet")}</p>;
  return (
    <div class="stack">
      <Field label={say("desk-aid-search")} value={now.words} onInput={(words) => put({ words })} limit={80} testId="aid-search" />
      <div class="aid-sieve">
        <Pick label={say("desk-aid-by-kind")} all={Object.values(NeedKind)} chosen={now.kind} words={sayKind} onChoose={(kind) => put({ kind })} testId="aid-by-kind" />
        <Pick label={say("desk-aid-by-state")} all={Object.values(NeedState)} chosen={now.state} words={sayState} onChoose={(state) => put({ state })} testId="aid-by-state" />
        <Pick label={say("desk-aid-by-language")} all={languages} chosen={now.language} words={sayTongue} onChoose={(language) => put({ language })} testId="aid-by-language" />
      </div>
      <div class="row spread">
        <p class="soft number" role="status" data-testid="aid-found" data-many={found.length}>
          {say("desk-aid-found", { count: found.length })}
        </p>
        {now !== EVERYTHING && (
          <Button look="plain" icon="cross" onPress={() => (sieve.value = EVERYTHING)} testId="aid-all">
            {say("desk-aid-all")}
          </Button>
        )}
      </div>
      {found.length === 0 ? (
        <p class="aid-empty">{say("desk-aid-none-found")}</p>
      ) : (
        <LongList of={found} keyOf={({ key }) => key} label={say("desk-aid-tab-list")} testId="aid-long-list">
          {(row) => <NeedLine row={row} at={minutes} whose={sayWhose(row, { names, desk })} />}
        </LongList>
      )}
    </div>
  );
}

/** A language by its own name, where this app knows it; else by its tag. */
export const sayTongue = (tag: string): string => (tag === UNKNOWN_LANGUAGE ? say("aid-language-unknown") : sayKnown(tag));
const sayKnown = (tag: string): string => LANGUAGES.find((known) => known.tag === tag)?.name ?? tag;

/** One of them, or all. */
function Pick<T extends string | number>({ label, all, chosen, words, onChoose, testId }: { label: string; all: readonly T[]; chosen: T | null; words: (one: T) => string; onChoose: (one: T | null) => void; testId: string }) {
  return (
    <label class="field">
      <span>{label}</span>
      <select class="input" data-testid={testId} value={chosen === null ? "" : String(chosen)} onChange={(event) => onChoose(all.find((each) => String(each) === event.currentTarget.value) ?? null)}>
        <option value="">{say("desk-aid-any")}</option>
        {all.map((each) => (
          <option key={each} value={String(each)}>
            {words(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
