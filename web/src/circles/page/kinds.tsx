/** Which registered kinds of danger a town warns of. It switches off and tunes; it adds none. */
import { Tick } from "../../ui/parts";
import { say } from "../../ui/words";

export interface KindOfDanger {
  /** code of the registry */
  event: number;
  /** its name there, as the phrasebook spells it */
  name: string;
  playbook: string;
  radiusM: number;
  expiresMin: number;
  on: boolean;
}

export function Kinds({ kinds, onChange }: { kinds: readonly KindOfDanger[]; onChange: (kinds: readonly KindOfDanger[]) => void }) {
  const playbooks = [...new Set(kinds.map(({ playbook }) => playbook))];
  return (
    <>
      {playbooks.map((playbook) => (
        <fieldset key={playbook} class="card">
          <legend class="strong">{say(`playbook-${playbook.replaceAll("_", "-")}`)}</legend>
          {kinds
            .filter((kind) => kind.playbook === playbook)
            .map((kind) => (
              <Tick
                key={kind.event}
                label={say(`event-${kind.name.replaceAll("_", "-")}`)}
                on={kind.on}
                onChange={(on) => onChange(kinds.map((each) => (each === kind ? { ...each, on } : each)))}
                testId={`kind-${kind.name}`}
              />
            ))}
        </fieldset>
      ))}
    </>
  );
}
