/** One need and everything about it: what was asked, who comes, who could, and what a coordinator may do. */
import { useSignal } from "@preact/signals";
import { NeedKind, NeedState, NeedUrgency } from "../../../seals/aid/codes.ts";
import { dialled } from "../../../seals/numbers.ts";
import type { Bytes } from "../../../terms/bytes.ts";
import type { Minutes } from "../../../terms/instant.ts";
import { begunWordsOf } from "../../../ui/begun.ts";
import { Icon } from "../../../ui/icon.tsx";
import { later } from "../../../ui/later.tsx";
import { Button, Choices, Doing, Field } from "../../../ui/parts.tsx";
import { Photo } from "../../../ui/photo.tsx";
import { clock, date } from "../../../ui/time.ts";
import { listed, say } from "../../../ui/words.ts";
import { saidAbout, twinsOf, type NeedRow } from "../../shared/desk_view.ts";
import type { Told } from "../../shared/folding.ts";
import { NEED_RESTS, needAfter, WORD_STEP } from "../../shared/states.ts";
import { AnswerHer } from "./answer.tsx";
import { sayTongue } from "./list.tsx";
import { open, type AidDeskNeeds } from "./needs.ts";
import { NeedLine } from "./row.tsx";
import { SaidTo } from "./said.tsx";
import { pictureOf, sayDiet, sayHousehold, sayRole, sayState, sayUrgency, sayWhen, sizeOf, titleOf } from "./sayings.ts";
import { sayDevice } from "./whose.ts";
import { WrittenBy } from "./written.tsx";

const Plan = later<AidDeskNeeds & { row: NeedRow }>(() => import("./plan.tsx").then(({ Plan }) => Plan));

export function OneNeed(needs: AidDeskNeeds & { of: string }) {
  const row = needs.needs.find(({ key }) => key === needs.of);
  if (!row)
    return (
      <div class="stack">
        <p class="aid-empty">{say("error-aid-not-here")}</p>
        <Button full icon="back" onPress={() => open(null)} testId="aid-back">
          {say("back")}
        </Button>
      </div>
    );
  return <About key={row.key} row={row} {...needs} />;
}

function About({ row, ...needs }: AidDeskNeeds & { row: NeedRow }) {
  const { desk, names } = needs;
  const { need, work } = row;
  const mine = work.claimed !== null && work.claimed.device === desk.device;
  const at = Math.floor(needs.at / 60) as Minutes;
  const said = saidAbout(row, needs.records);
  return (
    <article class="stack" aria-labelledby="aid-need-title" data-testid="aid-need" data-key={row.key} data-state={work.state}>
      <div class="row">
        <Button look="plain" icon="back" onPress={() => open(null)} testId="aid-back">
          {say("back")}
        </Button>
      </div>
      <div class="row titled">
        <Icon name={pictureOf(need.kind)} />
        <h2 id="aid-need-title" tabIndex={-1}>
          <bdi>{titleOf(row)}</bdi>
        </h2>
      </div>
      <p>
        <span class="badge" data-testid="aid-state">
          {sayState(work.state)}
        </span>{" "}
        {work.claimed && <span class="soft">{mine ? say("desk-aid-mine") : say("desk-aid-has-it", { name: sayDevice(names, work.claimed.device) })}</span>}
      </p>
      {work.state === NeedState.asked && (
        <Doing full look="main-act" icon="hand" act={() => desk.change(row.key, { do: "act", act: "claim" })} testId="aid-claim">
          {say("desk-aid-claim")}
        </Doing>
      )}
      {!NEED_RESTS.includes(work.state) && <Twins row={row} {...needs} />}
      <Said said={said} {...needs} />
      <Facts row={row} at={at} HearNote={needs.HearNote} />
      {!NEED_RESTS.includes(work.state) && row.need.address === "" && row.need.place === null && (
        <p class="verdict unsure" data-testid="aid-nowhere">
          <Icon name="pin" />
          <span>{say("desk-lacks-place")}</span>
        </p>
      )}
      <Coming row={row} at={at} />
      {!NEED_RESTS.includes(work.state) && work.state !== NeedState.asked && <Plan row={row} {...needs} />}
      <AnswerHer row={row} said={said} {...needs} />
      <Desk row={row} {...needs} />
      <History row={row} {...needs} />
      <WrittenBy of={row.key} {...needs} />
    </article>
  );
}

