/** What of somebody's list could not be taken as it stands, row by row. */
import { useSignal } from "@preact/signals";
import { Icon } from "../../../ui/icon.tsx";
import { Button } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import type { Problem } from "../../shared/places/hsds.ts";

const AT_ONCE = 50;

export function Problems({ of }: { of: readonly Problem[] }) {
  const shown = useSignal(AT_ONCE);
  if (of.length === 0) return null;
  return (
    <div class="verdict unsure" data-testid="edit-places-problems">
      <Icon name="warning" />
      <details class="stack tight">
        <summary>{say("dir-problems", { count: of.length })}</summary>
        <ul class="stack tight">
          {of.slice(0, shown.value).map(({ where, code }) => (
            <li key={`${where} ${code}`}>{say(`dir-problem-${code}`, { where })}</li>
          ))}
        </ul>
        {of.length > shown.value && (
          <Button look="plain" onPress={() => (shown.value += AT_ONCE)}>
            {say("dir-problems-more")}
          </Button>
        )}
      </details>
    </div>
  );
}
