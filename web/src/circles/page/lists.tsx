/** Who keeps the town's book, which devices open what falls to the permanent desk and to the aid desk, and where else phones read: each a list that can be changed. */
import { useSignal } from "@preact/signals";
import { begunOf } from "../../ui/begun.ts";
import { Button, Field } from "../../ui/parts";
import { canScan, Scan } from "../../ui/scan";
import { say } from "../../ui/words";
import { readAidDeskCode } from "../../seals/shown";
import { MOST_COSIGNERS } from "../../seals/statement";
import type { SecretKey } from "../../terms/ids";
import { shortKey } from "../shared/pages";
import { readCosigner } from "../shared/steward";
import { ByWhom, type BookNeeds } from "./by_whom";
import { Called } from "./called";
import { Trustees } from "./trustees";

type Change = (root: SecretKey | null) => Promise<"done" | "waits">;

export function Lists(needs: BookNeeds) {
  const { state, stewarding } = needs;
  return (
    <>
      <List
        {...needs}
        name="stewards"
        title={say("lists-stewards")}
        why={say("lists-stewards-why")}
        waits
        rows={state.stewardList.map(({ id, mine }) => ({ id, words: mine ? say("lists-this-phone") : say("lists-other-steward"), remove: state.stewardList.length > 1 ? (root) => stewarding.removeSteward(id, root) : null }))}
        removeWhy={say("lists-steward-remove-why")}
      />
      <List
        {...needs}
        name="desk"
        title={say("lists-desk")}
        why={say(state.desk > 0 ? "health-desk" : "health-no-desk")}
        waits
        rows={state.deskList.map(({ id, mine }) => ({ id, words: mine ? say("lists-this-phone") : say("lists-other-device"), remove: (root) => stewarding.removeDesk(id, root) }))}
        removeWhy={say("lists-desk-remove-why")}
        add={state.deskList.some(({ mine }) => mine) ? null : { words: say("lists-desk-add"), why: say("lists-desk-add-why"), act: (root) => stewarding.addDesk(root) }}
      />
      <List
        {...needs}
        name="aid"
        title={say("lists-aid")}
        why={say("lists-aid-why")}
        waits
        goesAtOnce
        rows={state.aidList.map((id) => ({ id, words: say("lists-coordinator"), remove: (root) => stewarding.removeFromAidDesk(id, root) }))}
        removeWhy={say("lists-aid-remove-why")}
        typed={state.aidList.length < MOST_COORDINATORS ? { label: say("lists-aid-label"), hint: say("lists-aid-hint"), scan: isAidDeskCode, sound: isAidDeskCode, add: say("lists-aid-add"), act: (code, root) => stewarding.addToAidDesk(code, root) } : null}
      />
      <Trustees {...needs} />
      <List
        {...needs}
        name="ledger"
        title={say("lists-ledger")}
        why={say("lists-ledger-why")}
        waits={false}
        rows={state.ledger.log === "" ? [] : [{ id: shortKey(state.ledger.log), words: say("lists-ledger-row"), remove: null }]}
        removeWhy=""
        add={{ words: say("lists-ledger-add"), why: say("lists-ledger-add-why"), act: (root) => stewarding.nameLedger(root) }}
      />
      {state.ledger.log !== "" && (
        <List
          {...needs}
          name="cosigners"
          title={say("lists-cosigners")}
          why={state.ledger.cosigners.length === 0 ? say("lists-cosigners-why") : say("lists-cosigners-needed", { needed: state.ledger.needed, of: state.ledger.cosigners.length })}
          waits={false}
          rows={state.ledger.cosigners.map(({ verifierKey, url }) => ({ id: shortKey(verifierKey), words: state.named[shortKey(verifierKey)] ?? url, called: true, remove: (root) => stewarding.removeCosigner(verifierKey, root) }))}
          removeWhy={say("lists-cosigner-remove-why")}
          typed={state.ledger.cosigners.length < MOST_COSIGNERS ? { label: say("lists-cosigner-label"), hint: say("lists-cosigner-hint"), sound: isCosigner, add: say("lists-cosigner-add"), act: (text, root) => stewarding.addCosigner(text, root) } : null}
        />
      )}
      <List
        {...needs}
        name="mirrors"
        title={say("lists-mirrors")}
        why={say("lists-mirrors-why")}
        waits={false}
        rows={state.mirrors.map((url) => ({ id: url, words: url, remove: (root) => stewarding.removeMirror(url, root) }))}
        removeWhy=""
        typed={{ label: say("lists-mirror-label"), hint: say("lists-mirror-hint"), sound: isAddress, add: say("lists-mirror-add"), act: (url, root) => stewarding.addMirror(url, root) }}
      />
    </>
  );
}

interface Row {
  id: string;
  words: string;
  /** whether the steward may call it something */
  called?: boolean;
  /** null for the last of something that must not be empty */
  remove: Change | null;
}

