/** The town's files: which there are, whether the house has them; one more chosen on this device, one taken out. */
import { useSignal } from "@preact/signals";
import type { Bytes } from "../../terms/bytes.ts";
import { begunOf } from "../../ui/begun.ts";
import { Icon } from "../../ui/icon.tsx";
import { Doing, sayError } from "../../ui/parts.tsx";
import { TakeFile } from "../../ui/take_file.tsx";
import { say } from "../../ui/words.ts";
import { lettersOf, type StewardState } from "../shared/steward.ts";
import { nameOfFile } from "../shared/town_file.ts";
import { sayFile } from "./say_file.ts";

export interface FilesNeeds {
  state: StewardState;
  add: (name: string, bytes: Bytes) => Promise<"done" | "waits">;
  remove: (name: string) => Promise<"done" | "waits">;
}

/** Its name among the town's files, and the file. */
const chosen = begunOf<readonly [string, Bytes] | null>("file", null);

export function Files({ state, add, remove }: FilesNeeds) {
  const waits = useSignal(false);
  const wrong = useSignal("");
  const take = (file: File): void => {
    waits.value = false;
    wrong.value = "";
    chosen.forget();
    file
      .arrayBuffer()
      .then((data) => {
        const bytes = new Uint8Array(data);
        chosen.value = [nameOfFile(bytes), bytes];
      })
      .catch((why: unknown) => (wrong.value = sayError(why)));
  };
  const [name, bytes] = chosen.value ?? [null, null];
  return (
    <section class="card" data-testid="files">
      <h2>{say("files-title")}</h2>
      <p class="soft small">{say("files-about")}</p>
      {state.files.length === 0 && <p class="soft">{say("files-none")}</p>}
      <ul class="stack">
        {state.files.map((file) => (
          <li key={file.name} class="stack tight" data-testid="file" data-name={file.name} data-at-house={file.atHouse}>
            <p>
              <strong>{sayFile(file.name)}</strong> · {saySize(file.size)}
            </p>
            <p class="row soft small">
              <Icon name={file.atHouse ? "check" : "clock"} />
              <span>{say(file.atHouse ? "files-at-house" : "files-not-at-house")}</span>
              <bdi class="mono" dir="ltr">
                {lettersOf(file.hash)}
              </bdi>
            </p>
            <Doing look="plain" icon="trash" testId="file-remove" act={async () => void (waits.value = (await remove(file.name)) === "waits")}>
              {say("files-remove")}
            </Doing>
          </li>
        ))}
      </ul>
      <TakeFile testId="file-choose" onFile={take}>
        {say("files-choose")}
      </TakeFile>
      {name !== null && (
        <div class="stack tight">
          {state.files.some((each) => each.name === name) && <p class="soft small">{say("files-replaces")}</p>}
          <Doing
            full
            look="main-act"
            icon="key"
            testId="file-add"
            act={async () => {
              waits.value = (await add(name, bytes)) === "waits";
              chosen.forget();
            }}
          >
            {say("files-add", { what: `${sayFile(name)}, ${saySize(bytes.length)}` })}
          </Doing>
        </div>
      )}
      {waits.value && (
        <p class="verdict unsure" data-testid="files-asked">
          <Icon name="clock" />
          <span>{say("files-asked")}</span>
        </p>
      )}
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
    </section>
  );
}

const saySize = (bytes: number): string => say("files-size", { mb: (bytes / 2 ** 20).toFixed(1) });
