import { describe, expect, it } from "vitest";
import { latLngFromText } from "../../src/circles/shared/founding";

describe("where a town is, typed from a map", () => {
  it.each([
    ["44.95, -93.27", [44.95, -93.27]],
    ["44,95 -93,27", [44.95, -93.27]],
    ["44,95; −93,27", [44.95, -93.27]],
    ["44.95° N, 93.27° W", [44.95, -93.27]],
    ["33.9s 18.4e", [-33.9, 18.4]],
    [" 44.95/-93.27 ", [44.95, -93.27]],
    ["60,24", [60, 24]],
  ])("%s", (text, place) => expect(latLngFromText(text)).toEqual(place));

  it.each(["", "Maple Street 12", "44.95", "95, 10", "10, 190", "93.27 W, 44.95 N", "44.95, -93.27, 12"])("nowhere: %s", (text) =>
    expect(latLngFromText(text)).toBeNull(),
  );
});
