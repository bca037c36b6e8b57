/** Who hears an exercise, asked of whoever sends it: everybody, or open apps only. */
import { signal } from "@preact/signals";
import { Choices } from "../../../ui/parts";
import { say } from "../../../ui/words.ts";

const chosen = signal<"all" | "open">("all");

export function WhoHears() {
  return (
    <Choices
      lines
      label={say("drill-who")}
      chosen={chosen.value}
      onChoose={(who) => (chosen.value = who)}
      of={[
        { value: "all", words: say("drill-everybody") },
        { value: "open", words: say("drill-open-apps") },
      ]}
    />
  );
}

/** Whether closed apps do. */
export const ringsClosed = (): boolean => chosen.value === "all";
