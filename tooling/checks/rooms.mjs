// Every feature is a row and every package a column: the same few file names in every folder.
// A reader who knows one feature then knows them all. A new name is a decision, so it is made here.
import { basename, dirname } from "node:path";
import { entries, filesUnder, foldersIn, report } from "./tree.mjs";

const features = [
  "hydration",
  "warm-up",
  "pacing",
  "preparation",
  "recovery",
  "cramps",
  "referral",
  "heat",
  "run-plan",
  "run-analysis",
  "patterns",
];
const nouns = [
  "plan",
  "sweat",
  "pace",
  "heat",
  "run",
  "cramp",
  "pattern",
  "rule",
  "config",
  "completion",
  "db",
  "doctor",
  "auth",
  "account",
  "import",
];

const catchAlls =
  "shared common lib util utils helper helpers service services manager types misc stuff".split(
    " ",
  );
/** Names that say something beside another word alone: an index of rules, whose data. */
const bare = ["data", "info", "index"];
/** A part of a page or a command is named by what a runner or coach would point at, in three plain words at most. */
const plain = /^[a-z]+(-[a-z]+){0,2}\.(tsx|ts|css)$/;
const saysNothing = (name) =>
  baseOf(name)
    .split(/[-.]/)
    .some((word) => catchAlls.includes(word));
const isPart = (name) => plain.test(name) && !bare.includes(baseOf(name)) && !saysNothing(name);

const rooms = [
  {
    folder: "packages/core/src",
    rows: features,
    files: ["model.ts", "evidence.ts", "rules.ts", "plan.ts", "words.ts", "examples.ts"],
    folders: ["evidence", "rules", "examples"],
    more: {
      heat: ["written-down.ts", "open-sky.ts", "second-opinion.ts", "second-opinion-in-words.ts"],
      hydration: [
        "belief.ts",
        "logged-weights.ts",
        "body-mass.ts",
        "gained.ts",
        "next-drink.ts",
        "sweat-estimate.ts",
        "doubts-in-words.ts",
      ],
      pacing: ["verdicts.ts"],
      patterns: ["beta.ts", "slope.ts", "measured.ts", "own-patterns.ts", "mind.ts"],
      referral: [
        "summary.ts",
        "signs.ts",
        "matching.ts",
        "flags-in-words.ts",
        "emergency-numbers.ts",
      ],
      "run-plan": [
        "timeline.ts",
        "problems.ts",
        "issues.ts",
        "fields.ts",
        "refused-figures.ts",
        "disagreements.ts",
        "changes.ts",
        "day-in-words.ts",
        "changes-in-words.ts",
        "warnings-in-words.ts",
        "disagreements-in-words.ts",
        "kept.ts",
        "mend.ts",
        "laws.ts",
        "workout-laws.ts",
        "shown.ts",
        "workout.ts",
        "workout-in-words.ts",
        "alarms-in-words.ts",
      ],
      "run-analysis": [
        "recording.ts",
        "track.ts",
        "figures.ts",
        "figure-evidence.ts",
        "doubts.ts",
        "stops.ts",
        "own-points.ts",
        "notices-in-words.ts",
        "first-mile.ts",
        "near.ts",
        "sensors.ts",
        "kept.ts",
        "began.ts",
        "around.ts",
        "possible.ts",
        "sport-in-words.ts",
        "body-records.ts",
        "body-records-in-words.ts",
        "records-offered.ts",
      ],
    },
    notRows: ["sources", "__snapshots__"],
  },
  {
    folder: "packages/api/src",
    rows: [
      "plans",
      "runs",
      "cramps",
      "sweat-tests",
      "runners",
      "referral",
      "rules",
      "coach-links",
      "audit",
      "clubs",
      "imports",
      "experiments",
      "patterns",
      "summary",
      "weather",
      "notices",
    ],
    files: ["router.ts", "model.ts"],
    more: {
      "coach-links": ["code.ts"],
      imports: [
        "decision.ts",
        "filling.ts",
        "keep-files.ts",
        "looking.ts",
        "measured.ts",
        "outcome.ts",
        "records.ts",
        "standing.ts",
        "zone.ts",
      ],
      plans: [
        "check-in.ts",
        "own-data.ts",
        "keep-plan.ts",
        "previous.ts",
        "standing-plan.ts",
        "weather-at-start.ts",
      ],
      notices: ["notices.ts", "posting.ts", "push-address.ts", "push-key.ts", "sealed.ts"],
      runs: ["records.ts"],
      "sweat-tests": ["weighings.ts"],
      weather: [
        "client.ts",
        "asker.ts",
        "filling.ts",
        "hours-found.ts",
        "past.ts",
        "remembering.ts",
      ],
    },
    notRows: ["accounts", "doctor", "matrix", "operator", "sample"],
  },
  {
    folder: "apps/web/src/features",
    rows: [...features, "runs", "guide", "accounts", "race", "settings", "imports", "live-run"],
    files: ["form.tsx", "view.tsx", "acts.ts"],
    parts: isPart,
  },
  { folder: "apps/cli/src", rows: nouns, files: ["command.ts"], parts: isPart },
];

