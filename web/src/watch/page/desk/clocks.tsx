/** The clocks of an incident, each with what happens when it has run out. */
import { Icon, type IconName } from "../../../ui/icon";
import { countdown } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import { clocksOf, type Clock } from "../../shared/clocks.ts";
import type { DeskIncident, DeskState } from "../../shared/desk.ts";

const PICTURE: Record<Clock["kind"], IconName> = { mine: "hand", theirs: "hand", eta: "walking", alone: "one", end: "clock" };

/** `brief`: without what stands over the whole queue already, that one who is alone may send unconfirmed. */
export function Clocks({ incident, desk, at, brief = false }: { incident: DeskIncident; desk: DeskState; at: number; brief?: boolean }) {
  const clocks = clocksOf(incident, desk, at).filter(({ kind }) => !brief || kind !== "alone");
  if (clocks.length === 0) return null;
  return (
    <ul class="clocks" data-testid="clocks">
      {clocks.map(({ kind, until, over }) => (
        <li key={kind} data-clock={kind} data-over={over}>
          <Icon name={PICTURE[kind]} />
          <span class="number">{over ? say(`clock-${kind}-over`) : say(`clock-${kind}`, { left: countdown(until, at) })}</span>
        </li>
      ))}
    </ul>
  );
}
