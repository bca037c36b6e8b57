/** Who wrote a record last, and when: which of the desk's phones, by the first name that its coordinator has given. */
import { clock } from "../../../ui/time.ts";
import { say } from "../../../ui/words.ts";
import type { AidDeskNeeds } from "./needs.ts";
import { sayBy } from "./whose.ts";

/** Nothing of what no desk has written yet, or what an older version of the app wrote. */
export function WrittenBy({ of, desk, names, records, at }: AidDeskNeeds & { of: string }) {
  const held = records.find(({ key }) => key === of);
  if (held === undefined || held.by === null || held.at === null) return null;
  return (
    <p class="soft small" data-testid="aid-written-by">
      {say("desk-aid-written-by", { name: sayBy(held.by, { names, desk }), time: clock(held.at, Math.floor(at / 60)) })}
    </p>
  );
}
