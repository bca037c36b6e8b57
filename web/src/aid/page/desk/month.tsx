/** What the month came to, for donors: numbers of ten and more, of which none leads back to anybody. */
import { useSignal } from "@preact/signals";
import { Row } from "../../../seals/row.ts";
import { Copy } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import { ofKind, type Held } from "../../shared/held.ts";
import { COUNTS, monthOf, readCounts, toldOfMonth, type Count } from "../../shared/month.ts";
import type { AidDeskNeeds } from "./needs.ts";
import { Pick } from "./pick.tsx";
import { sayKind } from "./sayings.ts";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const MONTHS_BACK = 6;

/** Two coordinators may each have begun a sheet of their own: they are one. */
function countsOf(records: readonly Held[]): readonly Count[] {
  return ofKind(records, "own").flatMap(({ body }) => {
    if (body.name !== COUNTS) return [];
    try {
      return readCounts(new Row(body.value, "aid.malformed"));
    } catch {
      return [];
    }
  });
}

function together(counts: readonly Count[]): readonly Count[] {
  const sums = new Map<string, Count>();
  for (const each of counts) {
    const name = `${each.month} ${each.kind}`;
    const held = sums.get(name);
    sums.set(name, held ? { ...held, helped: held.helped + each.helped, couldNot: held.couldNot + each.couldNot } : each);
  }
  return [...sums.values()];
}

export function Month({ records, at }: AidDeskNeeds) {
  const now = new Date(at * 1000);
  const current = monthOf(now.getFullYear(), now.getMonth() + 1);
  const month = useSignal(current);
  const { kinds, atLeast } = toldOfMonth(together(countsOf(records)), month.value);
  const name = (each: number): string => `${say(`month-${MONTHS[each % 12]}`)} ${Math.floor(each / 12)}`;
  const lines = kinds.filter(({ helped }) => helped !== null).map(({ kind, helped }) => say("aid-month-kind", { kind: sayKind(kind), count: helped ?? 0 }));
  const told = atLeast === null ? say("aid-month-none", { month: name(month.value) }) : say("aid-month-at-least", { month: name(month.value), count: atLeast });
  return (
    <section class="stack" aria-labelledby="aid-month-title">
      <h2 id="aid-month-title">{say("desk-aid-month")}</h2>
      <Pick label={say("desk-aid-which-month")} of={Array.from({ length: MONTHS_BACK }, (_, back) => current - back)} words={name} value={month.value} onPick={(each) => (month.value = each)} testId="aid-which-month" />
      <p class="state-number" data-testid="aid-month" data-helped={atLeast ?? 0}>
        {told}
      </p>
      {lines.length > 0 && (
        <ul class="card">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="soft small">{say("aid-month-why")}</p>
      {atLeast !== null && <Copy text={[name(month.value), told, ...lines].join("\n")} />}
    </section>
  );
}
