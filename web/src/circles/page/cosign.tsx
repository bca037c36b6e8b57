/** The second signature: what another steward has signed, rebuilt on this phone from what the people themselves asked for. */
import { useSignal } from "@preact/signals";
import { NUMBERS_NAME } from "../../seals/numbers.ts";
import { Icon } from "../../ui/icon";
import { Doing } from "../../ui/parts";
import { say } from "../../ui/words";
import type { CoSignTask } from "../shared/steward";
import type { Progress } from "../worker/stewarding";
import { sayFile } from "./say_file";
import { sayRoles } from "./join";
import { SameNumbers } from "./numbers";

export function CoSign({ tasks, act }: { tasks: readonly CoSignTask[]; act: (id: string, onProgress: Progress) => Promise<void> }) {
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
              {say(words, { what: sayFile(file.name) })} <bdi class="mono" dir="ltr">{file.hash}</bdi>
            </p>
          ))}
          {task.files.comes
            .filter(({ name }) => name === NUMBERS_NAME)
            .map(({ hash }) => (
              <SameNumbers key={hash} letters={hash} />
            ))}
          <ul>
            {task.people.map((person, at) => (
              <li key={at}>
                <strong>{person.name}</strong> · {sayRoles(person.roles)} · {say("steward-windows", { days: Math.floor(person.windows / 4) })}
              </li>
            ))}
          </ul>
          {task.sound ? (
            <>
              <p class="soft small">{say(task.what === "files" ? "files-compare" : "cosign-why")}</p>
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
