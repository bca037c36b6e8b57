/** Needs in columns by how they stand. What moves them are acts, not dragging: a keyboard and a thumb can do everything. */
import { useSignal } from "@preact/signals";
import { Button, Doing } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import { boardOf, type Column, type NeedRow } from "../../shared/desk_view.ts";
import { needAfter, type NeedAct } from "../../shared/states.ts";
import type { AidDeskNeeds } from "./needs.ts";
import { NeedLine } from "./row.tsx";
import { sayWhose } from "./whose.ts";

const AT_ONCE = 20;

/** What may be done to a card of that column without opening it. */
const NEXT: Readonly<Partial<Record<Column, NeedAct & ("claim" | "release" | "again")>>> = { asked: "claim", claimed: "release" };

export function Board(needs: AidDeskNeeds) {
  const columns = boardOf(needs.needs);
  return (
    <div class="aid-board" data-testid="aid-board-columns">
      {[...columns].map(([column, rows]) => (
        <ColumnOf key={column} column={column} rows={rows} {...needs} />
      ))}
    </div>
  );
}

function ColumnOf({ column, rows, ...needs }: AidDeskNeeds & { column: Column; rows: readonly NeedRow[] }) {
  const shown = useSignal(AT_ONCE);
  const { desk, at } = needs;
  const act = NEXT[column];
  return (
    <section class="aid-column" aria-labelledby={`aid-column-${column}`} data-testid={`aid-column-${column}`} data-many={rows.length}>
      <h2 id={`aid-column-${column}`}>
        <span>{say(`desk-aid-column-${column}`)}</span> <span class="soft number">{rows.length}</span>
      </h2>
      {rows.length === 0 && <p class="soft small">{say("desk-aid-column-empty")}</p>}
      <ul class="stack tight">
        {rows.slice(0, shown.value).map((row) => (
          <li key={row.key} class="stack tight">
            <NeedLine row={row} at={Math.floor(at / 60)} whose={sayWhose(row, needs)} />
            {act && needAfter(row.work.state, act) !== null && (act === "claim" || row.work.claimed?.device === desk.device) && (
              <Doing look="plain" icon={act === "claim" ? "hand" : "undo"} act={() => desk.change(row.key, { do: "act", act })} testId={`aid-${act}`}>
                {say(`desk-aid-${act}`)}
              </Doing>
            )}
          </li>
        ))}
      </ul>
      {rows.length > shown.value && (
        <Button look="plain" icon="plus" onPress={() => (shown.value += AT_ONCE)}>
          {say("desk-aid-more-below", { count: rows.length - shown.value })}
        </Button>
      )}
    </section>
  );
}
