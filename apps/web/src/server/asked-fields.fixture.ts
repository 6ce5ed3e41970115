import { readdirSync, readFileSync } from "node:fs";

const features = new URL("../features/", import.meta.url);

/** What forms ask for, by the names in the files that read them. */
const asked = readdirSync(features, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.ts$/.test(path) && !path.includes("test"))
  .flatMap((path) => [
    ...readFileSync(new URL(path, features), "utf8").matchAll(
      /(?:form\.get|textOf|pathIn|typed\.\w+|needed|read\.\w+)\((?:form, )?"([\w.-]+)"/g,
    ),
  ])
  .map(([, name = ""]) => name);

export const askedFields: readonly string[] = [...new Set(asked)];
/** A run that any form of one takes. */
export const usualFields = {
  ...{ startedAt: "2026-03-01T07:00", started: "2026-03-01T07:00", distance: "10 km" },
  ...{ time: "50:00", duration: "50:00", event: "easy", zone: "UTC", timeZone: "UTC" },
};
