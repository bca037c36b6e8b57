/** A spreadsheet in, on this phone alone: which column is what, row by row what was not understood, and taken back in one press. And out again. */
import { useSignal } from "@preact/signals";
import { NeedKind, NeedUrgency } from "../../../seals/aid/codes.ts";
import type { Need } from "../../../seals/aid/need.ts";
import type { Bytes } from "../../../terms/bytes.ts";
import { utf8 } from "../../../terms/bytes.ts";
import type { AidId, TownId } from "../../../terms/ids.ts";
import type { Instant } from "../../../terms/instant.ts";
import type { Language } from "../../../terms/language.ts";
import { writeTable, type Table } from "../../../terms/table.ts";
import { sayAloud } from "../../../ui/aloud.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button, Doing, giveFile, sayError, Tick } from "../../../ui/parts.tsx";
import { TakeFile } from "../../../ui/take_file.tsx";
import { language as spoken, say } from "../../../ui/words.ts";
import { FIELDS, guessMapping, importRows, readSheet, twice, type Imported, type Mapping } from "../../shared/csv.ts";
import { NEED_RESTS } from "../../shared/states.ts";
import type { AidDeskNeeds } from "./needs.ts";
import { sayDiet, sayKind, sayState } from "./sayings.ts";

const SHOWN = 20;

export function Spreadsheet(needs: AidDeskNeeds) {
  return (
    <div class="stack">
      <h2>{say("desk-aid-spreadsheet")}</h2>
      <In {...needs} />
      <Out {...needs} />
    </div>
  );
}

