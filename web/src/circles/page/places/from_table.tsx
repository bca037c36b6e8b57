/** Somebody's table of places, before it is taken in: what each of its columns is, what the first rows become, what could not be read. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { hex } from "../../../terms/bytes.ts";
import type { Table } from "../../../terms/table.ts";
import { Button } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import type { TakenIn } from "../../shared/places/hsds.ts";
import { COLUMNS, guessMapping, placesIn, type Column, type Mapping } from "../../shared/places/table.ts";
import { Problems } from "./problems.tsx";
import { sayColumn } from "./say_field.ts";
import { linesOf } from "./say_place.ts";

const FIRST = 3;

export function FromTable({ table, onTake, onLeave }: { table: Table; onTake: (taken: TakenIn) => void; onLeave: () => void }) {
  const mapping = useSignal<Mapping>(guessMapping(table.header));
  const taken = useMemo(() => placesIn(table, mapping.value), [table, mapping.value]);
  const above = table.above.flatMap(({ cells }) => cells).filter((cell) => cell.trim() !== "");
  return (
    <div class="stack" data-testid="places-table">
      {above.length > 0 && (
        <p class="soft small">
          {say("sheet-above")} <bdi>{above.join(" · ")}</bdi>
        </p>
      )}
      {table.unclosedAt !== null && <p class="error">{say("sheet-unclosed", { line: table.unclosedAt })}</p>}
      <h3>{say("sheet-columns")}</h3>
      <p class="soft small">{say("dir-columns-why")}</p>
      {table.header.map((name, column) => (
        <WhatIs key={column} name={name || String(column + 1)} example={table.rows.map(({ cells }) => (cells[column] ?? "").trim()).find(Boolean) ?? ""} column={column} mapping={mapping.value} onChange={(next) => (mapping.value = next)} />
      ))}
      {taken.places.length > 0 && (
        <>
          <h3>{say("sheet-first")}</h3>
          <ul class="places-first">
            {taken.places.slice(0, FIRST).map((place) => (
              <li key={hex(place.id)} class="stack tight small" data-testid="places-first">
                {linesOf(place).map((line) => (
                  <p key={line}>
                    <bdi>{line}</bdi>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      <Problems of={taken.problems} />
      <Button full look="main-act" icon="check" disabled={taken.places.length === 0} onPress={() => onTake(taken)} testId="places-table-take">
        {say("dir-take", { count: taken.places.length })}
      </Button>
      <Button full look="plain" onPress={onLeave} testId="places-table-leave">
        {say("back")}
      </Button>
    </div>
  );
}

/** One of the table's columns. A field has one column: where another had it, that one is left out. */
function WhatIs({ name, example, column, mapping, onChange }: { name: string; example: string; column: number; mapping: Mapping; onChange: (mapping: Mapping) => void }) {
  const now = COLUMNS.find((each) => mapping[each] === column) ?? "";
  const choose = (field: string): void => {
    const without = Object.fromEntries(COLUMNS.map((each) => [each, mapping[each] === column ? null : mapping[each]])) as Mapping;
    onChange(field === "" ? without : { ...without, [field as Column]: column });
  };
  return (
    <label class="field">
      <span>
        <bdi>{name}</bdi>
      </span>
      {example && (
        <span class="soft small places-example">
          <bdi>{example}</bdi>
        </span>
      )}
      <select class="input" value={now} onChange={(event) => choose(event.currentTarget.value)} data-testid={`places-column-${column}`}>
        <option value="">{say("dir-column-none")}</option>
        {COLUMNS.map((each) => (
          <option key={each} value={each}>
            {sayColumn(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
