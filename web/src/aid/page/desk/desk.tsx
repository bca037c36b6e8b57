/** The aid desk: what came in, who has it, who goes. One column on a phone, one thing at a time. */
import "./desk.css";
import { useEffect } from "preact/hooks";
import { Icon } from "../../../ui/icon.tsx";
import { later } from "../../../ui/later.tsx";
import { Button, Doing, Heading, sayRefused } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import { Copies } from "./copies.tsx";
import { opened, tab, turnTo, type AidDeskNeeds, type Tab } from "./needs.ts";
import { sayDevice } from "./whose.ts";

const OneNeed = later<AidDeskNeeds & { of: string }>(() => import("./need.tsx").then(({ OneNeed }) => OneNeed));
const Inbox = later<AidDeskNeeds>(() => import("./inbox.tsx").then(({ Inbox }) => Inbox));
const Board = later<AidDeskNeeds>(() => import("./board.tsx").then(({ Board }) => Board));
const List = later<AidDeskNeeds>(() => import("./list.tsx").then(({ List }) => List));
const Today = later<AidDeskNeeds>(() => import("./today.tsx").then(({ Today }) => Today));
const DailyCalls = later<AidDeskNeeds>(() => import("./calls.tsx").then(({ DailyCalls }) => DailyCalls));
const Volunteers = later<AidDeskNeeds>(() => import("./volunteers.tsx").then(({ Volunteers }) => Volunteers));
const More = later<AidDeskNeeds>(() => import("./more.tsx").then(({ More }) => More));
const Telephone = later<AidDeskNeeds>(() => import("./telephone.tsx").then(({ Telephone }) => Telephone));
const Spreadsheet = later<AidDeskNeeds>(() => import("./spreadsheet.tsx").then(({ Spreadsheet }) => Spreadsheet));
const Month = later<AidDeskNeeds>(() => import("./month.tsx").then(({ Month }) => Month));
const Packing = later<AidDeskNeeds>(() => import("./packing.tsx").then(({ Packing }) => Packing));
const HandOver = later<AidDeskNeeds>(() => import("./hand_over.tsx").then(({ HandOver }) => HandOver));
const Trash = later<AidDeskNeeds>(() => import("./trash.tsx").then(({ Trash }) => Trash));
const PlanMany = later<AidDeskNeeds>(() => import("./many.tsx").then(({ PlanMany }) => PlanMany));
const Settings = later<AidDeskNeeds>(() => import("./settings.tsx").then(({ Settings }) => Settings));

const TABS: readonly Tab[] = ["inbox", "board", "list", "today", "people", "more"];
/** Reached from "more", which stays marked meanwhile. */
const BEHIND: readonly Tab[] = ["calls", "telephone", "spreadsheet", "packing", "handover", "trash", "month", "settings", "many"];

export function AidDesk(needs: AidDeskNeeds) {
  const { desk } = needs;
  useEffect(() => void desk.look(), []);
  return (
    <div class="aid-desk" data-tab={tab.value}>
      <div class="row spread no-print">
        <Heading>{say("desk-aid-title")}</Heading>
        {desk.canUndo && (
          <Doing icon="undo" look="plain" act={() => desk.undo()} testId="aid-undo">
            {say("undo")}
          </Doing>
        )}
      </div>
      <Standing {...needs} />
      <nav class="aid-tabs no-print" aria-label={say("desk-aid-tabs")}>
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            class="button"
            aria-current={opened.value === null && (tab.value === each || (each === "more" && BEHIND.includes(tab.value))) ? "page" : undefined}
            data-testid={`aid-${each}`}
            onClick={() => turnTo(each)}
          >
            {say(`desk-aid-tab-${each}`)}
          </button>
        ))}
      </nav>
      {opened.value === null ? <Shown {...needs} /> : <OneNeed key={opened.value} of={opened.value} {...needs} />}
    </div>
  );
}

function Shown(needs: AidDeskNeeds) {
  switch (tab.value) {
    case "inbox":
      return <Inbox {...needs} />;
    case "board":
      return <Board {...needs} />;
    case "list":
      return <List {...needs} />;
    case "today":
      return <Today {...needs} />;
    case "calls":
      return <DailyCalls {...needs} />;
    case "people":
      return <Volunteers {...needs} />;
    case "more":
      return <More {...needs} />;
    case "telephone":
      return <Telephone {...needs} />;
    case "spreadsheet":
      return <Spreadsheet {...needs} />;
    case "month":
      return <Month {...needs} />;
    case "packing":
      return <Packing {...needs} />;
    case "handover":
      return <HandOver {...needs} />;
    case "trash":
      return <Trash {...needs} />;
    case "many":
      return <PlanMany {...needs} />;
    case "settings":
      return <Settings {...needs} />;
  }
}

/** What a coordinator has to know about her line, her work and the other coordinators, in one place. */
function Standing({ desk, names }: AidDeskNeeds) {
  const { clash, work, waiting } = desk;
  return (
    <div class="stack tight aid-standing no-print" aria-live="polite">
      {desk.standing === "no_line" && (
        <p class="verdict unsure" data-testid="aid-no-line">
          <Icon name="offline" />
          <span>{say("desk-aid-no-line", { waiting })}</span>
        </p>
      )}
      {work !== null && (
        <div class="stack tight" data-testid="aid-work" data-what={work.what}>
          <p class="soft">{say(`desk-aid-${work.what}`, { done: work.done, of: work.of })}</p>
          <progress class="meter" max={work.of} value={work.done} aria-label={say(`desk-aid-${work.what}`, { done: work.done, of: work.of })} />
        </div>
      )}
      <Copies desk={desk} />
      {clash !== null && (
        <p class="verdict unsure" data-testid="aid-clash" data-code={clash.code}>
          <Icon name="people" />
          <span class="stack tight">
            <span>{clash.code === "aid.taken" ? say("desk-aid-taken", { name: sayDevice(names, clash.device) }) : sayRefused(clash.code)}</span>
            <Button look="plain" onPress={() => desk.heard()} testId="aid-clash-close">
              {say("close")}
            </Button>
          </span>
        </p>
      )}
    </div>
  );
}
