import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { icons, originOf, pageOf, readIcon, web, withOrigin } from "./drawn-icons.mjs";

const draw = "Draw them again: node tooling/browser/draw-icons.mjs";
/** The circle that every system leaves of a maskable icon, by the width of the picture. */
const safeRadius = 0.4;

describe.each(icons)("$file", (icon) => {
  it("is as large as it is declared, and made from its drawing as that is now", () => {
    const kind = icon.file.endsWith(".ico") ? "ico" : "png";
    const said = { kind, width: icon.px, height: icon.px, origin: originOf(icon) };
    expect(readIcon(readFileSync(join(web, icon.file))), draw).toEqual(said);
  });
});

it("another drawing, another size and another place in the picture is another icon", () => {
  const [one] = icons;
  const others = [
    { ...one, px: 191 },
    { ...one, share: 0.9 },
    { ...one, ground: "#000" },
    ...icons,
  ];
  expect(new Set(others.map(originOf)).size).toBe(others.length);
});

it("a picture keeps the last origin that it was given as its first", () => {
  const png = readFileSync(join(web, "public/icons/192.png"));
  expect(readIcon(withOrigin(png, "0".repeat(64))).origin).toBe("0".repeat(64));
});

it("what is drawn stays in the circle that a mask leaves, with half of its stroke", () => {
  const svg = pageOf({ drawing: "src/app/icon.svg", px: 64, share: 1 });
  // The drawing's outermost points, in its own 64 units: the ends of the pace line and the corners of the bar.
  expect(svg).toContain("M9 25h14v-5h13v-5h13v-4h6");
  expect(svg).toContain("M10 37h44v14H10z");
  const outermost = [
    [9, 27.5],
    [55, 8.5],
    [55.5, 52.5],
    [8.5, 52.5],
  ];
  const maskable = icons.filter(({ file }) => file.includes("maskable"));
  expect(maskable.length).toBe(2);
  for (const { share } of maskable)
    for (const [x = 0, y = 0] of outermost)
      expect((Math.hypot(x - 32, y - 32) / 64) * share).toBeLessThanOrEqual(safeRadius);
});
