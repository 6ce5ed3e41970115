// Every feature is a row and every package a column: the same few file names in every folder.
// A reader who knows one feature then knows them all. A new name is a decision, so it is made here.
import { entries, foldersIn, report } from "./tree.mjs";

const features = [
  "hydration",
  "warm-up",
  "pacing",
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
  "auth",
  "account",
  "import",
];

const catchAlls = ["shared", "common", "lib", "utils", "helpers", "services", "types", "misc"];
/** A part of a page or a command is named by the one word a runner or coach would point at. */
const oneWord = new RegExp(
  `^(?!(${catchAlls.join("|")}|data|info|index)\\.)[a-z]+\\.(tsx|ts|css)$`,
);

const rooms = [
  {
    folder: "packages/core/src",
    rows: features,
    files: ["model.ts", "evidence.ts", "rules.ts", "plan.ts", "words.ts", "examples.ts"],
    folders: ["evidence", "rules", "examples"],
    more: {
      patterns: ["beta.ts", "slope.ts", "measured.ts", "own.ts", "mind.ts"],
      referral: ["summary.ts"],
      "run-plan": [
        "timeline.ts",
        "problems.ts",
        "issues.ts",
        "fields.ts",
        "disagreements.ts",
        "changes.ts",
        "told.ts",
        "since.ts",
        "kept.ts",
        "mend.ts",
      ],
      "run-analysis": ["track.ts", "kept.ts", "began.ts"],
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
      "account",
      "patterns",
      "summary",
      "weather",
    ],
    files: ["router.ts", "model.ts"],
    more: {
      "coach-links": ["code.ts"],
      imports: ["outcome.ts", "standing.ts", "measured.ts", "keep.ts", "zone.ts"],
      plans: ["own.ts", "keep.ts", "previous.ts"],
      weather: ["client.ts"],
    },
    notRows: ["accounts", "matrix", "operator", "sample"],
  },
  {
    folder: "apps/web/src/features",
    rows: [...features, "runs", "guide", "accounts", "race", "settings", "imports"],
    files: ["form.tsx", "view.tsx", "preview.tsx", "actions.ts"],
    parts: oneWord,
  },
  { folder: "apps/cli/src", rows: nouns, files: ["command.ts"], parts: oneWord },
];

const coreRoot =
  "units format parse rule sources rulebook runner conditions measures activity advice language reader typed".split(
    " ",
  );
const isTest = (name) => /\.test\.tsx?$/.test(name);

function strangersIn({ folder, rows, notRows = [], ...room }) {
  const here = foldersIn(folder).filter((name) => !notRows.includes(name));
  const unknown = here
    .filter((row) => !rows.includes(row))
    .map((row) => `${folder}/${row}/ is not one of: ${rows.join(", ")}.`);
  return [...unknown, ...here.flatMap((row) => strangersInRow(`${folder}/${row}`, row, room))];
}

function strangersInRow(folder, row, { files, folders = [], more = {}, parts }) {
  const allowed = [...files, ...(more[row] ?? [])];
  const agreed = (name) => isTest(name) || allowed.includes(name) || parts?.test(name);
  const names = [...allowed, ...folders.map((name) => `${name}/`)].join(", ");
  return entries(folder)
    .filter((entry) => !(entry.isDirectory() ? folders.includes(entry.name) : agreed(entry.name)))
    .map(
      ({ name }) =>
        `${folder}/${name} is not one of: ${names}${parts ? ", or one plain word" : ""}.`,
    );
}

const strangersInCoreRoot = entries("packages/core/src")
  .filter((entry) => entry.isFile() && !isTest(entry.name))
  .filter(({ name }) => !coreRoot.includes(name.replace(/\.ts$/, "")))
  .map(({ name }) => `packages/core/src/${name} is not a word the whole domain speaks.`);

function catchAllsUnder(folder) {
  return foldersIn(folder).flatMap((name) => [
    ...(catchAlls.includes(name) ? [`${folder}/${name} is a name that says nothing.`] : []),
    ...catchAllsUnder(`${folder}/${name}`),
  ]);
}

const sources = ["packages", "apps"].flatMap((room) =>
  foldersIn(room).map((name) => `${room}/${name}/src`),
);

report(
  [...rooms.flatMap(strangersIn), ...strangersInCoreRoot, ...sources.flatMap(catchAllsUnder)],
  {
    fix: "A folder with the agreed names needs no map. Give the idea to the file it belongs to, or, when the name is worth deciding, add it to tooling/checks/rooms.mjs.",
    fine: "Every folder holds only the agreed files.",
  },
);
