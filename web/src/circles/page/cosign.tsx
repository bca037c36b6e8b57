/** The second signature: what another steward has signed, rebuilt on this phone from what the people themselves asked for. */
import { useSignal } from "@preact/signals";
import { NUMBERS_NAME } from "../../seals/numbers.ts";
import { Icon } from "../../ui/icon";
import { Doing } from "../../ui/parts";
import { say } from "../../ui/words";
import { lettersOf, PRESET_NAMES, type CoSignTask } from "../shared/steward";
import type { Progress } from "../worker/stewarding";
import type { KindOfDanger } from "./kinds";
import { DIRECTORY_NAME } from "../shared/file_names.ts";
import { later } from "../../ui/later";
import { sayFile } from "./say_file";
import { sayRoles } from "./join";
import { SameNumbers } from "./numbers";

const SamePlaces = later(() => import("./places/edit_places").then(({ SamePlaces }) => SamePlaces), "nothing");

/** Only of these her own phone can say anything; the others she has to ask about. */
const WHY: Partial<Record<CoSignTask["what"], string>> = { batch: "cosign-why", manifest: "cosign-why", files: "files-compare" };

export function CoSign({ tasks, kinds, act }: { tasks: readonly CoSignTask[]; kinds: readonly KindOfDanger[]; act: (id: string, onProgress: Progress) => Promise<void> }) {
  const part = useSignal<number | null>(null);
  if (tasks.length === 0) return null;
  return (
    <section class="card">
      <h2>{say("cosign-title")}</h2>
      {tasks.map((task) => (
        <div key={task.id} class="stack tight" data-testid="co-sign" data-what={task.what} data-sound={task.sound}>
          <p class="strong">{say(`cosign-${task.what}`, { windows: task.windows })}</p>
          {task.detail && (
            <p class="mono" dir="ltr">
              {task.detail}
            </p>
          )}
          {[...task.files.goes.map((file) => ["files-goes", file] as const), ...task.files.comes.map((file) => ["files-comes", file] as const)].map(([words, file]) => (
            <p key={`${words} ${file.name}`} data-testid="co-sign-file" data-name={file.name}>
              {say(words, { what: sayFile(file.name) })} <bdi class="mono" dir="ltr">{lettersOf(file.hash)}</bdi>
            </p>
          ))}
          {task.files.comes
            .filter(({ name }) => name === NUMBERS_NAME)
            .map(({ hash }) => (
              <SameNumbers key={hash} hash={hash} />
            ))}
          {task.files.comes
            .filter(({ name }) => name === DIRECTORY_NAME)
            .map(({ hash }) => (
              <SamePlaces key={hash} hash={hash} />
            ))}
          {task.policy && <PolicyAsked {...task.policy} kinds={kinds} />}
          <ul>
            {task.people.map((person, at) => (
              <li key={at}>
                <strong>{person.name}</strong> · {sayRoles(person.roles)} · {say("steward-windows", { days: Math.floor(person.windows / 4) })}
              </li>
            ))}
          </ul>
          {task.sound ? (
            <>
              <p class="soft small">{say(WHY[task.what] ?? "cosign-read-why")}</p>
              {part.value !== null && <progress class="meter" max={1} value={part.value} aria-label={say("steward-certifying")} />}
              <Doing
                full
                look="main-act"
                icon="key"
                testId="co-sign-do"
                act={async () => {
                  part.value = 0;
                  try {
                    await act(task.id, (now) => (part.value = now));
                  } finally {
                    part.value = null;
                  }
                }}
              >
                {say("cosign-do")}
              </Doing>
            </>
          ) : (
            <p class="verdict wrong">
              <Icon name="warning" />
              <span>{say("cosign-not-the-same")}</span>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

/** All of the rules as they would be, so that nothing is signed unread; what is new in them is strong. */
function PolicyAsked({ before, after, kinds }: NonNullable<CoSignTask["policy"]> & { kinds: readonly KindOfDanger[] }) {
  const preset = PRESET_NAMES[after.preset];
  const nameOf = (event: number): string => {
    const known = kinds.find((each) => each.event === event);
    return known ? say(`event-${known.name.replaceAll("_", "-")}`) : say("event-unknown");
  };
  const was = (event: number) => before.kinds.find((each) => each.event === event);
  return (
    <div class="stack tight" data-testid="co-sign-policy">
      {preset && <p class={after.preset === before.preset ? "" : "strong"}>{say(`preset-${preset}`)}</p>}
      {preset && <p class="soft small">{say(`preset-${preset}-rules`)}</p>}
      <p class={after.loneWatch === before.loneWatch ? "" : "strong"}>{say(after.loneWatch ? "found-lone" : "cosign-lone-off")}</p>
      <ul>
        {before.kinds
          .filter(({ event }) => !after.kinds.some((each) => each.event === event))
          .map(({ event }) => (
            <li key={event} class="strong">
              {say("files-goes", { what: nameOf(event) })}
            </li>
          ))}
        {after.kinds.map(({ event, radiusM, expiresMin }) => (
          <li key={event} class={was(event)?.radiusM === radiusM && was(event)?.expiresMin === expiresMin ? "" : "strong"}>
            {say("cosign-kind", { event: nameOf(event), metres: radiusM, minutes: expiresMin })}
          </li>
        ))}
      </ul>
    </div>
  );
}
