/** The rows of a spreadsheet as they will stand: what is not clear in each, whom it may be the same as, and each may be corrected or left out before it is brought. */
import { useSignal } from "@preact/signals";
import { Fragment } from "preact";
import type { Language } from "../../../terms/language.ts";
import type { Line, Table } from "../../../terms/table.ts";
import { Button, Choices, Field, Tick } from "../../../ui/parts.tsx";
import { listed, say } from "../../../ui/words.ts";
import { cellOf, FIELDS, twice, type Imported } from "../../shared/csv.ts";
import { NEED_RESTS } from "../../shared/states.ts";
import { sayTongue } from "./list.tsx";
import type { AidDeskNeeds } from "./needs.ts";
import { sayDiet, sayHousehold } from "./sayings.ts";
import { changeSheet, sheetWork } from "./sheet_begun.ts";

const SHOWN = 20;

interface Rows {
  readonly rows: readonly Imported[];
  readonly table: Table;
  readonly tongues: readonly Language[];
  readonly isLeft: (row: Imported) => boolean;
}

export function SheetRows({ rows, table, tongues, isLeft, needs }: Rows & Pick<AidDeskNeeds, "needs">) {
  const only = useSignal<"unclear" | "all" | null>(null);
  const shown = useSignal(SHOWN);
  /** by line: it stays in sight while she writes, though it may be clear by then */
  const open = useSignal<number | null>(null);
  const twins = twinsOf(rows.filter((row) => !isLeft(row)), needs);
  const isUnclear = (row: Imported): boolean => row.problems.length > 0 || twins.has(row.line);
  const unclear = rows.filter(isUnclear).length;
  const chosen = only.value ?? (unclear > 0 ? "unclear" : "all");
  // what she has left out stays where it was: she may want it after all
  const seen = rows.filter((row) => chosen === "all" || isUnclear(row) || row.line === open.value || sheetWork().left[row.line] !== undefined);
  return (
    <section class="stack" aria-labelledby="aid-rows-title" data-testid="aid-rows" data-unclear={unclear}>
      <h4 id="aid-rows-title">{say("sheet-rows")}</h4>
      <Choices
        lines
        label={say("sheet-rows")}
        of={[
          { value: "unclear" as const, words: say("sheet-look-at", { count: unclear }) },
          { value: "all" as const, words: say("sheet-all-rows", { count: rows.length }) },
        ]}
        chosen={chosen}
        onChoose={(which) => {
          [only.value, shown.value, open.value] = [which, SHOWN, null];
        }}
      />
      {seen.length === 0 && <p class="aid-empty">{say("sheet-all-clear")}</p>}
      <ul class="stack">
        {seen.slice(0, shown.value).map((row) => (
          <Row
            key={row.line}
            row={row}
            source={table.rows.find(({ line }) => line === row.line) as Line}
            tongues={tongues}
            twins={twins.get(row.line) ?? []}
            isLeft={isLeft(row)}
            isOpen={open.value === row.line}
            onOpen={(is) => (open.value = is ? row.line : null)}
          />
        ))}
      </ul>
      {seen.length > shown.value && (
        <Button look="plain" icon="plus" onPress={() => (shown.value += SHOWN)}>
          {say("desk-aid-more-below", { count: seen.length - shown.value })}
        </Button>
      )}
    </section>
  );
}

interface Twin {
  readonly by: "phone" | "address" | "both";
  /** of the table; null for a need that the desk has */
  readonly line: number | null;
  readonly name: string;
}

/** With whom a row may be the same household, by its line; each of two rows names the other. */
function twinsOf(coming: readonly Imported[], needs: AidDeskNeeds["needs"]): ReadonlyMap<number, readonly Twin[]> {
  const held = needs.filter(({ work }) => !NEED_RESTS.includes(work.state)).map(({ need }) => need);
  const found = new Map<number, Twin[]>();
  const put = (row: Imported | undefined, twin: Twin): void => void (row && found.set(row.line, [...(found.get(row.line) ?? []), twin]));
  for (const { one, other, by } of twice([...coming, ...held])) {
    const [first, second] = [coming[one], coming[other]];
    // two needs that the desk has already are joined there
    if (first === undefined) continue;
    put(first, second === undefined ? { by, line: null, name: held[other - coming.length]?.name ?? "" } : { by, line: second.line, name: second.name });
    put(second, { by, line: first.line, name: first.name });
  }
  return found;
}

