/** Whose codes this phone has taken, and how it takes one: read by the camera, or pasted. */
import { useSignal } from "@preact/signals";
import type { Keyholder } from "../../shared/timer.ts";
import { readCode } from "../../shared/keyring.ts";
import { Button, Doing, Entry, Field } from "../../../ui/parts.tsx";
import { canScan, Scan } from "../../../ui/scan.tsx";
import { say } from "../../../ui/words.ts";

export interface People {
  readonly people: readonly Keyholder[];
  /** Refusal "keyholder.malformed", "keyholder.too_many" */
  readonly addPerson: (code: string) => Promise<Keyholder>;
  readonly dropPerson: (person: Keyholder) => Promise<void>;
}

const isCode = (text: string): boolean => {
  try {
    readCode(text);
    return true;
  } catch {
    return false;
  }
};

export function TakeCode({ people, addPerson, dropPerson, onTaken }: People & { onTaken: (person: Keyholder) => void }) {
  const open = useSignal(false);
  const scanning = useSignal(false);
  const typed = useSignal("");
  const take = async (text: string): Promise<void> => {
    onTaken(await addPerson(text));
    typed.value = "";
    open.value = scanning.value = false;
  };
  if (!open.value)
    return (
      <Button icon="plus" onPress={() => (open.value = true)} testId="person-add">
        {say("people-add")}
      </Button>
    );
  return (
    <div class="stack" data-testid="person-take">
      <p class="soft small">{say("people-how")}</p>
      {scanning.value ? (
        <Scan accept={isCode} found={take} onClose={() => (scanning.value = false)} />
      ) : (
        canScan() && (
          <Button icon="qr" onPress={() => (scanning.value = true)} testId="person-scan">
            {say("people-scan")}
          </Button>
        )
      )}
      <Entry>
        <Field ltr label={say("people-code")} value={typed.value} limit={400} onInput={(text) => (typed.value = text)} testId="person-code" />
        <Doing icon="check" disabled={typed.value.trim() === ""} act={() => take(typed.value)} testId="person-code-take">
          {say("people-take")}
        </Doing>
      </Entry>
      {people.map((person) => (
        <Doing key={person.answerTo.pigeonhole.join()} look="plain" icon="trash" act={() => dropPerson(person)}>
          {say("people-drop", { name: person.name })}
        </Doing>
      ))}
      <Button look="plain" icon="cross" onPress={() => (open.value = false)}>
        {say("close")}
      </Button>
    </div>
  );
}
