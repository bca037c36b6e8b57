/** One alert as a card: the picture of the kind, what it is, what to do, until when, how far; and what was looked at and was nothing. */
import type { ComponentChildren } from "preact";
import { Icon, iconOf, type IconName } from "../../ui/icon";
import { ago, clock } from "../../ui/time";
import { say } from "../../ui/words";
import type { VerifiedChecked } from "../../seals/checked.ts";
import { hex } from "../../terms/bytes.ts";
import { EVENTS, Finding, Status } from "../../terms/registry.ts";
import type { Nearness, Notice, Told } from "../shared/notice.ts";

export interface CardNeeds {
  told: Told;
  notice: Notice;
  /** to the saved places; null when there is none */
  nearness: Nearness | null;
  /** unix seconds */
  at: number;
  /** what may be done with it */
  children?: ComponentChildren;
}

export function Card({ told, notice, nearness, at, children }: CardNeeds) {
  const picture: IconName = notice.look === "clear" ? "check" : iconOf(notice.event);
  const fields = told.alert.fields;
  const [first, ...others] = notice.sentences;
  const heading = `headline-${hex(fields.incident)}`;
  return (
    <article class={`card notice ${notice.look}`} aria-labelledby={heading} data-testid="notice" data-incident={hex(fields.incident)} data-look={notice.look} data-ending={notice.ending}>
      <div class="row spread">
        <span class="badge">
          {notice.look === "drill" && <Icon name="drill" />}
          {notice.badge}
        </span>
        <span class="soft small number">{ago(fields.sent * 60, at)}</span>
      </div>
      <div class="headline-row">
        <Icon name={picture} />
        <h2 class="headline" id={heading} data-testid="headline">
          {notice.headline}
        </h2>
      </div>
      {first && <p class="todo">{first}</p>}
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {nearness && notice.act && (
        <p class="row soft">
          <Icon name="pin" />
          <span>{howFar(nearness, told.radiusM)}</span>
        </p>
      )}
      {children && <div class="card-acts no-print">{children}</div>}
    </article>
  );
}

/** Nine of ten end so: calm, and with thanks. */
export function CheckedCard({ checked, at }: { checked: VerifiedChecked; at: number }) {
  const { fields } = checked;
  const finding = Object.entries(Finding).find(([, code]) => code === fields.finding)?.[0];
  const event = EVENTS.get(fields.event)?.name ?? "unknown";
  const heading = `checked-${hex(fields.incident)}`;
  return (
    <article class="card notice past" aria-labelledby={heading} data-testid="checked">
      <div class="row spread">
        <span class="badge">{fields.status === Status.Actual ? say("badge-checked") : say("status-exercise")}</span>
        <span class="soft small number">{clock(fields.sent, at)}</span>
      </div>
      <h2 id={heading}>{say("checked-it-was", { what: finding ? say(`checked-${finding.replaceAll("_", "-")}`) : say("checked-unknown") })}</h2>
      <p class="soft">
        {say(`event-${event.replaceAll("_", "-")}`)} · {say("checked-thanks")}
      </p>
    </article>
  );
}

/** "400 m from Home. Area: 400 m." */
export function howFar({ metres, place }: Nearness, radius: number): string {
  if (metres < 50) return place ? say("distance-here-named", { place, radius }) : say("distance-here", { radius });
  return place ? say("distance-named", { metres: round(metres), place, radius }) : say("distance", { metres: round(metres), radius });
}

function round(metres: number): number {
  return metres < 1000 ? Math.round(metres / 50) * 50 : Math.round(metres / 100) * 100;
}
