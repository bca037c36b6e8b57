/** The map's colours, as the style sheet names them (`--map-…`, `--danger` …), so that light and dark are decided in one place. */
import type { Look } from "./overlay.ts";

const PAPER = ["land", "green", "water", "house", "rail", "path", "street", "street-edge", "main", "main-edge", "ink", "ink-soft", "ink-water", "ink-green", "halo", "poi", "ring"] as const;
const LOOKS: readonly Look[] = ["danger", "doubt", "clear", "drill", "accent"];

export type Colour = (typeof PAPER)[number];
type Name = `map-${Colour}` | Look | "focus";
export type Palette = Readonly<Record<Name, string>>;
export const NAMES: readonly Name[] = [...PAPER.map((name) => `map-${name}` as const), ...LOOKS, "focus"];
