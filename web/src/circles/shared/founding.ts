/** The first statements of a town, all signed by its root: what the founder's machine hands to an empty house. */
import { signed } from "../../seals/cose";
import { publicKeyOf } from "../../seals/ed25519";
import { sha256, townIdOf } from "../../seals/hashes";
import { writeStatement } from "../../seals/statement";
import type { KnownBody, Steward, Tuning } from "../../seals/statement";
import type { Bytes } from "../../terms/bytes";
import type { Cell } from "../../terms/cell";
import type { Hash, Recipient, SecretKey, TownId } from "../../terms/ids";
import { minutesOf } from "../../terms/instant";
import type { Instant } from "../../terms/instant";
import type { Language } from "../../terms/language";
import { Preset } from "../../terms/registry";

export type PresetName = keyof typeof Preset;
export const PRESETS: readonly PresetName[] = ["street", "network", "city"];

export interface TownPlan {
  readonly name: string;
  readonly preset: PresetName;
  /** resolution 7 or coarser */
  readonly homeCell: Cell;
  readonly languages: readonly Language[];
  readonly loneWatch: boolean;
  readonly kinds: readonly Tuning[];
}

const NUMBER = String.raw`([-−]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEW]?)`;
const TWO_NUMBERS = new RegExp(String.raw`^\s*${NUMBER}\s*[,;/\s]\s*${NUMBER}\s*$`, "i");

/** What maps of all kinds give for a place, north first: points or commas, signs or letters. null when it is nowhere. */
export function latLngFromText(text: string): [latitude: number, longitude: number] | null {
  const [, lat = "", northSouth = "", lng = "", eastWest = ""] = TWO_NUMBERS.exec(text) ?? [];
  if (lat === "" || /[ew]/i.test(northSouth) || /[ns]/i.test(eastWest)) return null;
  const latitude = signedNumber(lat, /s/i.test(northSouth));
  const longitude = signedNumber(lng, /w/i.test(eastWest));
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : null;
}

function signedNumber(digits: string, turned: boolean): number {
  const number = Number(digits.replace("−", "-").replace(",", "."));
  return turned ? -number : number;
}

/**
 * Founding, stewards, policy, desk and, where the bundle's hash is known, its manifest.
 * `desk` may be empty: then only people on watch open what is reported.
 */
export function firstStatements(
  plan: TownPlan,
  by: { root: SecretKey; stewards: readonly Steward[]; desk: readonly Recipient[]; manifest: Hash | null },
  at: Instant,
): { town: TownId; statements: readonly Bytes[] } {
  const rootKey = publicKeyOf(by.root);
  const town = townIdOf(rootKey);
  const preset = Preset[plan.preset];
  const bodies: KnownBody[] = [
    { kind: 0, rootKey, name: plan.name, preset, homeCell: plan.homeCell, languages: plan.languages },
    { kind: 1, stewards: by.stewards },
    { kind: 2, preset, loneWatch: plan.loneWatch, kinds: plan.kinds },
    { kind: 6, recipients: by.desk },
    ...(by.manifest ? [{ kind: 3, manifestHash: by.manifest } as const] : []),
  ];
  let previous: Hash | null = null;
  const statements = bodies.map((body, sequence) => {
    const payload: Bytes = writeStatement({ sequence, previous, at: minutesOf(at), body });
    previous = sha256(payload);
    return signed(payload, "roster", town, by.root);
  });
  return { town, statements };
}
