/** Days and hours, as somebody chooses them on a screen. */
import "./aid.css";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { say } from "../../ui/words.ts";

/** Any number of them. */
export function Several<T extends string | number>(props: { label: string; of: readonly { value: T; words: string; icon?: IconName }[]; chosen: readonly T[]; onChoose: (value: T) => void; small?: boolean }) {
  return (
    <div class={props.small ? "days" : "choices"} role="group" aria-label={props.label}>
      {props.of.map(({ value, words, icon }) => (
        <button key={value} type="button" class="choice" data-value={value} aria-pressed={props.chosen.includes(value)} onClick={() => props.onChoose(value)}>
          {icon && <Icon name={icon} />}
          <span>{words}</span>
        </button>
      ))}
    </div>
  );
}

export const toggled = <T,>(all: readonly T[], one: T): readonly T[] => (all.includes(one) ? all.filter((each) => each !== one) : [...all, one]);

export const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

export function Weekdays({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  return (
    <Several
      small
      label={say("ask-weekdays")}
      of={WEEK.map((day, at) => ({ value: 1 << at, words: say(`day-${day}`) }))}
      chosen={WEEK.map((_, at) => 1 << at).filter((bit) => (value & bit) !== 0)}
      onChoose={(bit) => onChange(value ^ bit)}
    />
  );
}

export function Hours({ begins, ends, onChange }: { begins: number; ends: number; onChange: (some: { begins?: number; ends?: number }) => void }) {
  return (
    <div class="hours">
      {(["begins", "ends"] as const).map((which) => (
        <label class="field" key={which}>
          <span>{say(`ask-${which}`)}</span>
          <input
            class="input"
            type="time"
            value={timeText(which === "begins" ? begins : ends)}
            onInput={(event) => {
              const minutes = minutesIn(event.currentTarget.value);
              if (minutes !== null) onChange({ [which]: minutes });
            }}
            data-testid={`ask-${which}`}
          />
        </label>
      ))}
    </div>
  );
}

const two = (number: number): string => String(number).padStart(2, "0");
const timeText = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

function minutesIn(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

const DAY_MS = 86_400_000;
/** Days since 1970 as her calendar counts them. */
export function today(): number {
  const now = new Date();
  return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY_MS);
}
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const dayOf = (text: string): number | null => (/^\d{4}-\d\d-\d\d$/.test(text) ? Math.floor(Date.parse(`${text}T00:00:00Z`) / DAY_MS) : null);