/** What somebody has to read of what was said about it, with its pictures. */
function Said({ said, ...needs }: AidDeskNeeds & { said: readonly Told[] }) {
  if (said.length === 0) return null;
  return (
    <ul class="stack tight">
      {said.map((told) => (
        <SaidTo key={told.key} told={told} opens={false} {...needs} />
      ))}
    </ul>
  );
}

/** What she wrote, and nothing that she left empty. */
function Facts({ row, at, HearNote }: { row: NeedRow; at: number; HearNote: AidDeskNeeds["HearNote"] }) {
  const { need } = row;
  const facts: readonly (readonly [string, string])[] = [
    ["when", sayWhen(need.when)],
    ["people", need.kind === NeedKind.groceries || sizeOf(need.household) > 0 ? sayHousehold(need.household) : ""],
    ["diet", listed(need.diet.map(sayDiet))],
    ["words", need.words],
    ["address", need.address],
    ["to", need.to],
    ["amount", need.amount],
    ["phone", need.phone],
    ["by-language", sayTongue(need.language)],
    ["pupils", need.children.map(({ name, words }) => [name, words].filter((part) => part !== "").join(": ")).join("\n")],
    ["asked", clock(Math.floor(need.askedAt / 60), at)],
  ];
  return (
    <section class="card" aria-label={say("desk-aid-facts")}>
      <dl class="aid-facts" data-testid="aid-facts">
        {facts
          .filter(([, words]) => words !== "")
          .map(([name, words]) => (
            <div key={name}>
              <dt>{say(`desk-aid-${name}`)}</dt>
              <dd>{name === "phone" && dialled(words) !== null ? <a href={`tel:${dialled(words)}`} dir="ltr">{words}</a> : <bdi>{words}</bdi>}</dd>
            </div>
          ))}
      </dl>
      {need.byLiaison && <p class="soft small">{say("desk-aid-by-liaison")}</p>}
      <Enclosed pictures={need.pictures} voice={need.voice} HearNote={HearNote} />
    </section>
  );
}

/** Drawn and played in this page: it loads no picture and no sound from anywhere. */
function Enclosed({ pictures, voice, HearNote }: { pictures: readonly Bytes[]; voice: Bytes | null; HearNote: AidDeskNeeds["HearNote"] }) {
  return (
    <>
      {pictures.map((picture, number) => (
        <Photo key={number} bytes={picture as Uint8Array<ArrayBuffer>} label={say("desk-aid-picture", { number: number + 1 })} />
      ))}
      {voice && (
        <div role="group" aria-label={say("desk-aid-voice")}>
          <HearNote sound={voice} />
        </div>
      )}
    </>
  );
}