const coreRoot =
  "units bounds format parse amount clock-time instant visible-text problem grade rule sources examples rulebook rulebook-version runner conditions measures activity advice language reader parsed".split(
    " ",
  );
const isTest = (name) => /\.test\.tsx?$/.test(name);

function baseOf(path) {
  return basename(path).replace(/\.(tsx|ts|css)$/, "");
}

function strangersIn({ folder, rows, notRows = [], ...room }) {
  const here = foldersIn(folder).filter((name) => !notRows.includes(name));
  const unknown = here
    .filter((row) => !rows.includes(row))
    .map((row) => `${folder}/${row}/ is not one of: ${rows.join(", ")}.`);
  return [...unknown, ...here.flatMap((row) => strangersInRow(`${folder}/${row}`, row, room))];
}

function strangersInRow(folder, row, { files, folders = [], more = {}, parts }) {
  const allowed = [...files, ...(more[row] ?? [])];
  const agreed = (name) => isTest(name) || allowed.includes(name) || parts?.(name);
  const names = [...allowed, ...folders.map((name) => `${name}/`)].join(", ");
  return entries(folder)
    .filter((entry) => !(entry.isDirectory() ? folders.includes(entry.name) : agreed(entry.name)))
    .map(
      ({ name }) =>
        `${folder}/${name} is not one of: ${names}${parts ? ", or a part named in one to three plain words" : ""}.`,
    );
}

const strangersInCoreRoot = entries("packages/core/src")
  .filter((entry) => entry.isFile() && !isTest(entry.name))
  .filter(({ name }) => !coreRoot.includes(name.replace(/\.ts$/, "")))
  .map(({ name }) => `packages/core/src/${name} is not a word the whole domain speaks.`);

const catchAllsUnder = (folder) =>
  entries(folder).flatMap((entry) => [
    ...(saysNothing(entry.name) ? [`${folder}/${entry.name} is a name that says nothing.`] : []),
    ...(entry.isDirectory() ? catchAllsUnder(`${folder}/${entry.name}`) : []),
  ]);

const sources = ["packages", "apps"].flatMap((room) =>
  foldersIn(room).map((name) => `${room}/${name}/src`),
);

/** Names that stand for the same thing wherever they stand: the rows of features, of storage and of formats. */
const rowNames = [
  ...rooms.flatMap(({ files }) => files.map(baseOf)),
  ...["store", "table", "file"],
];
/** What the web's framework calls so, in its own folder. */
const framework = ["page", "route", "layout", "error"];
const MOST_FOLDERS = 2;

/** A feature's evidence, rules and examples of one idea are one place. */
const placeOf = (path) => dirname(path).replace(/\/(evidence|rules|examples)$/, "");

function namesOfManyThings() {
  const places = new Map();
  for (const path of sources.flatMap((folder) => filesUnder(folder, /\.tsx?$/))) {
    const name = baseOf(path);
    const isFramework = path.startsWith("apps/web/src/app/") && framework.includes(name);
    if (isTest(path) || rowNames.includes(name) || isFramework) continue;
    places.set(name, (places.get(name) ?? new Set()).add(placeOf(path)));
  }
  return [...places]
    .filter(([, { size }]) => size > MOST_FOLDERS)
    .map(([name, found]) => `The file name ${name} stands in ${[...found].join(", ")}.`);
}

report(
  [
    ...rooms.flatMap(strangersIn),
    ...strangersInCoreRoot,
    ...sources.flatMap(catchAllsUnder),
    ...namesOfManyThings(),
  ],
  {
    fix: "A folder with the agreed names needs no map. Give the idea to the file it belongs to, or, when the name is worth deciding, add it to tooling/checks/rooms.mjs.",
    fine: "Every folder holds only the agreed files.",
  },
);