function sayTwin({ by, line, name }: Twin): string {
  const named = name || say("desk-aid-no-name");
  return say(`sheet-twin-${by}`, { who: line === null ? say("sheet-twin-here", { name: named }) : say("sheet-twin-line", { line, name: named }) });
}

interface OneRow {
  readonly row: Imported;
  readonly source: Line;
  readonly tongues: readonly Language[];
  readonly twins: readonly Twin[];
  readonly isLeft: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (is: boolean) => void;
}

function Row({ row, source, tongues, twins, isLeft, isOpen, onOpen }: OneRow) {
  const { line, problems } = row;
  const said = [row.address, row.phone, sayHousehold(row.household), row.language === null ? "" : sayTongue(row.language), listed(row.diet.map(sayDiet))];
  return (
    <li class="aid-sheet" data-testid="aid-sheet-row" data-line={line} data-left={isLeft} data-problems={problems.join(" ")}>
      <p class="row spread">
        <strong>
          <bdi>{row.name || say("desk-aid-no-name")}</bdi>
        </strong>
        <span class="soft small number">{say("sheet-line", { line })}</span>
      </p>
      {!isOpen && (
        <>
          <p class="small">
            {said
              .filter((part) => part !== "")
              .map((part, at) => (
                <Fragment key={at}>
                  {at > 0 && " · "}
                  <bdi>{part}</bdi>
                </Fragment>
              ))}
          </p>
          {row.words !== "" && (
            <p class="soft small aid-lines">
              <bdi>{row.words}</bdi>
            </p>
          )}
        </>
      )}
      {problems.map((problem) => (
        <p key={problem} class="small aid-doubt">
          {say(`aid-row-${problem.replaceAll("_", "-")}`)}
        </p>
      ))}
      {twins.map((twin) => (
        <p key={`${twin.line} ${twin.by}`} class="small aid-doubt" data-testid="aid-twin">
          <bdi>{sayTwin(twin)}</bdi>
        </p>
      ))}
      {isOpen && <Correct source={source} language={row.language} tongues={tongues} />}
      <div class="row spread">
        <Tick label={say("sheet-bring-row")} on={!isLeft} onChange={(on) => changeSheet({ left: { ...sheetWork().left, [line]: !on } })} testId="aid-bring-row" />
        <Button look={isOpen ? "" : "plain"} icon={isOpen ? "check" : "note"} onPress={() => onOpen(!isOpen)} testId={isOpen ? "aid-row-done" : "aid-row-correct"}>
          {say(isOpen ? "sheet-corrected" : "sheet-correct")}
        </Button>
      </div>
    </li>
  );
}

/** Field by field as it is read; what she writes is read as a cell is, so that "1+1" is two here too. */
function Correct({ source, language, tongues }: { source: Line; language: Language | null; tongues: readonly Language[] }) {
  const { mapping, corrections } = sheetWork();
  const put = (field: (typeof FIELDS)[number], text: string): void => changeSheet({ corrections: { ...corrections, [source.line]: { ...corrections[source.line], [field]: text } } });
  return (
    <div class="aid-sieve">
      {FIELDS.map((field) =>
        field === "language" ? (
          <label key={field} class="field">
            <span>{say("aid-field-language")}</span>
            <select class="input" value={language ?? ""} onChange={(event) => put(field, event.currentTarget.value)} data-testid="aid-correct-language">
              {language === null && <option value="">{say("sheet-language-of-all")}</option>}
              {tongues.map((tag) => (
                <option key={tag} value={tag}>
                  {sayTongue(tag)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <Field key={field} label={say(`aid-field-${field}`)} value={cellOf(source, field, mapping, corrections)} limit={600} ltr={field === "phone"} onInput={(text) => put(field, text)} testId={`aid-correct-${field}`} />
        ),
      )}
    </div>
  );
}
