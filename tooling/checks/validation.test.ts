import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const page = fileURLToPath(new URL("../../docs/validation.md", import.meta.url));

it("the page of validation tells each comparison, how many rows it has and how far they differ", async () => {
  const text = await readFile(page, "utf8");
  const rows = [...text.matchAll(/^\| `?([a-z.-]+)`?.* \| (\d+) \| (\d+\.\d{3}) °C \|/gm)].map(
    ([, rule, count, most]) => ({ rule, count: Number(count), most: Number(most) }),
  );
  expect(rows).toContainEqual({ rule: "heat.wbgt", count: 50, most: 0 });
  const stations = rows.filter(({ rule, count }) => rule === "heat.station-wbgt" && count === 600);
  expect(stations).toHaveLength(1);
  expect(stations[0]?.most).toBeLessThan(0.05);
  for (const rule of ["heat.outdoor-wbgt", "heat.wet-bulb", "heat.dew-point", "heat.heat-index"])
    expect(rows.some((row) => row.rule === rule)).toBe(true);
  for (const radiant of [0, 10, 25]) expect(text).toContain(`| ${radiant} °C | 60 |`);
  expect(text.match(/^\| (?:below|above|\d+ to) .* of \d+ \|$/gm)).toHaveLength(8);
  expect(text).toContain("-34 to -44 %");
});
