/** The one place a phone keeps, to tell how far a danger is. */
import { useSignal } from "@preact/signals";
import { Doing, Heading } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import { CellPicker, positionCell } from "../../watch/page/place.tsx";

export function Place({ home, save }: { home: string | null; save: (cell: string) => Promise<void> }) {
  const cell = useSignal<string | null>(null);
  return (
    <>
      <Heading>{say("place-title")}</Heading>
      <p>{say("place-why")}</p>
      <Doing full icon="crosshair" act={async () => save(await positionCell())} testId="place-here">
        {say("place-here")}
      </Doing>
      {home && <CellPicker home={home} resolution={11} chosen={cell.value} onChoose={(found) => (cell.value = found)} />}
      <Doing full look="main-act" icon="check" disabled={cell.value === null} act={() => save(cell.value ?? "")} testId="place-save">
        {say("place-save")}
      </Doing>
    </>
  );
}
