/** What is wrong with the house or the line to it, on every screen, each with what to do next. */
import type { Mirror } from "../../lines/town_line.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { ago } from "../../ui/time.ts";
import { say } from "../../ui/words.ts";
import { now } from "./chance.ts";

const PICTURE: Readonly<Record<string, IconName>> = { cut_off: "offline", mirrored: "offline", clock_wrong: "clock" };

/** `troubles`: word ids after `trouble-`. `mirror`: whose copy is read, when one of them says that it is. */
export function Troubles({ troubles, mirror }: { troubles: readonly string[]; mirror: Mirror | null }) {
  return (
    <>
      {troubles.map((trouble) => {
        const words = `trouble-${trouble.replaceAll("_", "-")}`;
        return (
          <div class="verdict wrong no-print" role="alert" key={trouble} data-trouble={trouble}>
            <Icon name={PICTURE[trouble] ?? "warning"} />
            <div class="stack tight">
              <p class="strong">{say(words)}</p>
              {trouble === "mirrored" && mirror && <p data-testid="mirror">{whose(mirror)}</p>}
              <p>{say(`${words}-do`)}</p>
            </div>
          </div>
        );
      })}
    </>
  );
}

function whose({ url, newest }: Mirror): string {
  const { host } = new URL(url);
  return newest === null ? say("mirror-nothing", { host }) : say("mirror-newest", { host, time: ago(newest, now()) });
}
