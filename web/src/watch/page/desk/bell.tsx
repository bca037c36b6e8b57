/** The doorbell, on the desk's screen: what it is, what it gives away, and whether it rings. */
import { useEffect, useRef } from "preact/hooks";
import type { Instant } from "../../../terms/instant.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Doing } from "../../../ui/parts.tsx";
import { clock } from "../../../ui/time.ts";
import { say } from "../../../ui/words.ts";
import type { Doorbell } from "../at_desk/doorbell.ts";

/** `until`: unix seconds at which this window ends. */
export function Bell({ bell, until, at }: { bell: Doorbell; until: number; at: number }) {
  const before = useRef(until);
  useEffect(() => void bell.look(), []);
  useEffect(() => {
    if (before.current !== until) void bell.goOn(before.current, until as Instant).catch(() => {});
    before.current = until;
  }, [until]);
  if (!bell.offered.value && bell.until.value === null) return null;
  const time = clock(Math.floor(until / 60), Math.floor(at / 60));
  return (
    <section class="card" data-testid="bell" data-on={bell.until.value !== null}>
      <h3>{say("bell-title")}</h3>
      {bell.until.value === null ? (
        <>
          <p>{say("bell-why", { time })}</p>
          <p class="soft small">{say("bell-who-knows")}</p>
          <Doing icon="bell" testId="bell-ask" act={() => bell.hang(until as Instant)}>
            {say("bell-ask")}
          </Doing>
        </>
      ) : (
        <>
          <p class="row strong" role="status" data-testid="bell-on">
            <Icon name="check" />
            <span>{say("bell-on", { time })}</span>
          </p>
          <Doing icon="cross" testId="bell-off" act={() => bell.takeDown()}>
            {say("bell-off")}
          </Doing>
        </>
      )}
    </section>
  );
}
