/** Pictures that go along: of things, never of faces, made small on this phone. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { b64u, fromB64u } from "../../terms/bytes.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, sayError } from "../../ui/parts.tsx";
import { Photo } from "../../ui/photo.tsx";
import { shrunk } from "../../ui/shrink.ts";
import { say } from "../../ui/words.ts";
import { PICTURE_BYTES } from "../shared/need_draft.ts";

/** `all`: base64url, as a draft keeps them. */
export function Pictures({ all, most, onChange }: { all: readonly string[]; most: number; onChange: (pictures: readonly string[]) => void }) {
  const wrong = useSignal("");
  return (
    <div class="stack tight">
      {all.length > 0 && (
        <ul class="thumbs">
          {all.map((picture, at) => (
            <li key={picture}>
              <Drawn picture={picture} label={say("ask-picture", { number: at + 1 })} />
              <Button full look="plain" icon="trash" onPress={() => onChange(all.filter((each) => each !== picture))}>
                {say("ask-picture-off")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {all.length < most && (
        <label class="button full">
          <Icon name="plus" />
          <span>{say("ask-picture-add")}</span>
          <input
            class="away"
            type="file"
            accept="image/*"
            data-testid="ask-picture"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = "";
              wrong.value = "";
              if (file) shrunk(file, PICTURE_BYTES).then((bytes) => onChange([...all, b64u(bytes)]), (why: unknown) => (wrong.value = sayError(why)));
            }}
          />
        </label>
      )}
      <p class="soft small">{say("ask-picture-why")}</p>
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
    </div>
  );
}

/** Decoded once: another field that changes draws no picture anew. */
function Drawn({ picture, label }: { picture: string; label: string }) {
  const bytes = useMemo(() => fromB64u(picture), [picture]);
  return <Photo bytes={bytes} label={label} />;
}
