/** What is wrong with the house or the line to it, on every screen, each with what to do next. */
import { Icon, type IconName } from "../../ui/icon.tsx";
import { say } from "../../ui/words.ts";

const PICTURE: Readonly<Record<string, IconName>> = { cut_off: "offline", clock_wrong: "clock" };

/** `troubles`: word ids after `trouble-`. */
export function Troubles({ troubles }: { troubles: readonly string[] }) {
  return (
    <>
      {troubles.map((trouble) => {
        const words = `trouble-${trouble.replaceAll("_", "-")}`;
        return (
          <div class="verdict wrong no-print" role="alert" key={trouble} data-trouble={trouble}>
            <Icon name={PICTURE[trouble] ?? "warning"} />
            <div class="stack tight">
              <p class="strong">{say(words)}</p>
              <p>{say(`${words}-do`)}</p>
            </div>
          </div>
        );
      })}
    </>
  );
}
