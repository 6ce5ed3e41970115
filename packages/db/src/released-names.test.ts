import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { healthConditions } from "@limber/core/runner";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, it } from "vitest";
import { scopes } from "./policies.ts";

/** Every name that a released Limber wrote into a column of names. Somebody's row holds it: it goes only with a migration that renames it there. */
const released = {
  "coach_links.scopes": ["plans", "runs", "cramps", "health-notes"],
  "cramps.during": ["run", "after-run", "rest", "night"],
  "cramps.muscle": ["calf", "hamstring", "quad", "foot", "other"],
  "cramps.severity": ["cramp-prone", "mild", "severe"],
  "cramps.side": ["left", "right", "both"],
  "experiments.status": ["running", "stopped", "finished"],
  "health_notes.healthConditions": [
    "hypertension",
    "heart-disease",
    "kidney-disease",
    "liver-disease",
    "pregnancy",
    "diuretic",
    "ace-inhibitor-or-arb",
    "lithium",
    "salt-restriction",
    "fluid-restriction",
    "past-hyponatraemia",
    "past-heat-stroke",
    "past-rhabdomyolysis",
    "nsaid",
    "under-18",
  ],
  "body_records.kind": ["drink", "weight", "in-activities"],
  "body_records.source": ["apple-health", "garmin", "samsung-health"],
  "import_files.outcome": ["imported", "merged", "already-here", "skipped", "failed"],
  "runners.clock": ["12 h", "24 h"],
  "runners.distanceUnit": ["km", "mi"],
  "runners.massUnit": ["kg", "lb"],
  "runners.temperatureUnit": ["°C", "°F"],
  "runners.volumeUnit": ["mL", "oz"],
  "runners.weekStartsOn": ["monday", "sunday", "saturday"],
  "runs.event": ["easy", "long", "race"],
  "runs.status": ["planned", "done", "skipped"],
  "runs.weatherSource": ["typed", "file", "open-meteo", "open-meteo-archive"],
};

/** The columns whose names stand with their tables, and two lists that stand elsewhere. */
async function ofToday(): Promise<Record<string, readonly string[]>> {
  const folders = await readdir(import.meta.dirname, { withFileTypes: true });
  const files = folders
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(import.meta.dirname, name, "table.ts"))
    .filter((file) => existsSync(file));
  const modules = await Promise.all(files.map((file): Promise<object> => import(file)));
  const tables = modules
    .flatMap((module): unknown[] => Object.values(module))
    .filter((table) => is(table, PgTable));
  const columns = tables.flatMap((table) =>
    Object.entries(getTableColumns(table)).map(
      ([name, { enumValues }]) => [`${getTableName(table)}.${name}`, enumValues ?? []] as const,
    ),
  );
  const withNames = columns.filter(([, names]) => names.length > 0);
  return {
    ...Object.fromEntries(withNames),
    "coach_links.scopes": scopes,
    "health_notes.healthConditions": healthConditions,
  };
}

it("every name that was ever written into a row is still read, and today's are on the list", async () => {
  expect(
    await ofToday(),
    "A name that is gone needs a migration that renames it in every row. A new one is added to the list.",
  ).toEqual(released);
});
