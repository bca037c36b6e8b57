/** The town's files: which there are, whether the house has them; one more chosen on this device, one taken out. */
import { useSignal } from "@preact/signals";
import type { Bytes } from "../../terms/bytes.ts";
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

export function Files({ state, add, remove }: FilesNeeds) {
  const chosen = useSignal<{ name: string; bytes: Bytes } | null>(null);
  const waits = useSignal(false);
  const wrong = useSignal("");
  const take = (file: File): void => {
    waits.value = false;
    wrong.value = "";
    chosen.value = null;
    file
      .arrayBuffer()
      .then((data) => {
        const bytes = new Uint8Array(data);
        chosen.value = { name: nameOfFile(bytes), bytes };
      })
      .catch((why: unknown) => (wrong.value = sayError(why)));
  };
  const now = chosen.value;
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
      {now && (
        <div class="stack tight">
          {state.files.some(({ name }) => name === now.name) && <p class="soft small">{say("files-replaces")}</p>}
          <Doing
            full
            look="main-act"
            icon="key"
            testId="file-add"
            act={async () => {
              waits.value = (await add(now.name, now.bytes)) === "waits";
              chosen.value = null;
            }}
          >
            {say("files-add", { what: `${sayFile(now.name)}, ${saySize(now.bytes.length)}` })}
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
