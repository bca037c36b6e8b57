/** A file that the person chooses; the same one can be chosen again. It leaves the phone only if `onFile` sends it. */
import type { ComponentChildren } from "preact";
import { Icon } from "./icon";

export function TakeFile({ children, testId, onFile }: { children: ComponentChildren; testId: string; onFile: (file: File) => void }) {
  return (
    <label class="button full">
      <Icon name="plus" />
      <span>{children}</span>
      <input
        class="away"
        type="file"
        data-testid={testId}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