function Coming({ row, at }: { row: NeedRow; at: number }) {
  if (row.work.coming.length === 0) return null;
  return (
    <section class="card" aria-labelledby="aid-coming">
      <h3 id="aid-coming">{say("desk-aid-coming")}</h3>
      <ul class="stack">
        {row.work.coming.map((each) => (
          <li key={each.begins} class="stack tight" data-testid="aid-coming">
            <p class="strong">
              <bdi>{`${sayRole(each.role)} · ${each.who || say("desk-aid-no-name")}`}</bdi>
            </p>
            <p class="soft number">{`${clock(each.begins, at)}–${clock(each.ends, at)}`}</p>
            {each.youSay !== "" && (
              <p>
                {say("desk-aid-codes", { carrier: each.youSay, household: each.sheSays })}
              </p>
            )}
            {each.words !== "" && <p class="aid-lines">{each.words}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same need told twice: joined into one, and the other one rests. */
function Twins({ row, needs, desk, at }: AidDeskNeeds & { row: NeedRow }) {
  const twins = twinsOf(row, needs);
  if (twins.length === 0) return null;
  return (
    <section class="verdict unsure" aria-labelledby="aid-twins" data-testid="aid-twins">
      <Icon name="merge" />
      <div class="stack">
        <h3 id="aid-twins">{say("desk-aid-twins")}</h3>
        {twins.map((each) => (
          <div key={each.key} class="stack tight">
            <NeedLine row={each} at={Math.floor(at / 60)} whose={null} />
            {needAfter(each.work.state, "merge") !== null && (
              <Doing icon="merge" act={() => desk.change(each.key, { do: "merge", into: row.need.nonce })} testId="aid-merge">
                {say("desk-aid-merge")}
              </Doing>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

const HOURS = [
  ["tomorrow", 24],
  ["three-days", 72],
  ["week", 168],
] as const;

/** What is the desk's own: how urgent, when to look again, notes; and the ends it may come to. */
function Desk({ row, desk, at }: AidDeskNeeds & { row: NeedRow }) {
  const { work } = row;
  const typed = begunWordsOf("aid-notes", row.key);
  const sure = useSignal(false);
  const minutes = Math.floor(at / 60);
  const act = (name: "release" | "cancel" | "giveUp" | "again"): (() => Promise<void>) => () => desk.change(row.key, { do: "act", act: name });
  const may = (name: "release" | "cancel" | "giveUp" | "again"): boolean => needAfter(work.state, name) !== null;
  return (
    <section class="card" aria-labelledby="aid-own">
      <h3 id="aid-own">{say("desk-aid-own")}</h3>
      <Field long label={say("desk-aid-notes")} hint={say("desk-aid-notes-why")} value={typed.value || work.notes} limit={1000} onInput={(words) => (typed.value = words)} testId="aid-notes" />
      {typed.value !== "" && typed.value !== work.notes && (
        <Doing icon="check" act={() => desk.change(row.key, { do: "notes", notes: typed.value }).then(() => typed.forget())} testId="aid-notes-save">
          {say("desk-aid-save")}
        </Doing>
      )}
      {!NEED_RESTS.includes(work.state) && (
        <>
          <p class="strong">{say("desk-aid-urgency")}</p>
          <Choices
            lines
            label={say("desk-aid-urgency")}
            of={[NeedUrgency.today, NeedUrgency.twoDays, NeedUrgency.week].map((value) => ({ value, words: sayUrgency(value) }))}
            chosen={work.urgency}
            onChoose={(urgency) => void desk.change(row.key, { do: "urgency", urgency })}
          />
          <p class="strong">{work.followUp === null ? say("desk-aid-follow-up") : say("desk-aid-follow-up-on", { day: date(work.followUp) })}</p>
          <div class="row">
            {HOURS.map(([name, hours]) => (
              <Doing key={name} act={() => desk.change(row.key, { do: "followUp", at: (minutes + hours * 60) as Minutes })} testId={`aid-follow-${name}`}>
                {say(`desk-aid-in-${name}`)}
              </Doing>
            ))}
            {work.followUp !== null && (
              <Doing look="plain" icon="cross" act={() => desk.change(row.key, { do: "followUp", at: null })} testId="aid-follow-none">
                {say("desk-aid-no-follow-up")}
              </Doing>
            )}
          </div>
        </>
      )}
      <div class="row">
        {may("release") && work.claimed?.device === desk.device && (
          <Doing icon="undo" act={act("release")} testId="aid-release">
            {say("desk-aid-release")}
          </Doing>
        )}
        {may("again") && (
          <Doing icon="forward" act={act("again")} testId="aid-again">
            {say("desk-aid-again")}
          </Doing>
        )}
        {may("giveUp") && (
          <Doing icon="none" act={act("giveUp")} testId="aid-give-up">
            {say("desk-aid-give-up")}
          </Doing>
        )}
        {may("cancel") && work.coming.length === 0 && (
          <Doing icon="cross" act={act("cancel")} testId="aid-cancel">
            {say("desk-aid-cancel")}
          </Doing>
        )}
        {!sure.value && (
          <Button look="plain" icon="trash" onPress={() => (sure.value = true)} testId="aid-trash-ask">
            {say("desk-aid-trash")}
          </Button>
        )}
      </div>
      {sure.value && (
        <div class="verdict unsure stack">
          <p>{say("desk-aid-trash-why")}</p>
          <Doing icon="trash" act={() => desk.trash(row.key).then(() => open(null))} testId="aid-trash">
            {say("desk-aid-trash-sure")}
          </Doing>
        </div>
      )}
    </section>
  );
}

function History({ row, names, at }: AidDeskNeeds & { row: NeedRow }) {
  const { history } = row.work;
  if (history.length === 0) return null;
  return (
    <details class="card more">
      <summary>{say("desk-aid-history")}</summary>
      <ol class="stack tight">
        {[...history].reverse().map((step, number) => (
          <li key={number} class="soft">
            <span class="number">{clock(step.at, Math.floor(at / 60))}</span> · {step.code < WORD_STEP ? sayState(step.code) : say("desk-aid-said")}
            {step.device !== null && ` · ${sayDevice(names, step.device)}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
