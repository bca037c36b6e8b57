/** A spreadsheet in, on this phone alone: which column is what, every row as it will stand, and taken back in one press. And out again. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { NeedKind, NeedUrgency } from "../../../seals/aid/codes.ts";
import type { Need } from "../../../seals/aid/need.ts";
import type { Bytes } from "../../../terms/bytes.ts";
import { utf8 } from "../../../terms/bytes.ts";
import type { AidId, TownId } from "../../../terms/ids.ts";
import type { Instant } from "../../../terms/instant.ts";
import { UNKNOWN_LANGUAGE, type Language } from "../../../terms/language.ts";
import { writeTable, type Line } from "../../../terms/table.ts";
import { sayAloud } from "../../../ui/aloud.ts";
import { Icon } from "../../../ui/icon.tsx";
import { LANGUAGES } from "../../../ui/languages.ts";
import { Button, Doing, giveFile, sayError, Tick } from "../../../ui/parts.tsx";
import { TakeFile } from "../../../ui/take_file.tsx";
import { language as spoken, say } from "../../../ui/words.ts";
import { FIELDS, guessMapping, importRow, importRows, isNobody, readSheet, type Imported } from "../../shared/csv.ts";
import { NEED_RESTS } from "../../shared/states.ts";
import { sayTongue } from "./list.tsx";
import type { AidDeskNeeds } from "./needs.ts";
import { Pick } from "./pick.tsx";
import { sayDiet, sayKind, sayState } from "./sayings.ts";
import { beginSheet, begunSheet, changeSheet, forgetSheet, hasSheet, sheetText, sheetWork } from "./sheet_begun.ts";
import { SheetRows } from "./sheet_rows.tsx";

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
  const wrong = useSignal("");
  const brought = useSignal<number | null>(null);
  const take = (file: File): void => {
    wrong.value = "";
    brought.value = null;
    file
      .arrayBuffer()
      .then((data) => {
        const read = readSheet(new Uint8Array(data) as Bytes);
        beginSheet(read, { mapping: guessMapping(read.header), kind: NeedKind.groceries, language: UNKNOWN_LANGUAGE, left: {}, corrections: {} });
      })
      .catch((why: unknown) => (wrong.value = sayError(why)));
  };
  return (
    <section class="card" aria-labelledby="aid-in-title" data-testid="aid-in">
      <h3 id="aid-in-title">{say("sheet-in")}</h3>
      <p class="soft small">{say("sheet-in-why")}</p>
      {!hasSheet() && (
        <TakeFile testId="aid-file" onFile={take}>
          {say("sheet-choose")}
        </TakeFile>
      )}
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
      {hasSheet() && <Sheet onBrought={(many) => (brought.value = many)} {...needs} />}
    </section>
  );
}

function Sheet({ onBrought, ...needs }: AidDeskNeeds & { onBrought: (many: number) => void }) {
  const text = sheetText();
  const { mapping, kind, language, left, corrections } = sheetWork();
  const table = useMemo(() => begunSheet(text), [text]);
  const asRead = useMemo(() => importRows(table, mapping), [table, JSON.stringify(mapping)]);
  const rows = asRead.map((row, at) => (corrections[row.line] === undefined ? row : importRow(table.header, table.rows[at] as Line, mapping, corrections)));
  const isLeft = (row: Imported): boolean => left[row.line] ?? isNobody(row);
  const coming = rows.filter((row) => !isLeft(row));
  // where her own names for the columns were not known she has to look at them first
  const isStrange = useSignal(mapping.name === null || (mapping.phone === null && mapping.address === null));
  const tongues = [...new Set([UNKNOWN_LANGUAGE, ...needs.languages, ...LANGUAGES.map(({ tag }) => tag)])] as readonly Language[];
  return (
    <>
      <p class="soft small">{say("sheet-waits")}</p>
      {table.above.length > 0 && (
        <p class="soft small">
          {say("sheet-above")} <bdi>{table.above.flatMap(({ cells }) => cells).filter((cell) => cell.trim() !== "").join(" · ")}</bdi>
        </p>
      )}
      {table.unclosedAt !== null && <p class="error">{say("sheet-unclosed", { line: table.unclosedAt })}</p>}
      <details open={isStrange.value} data-testid="aid-columns">
        <summary>{say("sheet-columns")}</summary>
        <div class="aid-sieve">
          {FIELDS.map((field) => (
            <label key={field} class="field">
              <span>{say(`aid-field-${field}`)}</span>
              <select
                class="input"
                value={mapping[field] === null ? "" : String(mapping[field])}
                onChange={(event) => changeSheet({ mapping: { ...mapping, [field]: event.currentTarget.value === "" ? null : Number(event.currentTarget.value) } })}
                data-testid={`aid-map-${field}`}
              >
                <option value="">{say("sheet-no-column")}</option>
                {table.header.map((name, column) => (
                  <option key={column} value={String(column)}>
                    {name || String(column + 1)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </details>
      <div class="aid-sieve">
        <Pick label={say("sheet-kind")} of={Object.values(NeedKind)} words={sayKind} value={kind} onPick={(each) => changeSheet({ kind: each })} testId="aid-sheet-kind" />
        <Pick label={say("sheet-language")} of={tongues} words={sayTongue} value={language} onPick={(each) => changeSheet({ language: each })} testId="aid-sheet-language" />
      </div>
      <SheetRows rows={rows} table={table} tongues={tongues} isLeft={isLeft} {...needs} />
      <div class="stick inside">
        <Doing
          full
          look="main-act"
          icon="save"
          disabled={coming.length === 0}
          testId="aid-bring"
          act={async () => {
            await needs.desk.bring(coming.map((row) => needOf(row, kind, row.language ?? (row.problems.includes("language_unclear") ? UNKNOWN_LANGUAGE : language), needs)));
            forgetSheet();
            onBrought(coming.length);
          }}
        >
          {say("sheet-bring", { count: coming.length })}
        </Doing>
      </div>
      <Button look="plain" icon="trash" onPress={forgetSheet} testId="aid-sheet-away">
        {say("sheet-away")}
      </Button>
    </>
  );
}

function needOf({ name, phone, address, household, diet, words }: Imported, kind: NeedKind, language: Language, { random, roster, at }: AidDeskNeeds): Need {
  return {
    nonce: random(16) as AidId, askedAt: at as Instant, town: roster.town as TownId, kind, urgency: NeedUrgency.week, place: null, address, name, phone,
    language, household, diet, words, when: { weekdays: 0, begins: 0, ends: 1440, firstDay: null, everyWeeks: 0 }, children: [],
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
      return [need.name, need.phone, need.address, String(adults + children + babies), String(adults), String(children), String(babies), need.language === UNKNOWN_LANGUAGE ? "" : need.language, need.diet.map(sayDiet).join(", "), need.words, sayKind(need.kind), sayState(work.state)];
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
