/** The town's own map with one door on it: nobody is asked for a tile, so nobody learns the place. */
import { centreOf } from "../../seals/grid.ts";
import { cellFromText } from "../../terms/cell.ts";
import { TownMap } from "../../ui/town_map.tsx";
import { say } from "../../ui/words.ts";

export function StopMap({ cell }: { cell: string }) {
  const at = centreOf(cellFromText(cell));
  return <TownMap label={say("stop-map")} around={[at]} turn={cell} home={at} markers={[{ key: "stop", at, icon: "home", look: "accent", words: say("stop-map"), pressed: true }]} areas={[]} way={at} />;
}
