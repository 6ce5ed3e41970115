// A test whose consent, token or visit ends on a day that comes is a test that fails from that day on.
import { readFileSync } from "node:fs";
import { filesUnder, report } from "./tree.mjs";

const end = /\b(?:endsAt|endsOn|ends_at|expiresAt|expires_at)\b.{0,20}["'`](\d{4}-\d{2}-\d{2})/g;
/** By then this house is somebody else's. */
const farAway = "2900";
const today = new Date().toISOString();

const near = ["packages", "apps"]
  .flatMap((room) => filesUnder(room, /\.(test|spec|fixture)\.ts$/))
  .flatMap((path) => {
    const lines = readFileSync(path, "utf8").split("\n");
    return lines.flatMap((line, at) =>
      [...line.matchAll(end)]
        .map(([, day]) => day)
        .filter((day) => day > today && day < farAway)
        .map((day) => `${path}:${at + 1} ends on ${day}.`),
    );
  });

report(near, {
  fix: "Let it end in 2998, or long ago: a test says the same on every day.",
  fine: "No test waits for a day that comes.",
});
