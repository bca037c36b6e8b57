/** One need in one line of two, the same wherever it is seen: what, who, how urgent, how it stands and since when. */
import { Icon } from "../../../ui/icon.tsx";
import { clock } from "../../../ui/time.ts";
import { say } from "../../../ui/words.ts";
import type { NeedRow } from "../../shared/desk_view.ts";
import { NEED_RESTS } from "../../shared/states.ts";
import { open } from "./needs.ts";
import { pictureOf, sayState, sayUrgency, titleOf } from "./sayings.ts";

export function NeedLine({ row, at, whose }: { row: NeedRow; at: number; whose: string | null }) {
  const { work, need, clock: next } = row;
  const late = next !== null && next.until <= at;
  return (
    <button type="button" class="aid-row" data-testid="aid-row" data-key={row.key} data-state={work.state} data-urgency={work.urgency} data-late={late} onClick={() => open(row.key)}>
      <Icon name={pictureOf(need.kind)} />
      <span class="aid-row-words">
        <span class="strong">
          <bdi>{titleOf(row)}</bdi>
        </span>
        <span class="soft small">
          {work.urgency > 0 && !NEED_RESTS.includes(work.state) && <span class="aid-urgent">{sayUrgency(work.urgency)}</span>}
          <span>{whose === null ? sayState(work.state) : say("desk-aid-with", { state: sayState(work.state), name: whose })}</span>
          <span class="number">{clock(row.since, at)}</span>
        </span>
      </span>
      {late && <Icon name="clock" label={say("desk-aid-late")} />}
    </button>
  );
}
