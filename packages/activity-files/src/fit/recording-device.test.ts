import { expect, it } from "vitest";
import { field, fitWriter } from "../../testing/fit.ts";
import { readActivityFile } from "../activity-file.ts";

it.each([
  ["COROS PACE 3", "COROS PACE 3"],
  ["华米 Läufer 🏃", "华米 Läufer 🏃"],
  ["دو‌نده", "دو‌نده"],
  ["\ufeffWatch", "Watch"],
  ["W\u001b[2Jatch", "W [2Jatch"],
])("a watch is named as it names itself, in any letters that are seen: %s", (name, shown) => {
  const watch = [field.u8(0, 0), field.u16(2, 255), field.text(27, name)];
  const bytes = fitWriter().kind(4).record(0).message(23, watch).close();
  expect(readActivityFile("run.fit", bytes)).toMatchObject({ activity: { device: shown } });
});