interface ListNeeds extends BookNeeds {
  name: "stewards" | "desk" | "aid" | "ledger" | "cosigners" | "mirrors";
  title: string;
  why: string;
  /** whether phones show a change for 48 hours before they follow it, unless the root signs */
  waits: boolean;
  /** leaving out holds at once, by any one steward */
  goesAtOnce?: boolean;
  rows: readonly Row[];
  removeWhy: string;
  add?: { words: string; why: string; act: Change } | null;
  /** `scan`: what may also be read off another phone's screen */
  typed?: { label: string; hint: string; sound: (text: string) => boolean; scan?: (text: string) => boolean; add: string; act: (text: string, root: SecretKey | null) => Promise<"done" | "waits"> } | null;
}

function List(needs: ListNeeds) {
  const { name, rows, add, typed } = needs;
  const chosen = useSignal<string | null>(null);
  const text = begunOf<string>(`list-${name}`, "");
  const said = useSignal<"done" | "waits" | null>(null);
  const scanning = useSignal(false);
  const run = (change: Change) => async (root: SecretKey | null) => {
    said.value = await change(root);
    chosen.value = null;
    text.forget();
    await needs.done();
  };
  const delay = needs.waits && <p class="soft small">{say("lists-delay")}</p>;
  const coming = needs.state.pending.find(({ what }) => what === name);
  return (
    <section class="stack" data-testid={`list-${name}`}>
      <h3>{needs.title}</h3>
      <p class="soft small">{needs.why}</p>
      <ul class="stack tight">
        {rows.map((row) => (
          <li key={row.id} class="stack tight" data-testid={`${name}-row`}>
            <div class="row spread">
              <span dir="auto">
                <strong>{row.words}</strong>{" "}
                {name !== "mirrors" && (
                  <bdi class="mono soft" dir="ltr">
                    {row.id}
                  </bdi>
                )}
              </span>
              {row.remove && chosen.value !== row.id && (
                <Button icon="cross" look="plain" onPress={() => (chosen.value = row.id)} testId={`${name}-remove`}>
                  {say("lists-remove")}
                </Button>
              )}
            </div>
            {row.called && <Called {...needs} id={row.id} />}
            {row.remove && chosen.value === row.id && (
              <div class="stack tight verdict unsure" data-testid={`${name}-sure`}>
                {needs.removeWhy && <p>{needs.removeWhy}</p>}
                {!needs.goesAtOnce && delay}
                <ByWhom {...needs} words={say("lists-remove-sure")} testId={`${name}-remove-now`} alone={!needs.waits} anyOne={needs.goesAtOnce === true} act={run(row.remove)} />
                <Button look="plain" onPress={() => (chosen.value = null)}>
                  {say("back")}
                </Button>
              </div>
            )}
          </li>
        ))}
        {rows.length === 0 && <li class="soft">{say("lists-none")}</li>}
      </ul>
      {add && (
        <details data-testid={`${name}-add`}>
          <summary>{add.words}</summary>
          <div class="stack">
            <p class="soft small">{add.why}</p>
            {delay}
            <ByWhom {...needs} words={add.words} testId={`${name}-add-now`} act={run(add.act)} />
          </div>
        </details>
      )}
      {typed && (
        <details data-testid={`${name}-add`} open={text.peek() !== ""}>
          <summary>{typed.add}</summary>
          <div class="stack">
            {needs.waits && delay}
            {typed.scan && canScan() && (scanning.value ? <Scan accept={typed.scan} found={(code) => { text.value = code.trim(); scanning.value = false; }} onClose={() => (scanning.value = false)} /> : <Button icon="qr" onPress={() => (scanning.value = true)} testId={`${name}-scan`}>{say("bring-scan")}</Button>)}
            <Field ltr label={typed.label} hint={typed.hint} value={text.value} onInput={(next) => (text.value = next.trim())} limit={200} testId={`${name}-typed`} />
            <ByWhom {...needs} words={typed.add} testId={`${name}-add-now`} alone={!needs.waits} disabled={!typed.sound(text.value)} act={run((root) => typed.act(text.value, root))} />
          </div>
        </details>
      )}
      {said.value === "waits" && (
        <p class="soft" data-testid={`${name}-said`}>
          {say("steward-sent-to-second")}
        </p>
      )}
      {coming && (
        <p class="verdict unsure" data-testid={`${name}-coming`}>
          {say("lists-coming")}
        </p>
      )}
    </section>
  );
}

const MOST_COORDINATORS = 4;

const isCosigner = (text: string): boolean => {
  try {
    return readCosigner(text) !== null;
  } catch {
    return false;
  }
};

const isAidDeskCode = (text: string): boolean => {
  try {
    return readAidDeskCode(text) !== null;
  } catch {
    return false;
  }
};

const isAddress = (text: string): boolean => /^https?:\/\/[^/\s]+$/.test(text);