function In(needs: AidDeskNeeds) {
  const { desk } = needs;
  const table = useSignal<Table | null>(null);
  const mapping = useSignal<Mapping | null>(null);
  const kind = useSignal<NeedKind>(NeedKind.groceries);
  const wrong = useSignal("");
  const brought = useSignal<number | null>(null);
  /** by line, what she decided herself */
  const left = useSignal<ReadonlyMap<number, boolean>>(new Map());
  const shown = useSignal(SHOWN);
  const take = (file: File): void => {
    wrong.value = "";
    brought.value = null;
    left.value = new Map();
    shown.value = SHOWN;
    file
      .arrayBuffer()
      .then((data) => {
        const read = readSheet(new Uint8Array(data) as Bytes);
        table.value = read;
        mapping.value = guessMapping(read.header);
      })
      .catch((why: unknown) => (wrong.value = sayError(why)));
  };
  const read = table.value && mapping.value ? importRows(table.value, mapping.value) : [];
  const isLeft = (row: Imported): boolean => left.value.get(row.line) ?? isNobody(row);
  const rows = read.filter((row) => !isLeft(row));
  const unclear = read.filter(({ problems }) => problems.length > 0).sort((one, other) => Number(isNobody(other)) - Number(isNobody(one)));
  const doubles = rows.length === 0 ? [] : twice([...rows, ...needs.needs.filter(({ work }) => !NEED_RESTS.includes(work.state)).map(({ need }) => need)]).filter(({ one }) => one < rows.length);
  return (
    <section class="card" aria-labelledby="aid-in-title" data-testid="aid-in">
      <h3 id="aid-in-title">{say("sheet-in")}</h3>
      <p class="soft small">{say("sheet-in-why")}</p>
      <TakeFile testId="aid-file" onFile={take}>
        {say("sheet-choose")}
      </TakeFile>
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
      {brought.value !== null && (
        <p class="verdict clear" role="status" data-testid="aid-brought" data-many={brought.value}>
          <Icon name="check" />
          <span>{say("sheet-brought", { count: brought.value })}</span>
        </p>
      )}
      {table.value && mapping.value && (
        <>
          {table.value.above.length > 0 && (
            <p class="soft small">{say("sheet-above")} <bdi>{table.value.above.flatMap(({ cells }) => cells).filter((cell) => cell.trim() !== "").join(" · ")}</bdi></p>
          )}
          {table.value.unclosedAt !== null && <p class="error">{say("sheet-unclosed", { line: table.value.unclosedAt })}</p>}
          <h4>{say("sheet-columns")}</h4>
          <div class="aid-sieve">
            {FIELDS.map((field) => (
              <label key={field} class="field">
                <span>{say(`aid-field-${field}`)}</span>
                <select
                  class="input"
                  value={mapping.value?.[field] === null ? "" : String(mapping.value?.[field])}
                  onChange={(event) => (mapping.value = { ...(mapping.value as Mapping), [field]: event.currentTarget.value === "" ? null : Number(event.currentTarget.value) })}
                  data-testid={`aid-map-${field}`}
                >
                  <option value="">{say("sheet-no-column")}</option>
                  {table.value?.header.map((name, column) => (
                    <option key={column} value={String(column)}>
                      {name || String(column + 1)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <label class="field">
              <span>{say("sheet-kind")}</span>
              <select class="input" value={String(kind.value)} onChange={(event) => (kind.value = Number(event.currentTarget.value) as NeedKind)}>
                {Object.values(NeedKind).map((each) => (
                  <option key={each} value={String(each)}>
                    {sayKind(each)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <First rows={rows} />
          {unclear.length > 0 && (
            <details data-testid="aid-unclear" data-many={unclear.length}>
              <summary>{say("sheet-unclear", { count: unclear.length })}</summary>
              <ul class="stack tight small">
                {unclear.slice(0, shown.value).map((row) => (
                  <li key={row.line}>
                    <strong class="number">{say("sheet-line", { line: row.line })}</strong> <bdi>{row.name}</bdi> {row.problems.map((problem) => say(`aid-row-${problem.replaceAll("_", "-")}`)).join(" ")}
                    {isNobody(row) && <bdi> {row.words}</bdi>}
                    <Tick label={say("sheet-bring-row")} on={!isLeft(row)} onChange={(on) => (left.value = new Map([...left.value, [row.line, !on]]))} testId="aid-bring-row" />
                  </li>
                ))}
              </ul>
              {unclear.length > shown.value && (
                <Button look="plain" icon="plus" onPress={() => (shown.value += SHOWN)}>
                  {say("desk-aid-more-below", { count: unclear.length - shown.value })}
                </Button>
              )}
            </details>
          )}
          {doubles.length > 0 && <p class="verdict unsure">{say("sheet-twice", { count: doubles.length })}</p>}
          <Doing
            full
            look="main-act"
            icon="save"
            disabled={rows.length === 0}
            testId="aid-bring"
            act={async () => {
              await desk.bring(rows.map((row) => needOf(row, kind.value, needs)));
              brought.value = rows.length;
              table.value = mapping.value = null;
            }}
          >
            {say("sheet-bring", { count: rows.length })}
          </Doing>
        </>
      )}
    </section>
  );
}

/** A sum, a heading between: nobody who could be helped, unless she says so. */
const isNobody = ({ name, problems }: Imported): boolean => name === "" && problems.includes("no_way_to_reach");

/** As they will stand: what was guessed wrongly is seen before anything is brought. */
function First({ rows }: { rows: readonly Imported[] }) {
  return (
    <ul class="stack tight" aria-label={say("sheet-first")}>
      {rows.slice(0, 3).map((row) => (
        <li key={row.line} class="aid-sheet small">
          <strong>
            <bdi>{row.name || say("desk-aid-no-name")}</bdi>
          </strong>
          <bdi>{[row.address, row.phone, say("kept-people", { ...row.household }), row.diet.map(sayDiet).join(", "), row.words].filter((part) => part !== "").join(" · ")}</bdi>
        </li>
      ))}
    </ul>
  );
}

function needOf(row: Imported, kind: NeedKind, { random, roster, at }: AidDeskNeeds): Need {
  const { name, phone, address, household, language, diet, words } = row;
  return {
    nonce: random(16) as AidId, askedAt: at as Instant, town: roster.town as TownId, kind, urgency: NeedUrgency.week, place: null, address, name, phone,
    language: (language ?? spoken.value) as Language, household, diet, words, when: { weekdays: 0, begins: 0, ends: 1440, firstDay: null, everyWeeks: 0 }, children: [],
    to: "", amount: "", byLiaison: true, answerTo: null, pictures: [], voice: null,
  };
}

/** Said aloud where this phone can: once the file is there, nothing protects it any more. */
function Out({ needs }: AidDeskNeeds) {
  const sure = useSignal(false);
  const only = useSignal(true);
  const rows = needs.filter(({ work }) => !only.value || !NEED_RESTS.includes(work.state));
  const give = () => {
    const header = [...FIELDS.map((field) => say(`aid-field-${field}`)), say("sheet-kind"), say("desk-aid-by-state")];
    const lines = rows.map(({ need, work }) => {
      const { adults, children, babies } = need.household;
      return [need.name, need.phone, need.address, String(adults + children + babies), String(adults), String(children), String(babies), need.language, need.diet.map(sayDiet).join(", "), need.words, sayKind(need.kind), sayState(work.state)];
    });
    giveFile("aid-desk.csv", utf8(writeTable([header, ...lines])), "text/csv");
    sure.value = false;
  };
  return (
    <section class="card" aria-labelledby="aid-out-title" data-testid="aid-out">
      <h3 id="aid-out-title">{say("sheet-out")}</h3>
      <Tick label={say("sheet-only-open")} on={only.value} onChange={(on) => (only.value = on)} />
      {!sure.value ? (
        <Button
          icon="save"
          disabled={rows.length === 0}
          onPress={() => {
            sure.value = true;
            void sayAloud(say("sheet-out-warning"), spoken.value);
          }}
          testId="aid-out-ask"
        >
          {say("sheet-out-do", { count: rows.length })}
        </Button>
      ) : (
        <div class="verdict alarm" role="alert" data-testid="aid-out-warning">
          <Icon name="warning" />
          <div class="stack">
            <p>{say("sheet-out-warning")}</p>
            <Button look="danger" icon="save" onPress={give} testId="aid-out-give">
              {say("sheet-out-sure")}
            </Button>
            <Button look="plain" onPress={() => (sure.value = false)}>
              {say("back")}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
