/** What a coordinator needs now and then. */
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { say } from "../../../ui/words.ts";
import { trashed } from "../../shared/desk_view.ts";
import { turnTo, type AidDeskNeeds, type Tab } from "./needs.ts";
import { hasSheet } from "./sheet_begun.ts";

const WAYS: readonly (readonly [Tab, IconName])[] = [
  ["many", "people"],
  ["calls", "clock"],
  ["telephone", "telephone"],
  ["packing", "print"],
  ["spreadsheet", "grid"],
  ["handover", "note"],
  ["month", "several"],
  ["trash", "trash"],
  ["settings", "gear"],
];

export function More({ records }: AidDeskNeeds) {
  const why = (to: Tab): string =>
    to === "trash" ? say("desk-aid-trash-holds", { count: trashed(records).length }) : say(to === "spreadsheet" && hasSheet() ? "desk-aid-spreadsheet-begun" : `desk-aid-${to}-why`);
  return (
    <nav class="ways" aria-label={say("desk-aid-tab-more")}>
      {WAYS.map(([to, icon]) => (
        <button key={to} type="button" class="button full way" data-testid={`aid-${to}`} onClick={() => turnTo(to)}>
          <Icon name={icon} />
          <span class="stack tight">
            <span>{say(`desk-aid-${to}`)}</span>
            <span class="soft small">{why(to)}</span>
          </span>
        </button>
      ))}
    </nav>
  );
}
