/** What the coordinators have agreed for the desk: her name for the others, where things are packed, how often anybody is asked. */
import { useSignal } from "@preact/signals";
import { Button, Doing, Field } from "../../../ui/parts.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { say } from "../../../ui/words.ts";
import { CAPS, writeCaps } from "../../shared/caps.ts";
import { ownBody, ownThing } from "../../shared/own_things.ts";
import { DAYS_OFF, daysOffOf, MOST_DAYS_OFF, writeDaysOff, type DaysOff } from "../../shared/days_off.ts";
import { capsOf, daysOffOfDesk, DEPOTS, depotsIn, depotsOf } from "./desk_things.ts";
import type { AidDeskNeeds } from "./needs.ts";
import { sayDay } from "./sayings.ts";
import { nameBody, ownName } from "./whose.ts";

export function Settings({ desk, records }: AidDeskNeeds) {
  const mine = ownName(records, desk.publicKey);
  const caps = capsOf(records);
  const name = useSignal(mine?.name ?? "");
  const depots = useSignal(depotsOf(records).join("\n"));
  const most = useSignal(String(caps.mostAWeek));
  const rest = useSignal(String(caps.restDays));
  const off = useSignal(daysOffOfDesk(records));
  const saved = useSignal(false);
  const save = async () => {
    const written = (named: string, value: Parameters<typeof ownBody>[1]) => ({ key: ownThing(records, named)?.key ?? null, body: ownBody(named, value) });
    const now = { mostAWeek: within(most.value, 1, 50), restDays: within(rest.value, 0, 14) };
    const changed = [
      ...(name.value.trim() !== "" && name.value.trim() !== mine?.name ? [{ key: mine?.key ?? null, body: nameBody(desk.publicKey, name.value.trim()) }] : []),
      ...(depotsIn(depots.value).join("\n") === depotsOf(records).join("\n") ? [] : [written(DEPOTS, depotsIn(depots.value))]),
      ...(JSON.stringify(off.value) === JSON.stringify(daysOffOfDesk(records)) ? [] : [written(DAYS_OFF, writeDaysOff(off.value))]),
      ...(now.mostAWeek === caps.mostAWeek && now.restDays === caps.restDays ? [] : [written(CAPS, writeCaps(now))]),
    ];
    if (changed.length > 0) await desk.plan({ records: changed });
    saved.value = true;
  };
  return (
    <div class="stack">
      <h2>{say("desk-aid-settings")}</h2>
      <Field label={say("desk-aid-own-name")} hint={say("desk-aid-own-name-why")} value={name.value} limit={40} onInput={(text) => (name.value = text)} testId="aid-own-name" />
      <Field long label={say("desk-aid-depots")} hint={say("desk-aid-depots-why")} value={depots.value} limit={1200} onInput={(text) => (depots.value = text)} testId="aid-depots" />
      <Field label={say("desk-aid-most-a-week")} type="number" value={most.value} onInput={(text) => (most.value = text)} testId="aid-most" />
      <Field label={say("desk-aid-rest-days")} hint={say("desk-aid-rest-days-why")} type="number" value={rest.value} onInput={(text) => (rest.value = text)} testId="aid-rest" />
      <Off all={off.value} onChange={(all) => (off.value = all)} />
      <Doing full look="main-act" icon="check" act={save} testId="aid-settings-save">
        {say("desk-aid-save")}
      </Doing>
      <p class="soft" role="status">
        {saved.value ? say("desk-aid-kept") : ""}
      </p>
      <details class="card more">
        <summary>{say("desk-aid-code")}</summary>
        <div class="stack">
          <Qr text={desk.code} />
          <p class="mono" dir="ltr">
            {desk.code}
          </p>
        </div>
      </details>
    </div>
  );
}

function Off({ all, onChange }: { all: readonly DaysOff[]; onChange: (all: readonly DaysOff[]) => void }) {
  const first = useSignal("");
  const last = useSignal("");
  const typed = daysOffOf(first.value, last.value);
  return (
    <section class="card" aria-labelledby="aid-days-off-title" data-testid="aid-days-off">
      <h3 id="aid-days-off-title">{say("desk-aid-days-off")}</h3>
      <p class="soft small">{say("desk-aid-days-off-why")}</p>
      {all.map((each) => (
        <div class="row spread" key={each.first}>
          <span class="number">{each.first === each.last ? sayDay(each.first) : `${sayDay(each.first)} – ${sayDay(each.last)}`}</span>
          <Button look="plain" icon="cross" onPress={() => onChange(all.filter((other) => other !== each))}>
            {say("desk-aid-days-off-drop")}
          </Button>
        </div>
      ))}
      <div class="aid-sieve wide">
        <label class="field">
          <span>{say("desk-aid-days-off-first")}</span>
          <input class="input" type="date" value={first.value} onInput={(event) => (first.value = event.currentTarget.value)} data-testid="aid-days-off-first" />
        </label>
        <label class="field">
          <span>{say("desk-aid-days-off-last")}</span>
          <input class="input" type="date" value={last.value} onInput={(event) => (last.value = event.currentTarget.value)} data-testid="aid-days-off-last" />
        </label>
      </div>
      <Button
        icon="plus"
        disabled={typed === null || all.length >= MOST_DAYS_OFF}
        onPress={() => {
          if (typed !== null) onChange([...all.filter(({ first: begun }) => begun !== typed.first), typed].sort((one, other) => one.first - other.first));
          first.value = last.value = "";
        }}
        testId="aid-days-off-add"
      >
        {say("desk-aid-days-off-add")}
      </Button>
    </section>
  );
}

const within = (typed: string, least: number, most: number): number => Math.max(least, Math.min(most, Math.floor(Number(typed)) || least));
