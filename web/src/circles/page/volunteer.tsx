/** A steward vouches for a volunteer whom she knows: she reads the code off her phone and gives back what she has signed. */
import { useSignal } from "@preact/signals";
import { readVolunteerCode } from "../../seals/shown";
import { begunOf } from "../../ui/begun.ts";
import { Button, Choices, Copy, Doing, Field, Tick } from "../../ui/parts";
import { Qr } from "../../ui/qr";
import { canScan, Scan } from "../../ui/scan";
import { say } from "../../ui/words";

const DUTIES = [
  [1, "people"],
  [2, "children"],
  [4, "medicine"],
  [8, "homes"],
  [16, "calls"],
] as const;
/** The longest is as long as a vetting may hold. */
const DAYS = [90, 180, 365] as const;

const code = begunOf<string>("volunteer-code", "");
const duties = begunOf<number>("volunteer-duties", 0);

const isVolunteerCode = (text: string): boolean => {
  try {
    return readVolunteerCode(text) !== null;
  } catch {
    return false;
  }
};

export function VouchForVolunteer({ vouch }: { vouch: (code: string, what: { duties: number; days: number }) => Promise<string> }) {
  const days = useSignal<number>(DAYS[1]);
  const scanning = useSignal(false);
  const given = useSignal<string | null>(null);
  return (
    <section class="card" id="volunteer" tabIndex={-1} data-testid="volunteer">
      <h2>{say("vetting-title")}</h2>
      <p class="soft small">{say("vetting-why")}</p>
      <details open={code.peek() !== ""}>
        <summary data-testid="volunteer-open">{say("vetting-open")}</summary>
        <div class="stack">
          {canScan() &&
            (scanning.value ? (
              <Scan
                accept={isVolunteerCode}
                found={(text) => {
                  code.value = text.trim();
                  scanning.value = false;
                }}
                onClose={() => (scanning.value = false)}
              />
            ) : (
              <Button icon="qr" onPress={() => (scanning.value = true)}>
                {say("bring-scan")}
              </Button>
            ))}
          <Field ltr label={say("vetting-code")} hint={say("vetting-code-hint")} value={code.value} onInput={(text) => (code.value = text.trim())} limit={200} testId="volunteer-code" />
          <fieldset class="stack tight">
            <legend class="strong">{say("vetting-duties")}</legend>
            {DUTIES.map(([bit, name]) => (
              <Tick key={bit} label={say(`vetting-duty-${name}`)} on={(duties.value & bit) !== 0} onChange={() => (duties.value ^= bit)} testId={`duty-${name}`} />
            ))}
          </fieldset>
          <p class="strong">{say("vetting-how-long")}</p>
          <Choices lines label={say("vetting-how-long")} of={DAYS.map((each) => ({ value: each, words: say("vetting-days", { days: each }) }))} chosen={days.value} onChoose={(each) => (days.value = each)} />
          <Doing
            full
            look="main-act"
            icon="shield"
            disabled={!isVolunteerCode(code.value) || duties.value === 0}
            testId="volunteer-vouch"
            act={async () => {
              given.value = await vouch(code.value, { duties: duties.value, days: days.value });
              code.forget();
              duties.forget();
            }}
          >
            {say("vetting-sign")}
          </Doing>
          {given.value !== null && (
            <div class="stack" data-testid="volunteer-given" data-text={given.value}>
              <p class="strong">{say("vetting-give")}</p>
              <Qr text={given.value} />
              <Copy full text={given.value} />
            </div>
          )}
        </div>
      </details>
    </section>
  );
}
