/** Whoever can no longer come, and the doors that are open in her name: one press takes them back and leads to who else could go. */
import { ToldCode } from "../../../seals/aid/codes.ts";
import { hex } from "../../../terms/bytes.ts";
import type { Minutes } from "../../../terms/instant.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Doing } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import type { NeedRow } from "../../shared/desk_view.ts";
import type { Left } from "../../shared/left.ts";
import { stopped } from "../../shared/legs.ts";
import { many, NOTHING_CHOSEN, open, turnTo, type AidDeskNeeds } from "./needs.ts";
import { NeedLine } from "./row.tsx";

export function HasLeft({ of, desk, needs, random, at }: AidDeskNeeds & { of: Left }) {
  const { key, trip, legs, doors, who } = of;
  const minutes = Math.floor(at / 60) as Minutes;
  const rows = needs.filter(({ nonce }) => doors.some(({ need }) => hex(need) === nonce));
  const free = async (): Promise<void> => {
    await desk.planTrip(key, stopped(trip, legs.map(({ leg }) => leg), ToldCode.takenOver, { now: minutes, random }));
    const first: NeedRow | undefined = rows[0];
    const isOneKind = rows.every(({ need, work }) => need.kind === first?.need.kind && work.claimed?.device === desk.device);
    if (first === undefined) return;
    if (rows.length === 1 || !isOneKind) return open(first.key);
    many.value = { ...NOTHING_CHOSEN, kind: first.need.kind, role: doors[0]?.role ?? null, day: trip.day };
    turnTo("many");
  };
  return (
    <li class="verdict unsure" data-testid="aid-left" data-doors={doors.length}>
      <Icon name="leaving" />
      <div class="stack tight grow">
        <p class="strong">{who === "" ? say("left-somebody", { doors: doors.length }) : say("left-her", { name: who, doors: doors.length })}</p>
        <ul class="stack tight">
          {rows.map((row) => (
            <li key={row.key}>
              <NeedLine row={row} at={minutes} whose={null} />
            </li>
          ))}
        </ul>
        <Doing full icon="people" act={free} testId="aid-left-free">
          {say("left-free")}
        </Doing>
      </div>
    </li>
  );
}
