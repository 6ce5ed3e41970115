// A number with a unit is about a body, a run or the weather, and core gives the reason for it. Outside core none
// is written down: not as a value, not as what stands for one that nobody gave, not as a limit to compare with.
import { readFileSync } from "node:fs";
import { parseAst } from "rolldown/parseAst";
import { lineOf, walk } from "./source.mjs";
import { filesUnder, report } from "./tree.mjs";

const rooms = ["apps/cli", "apps/web", "packages/activity-files", "packages/api", "packages/db"];
/** What invents runners to try things with is no advice. */
const invented = /\.(test|fixture|d)\.tsx?$|\/testing-[^/]+$|\/(sample|matrix)\//;

/** Where numbers with a unit may stand, and why each is not about a runner. */
const homes = {
  "packages/activity-files/src/bounds.ts":
    "what a foreign file may say before it counts as a fault of the device",
  "packages/activity-files/src/fit/clock-settings.ts": "the clock of the FIT format",
  "packages/api/src/limits.ts": "how long the server keeps what was removed, sent or fetched",
  "packages/api/src/accounts/auth.ts": "how long a session lasts, and how soon one may try again",
  "packages/api/src/accounts/known-again.ts": "how soon a password may be tried again",
  "packages/api/src/accounts/reset-link.ts": "how long a link in a mail works",
};
/** By file: the name, and why its number is not about a runner either. */
const exceptions = {
  "apps/cli/src/auth/device-code.ts": { SLOWER_S: "RFC 8628 says how much slower to ask" },
  "apps/cli/src/run/sheet.ts": {
    SHOWN_FROM_M: "a part that is printed as nothing is left out",
    distanceM: "the same",
  },
  "apps/web/src/features/accounts/acts.ts": { HOUR_S: "how long a cookie is kept" },
  "apps/web/src/features/imports/read-chosen.ts": {
    READING_TAKES_AT_MOST_S: "how long a browser may read one file",
    FINDING_TAKES_AT_MOST_S: "how long it may look for the runs of an archive",
    limitS: "either of the two",
  },
  "apps/web/src/features/imports/undo.tsx": { STAYS_S: "how long a notice stays" },
  "apps/web/src/features/run-plan/checkin.tsx": {
    kg: "the step of a button",
    lb: "the same",
    usualMassKg: "an example of what to type",
    kilograms: "the same",
  },
  "apps/web/src/features/run-plan/ticked-steps.ts": { TWO_DAYS_S: "how long a cookie is kept" },
  "apps/web/src/features/runs/entry.ts": {
    mL: "the step of a slider",
    oz: "the same",
    kg: "the step of a button",
    lb: "the same",
  },
  "apps/web/src/features/runs/form.tsx": { mL: "how far a slider reaches", oz: "the same" },
  "apps/web/src/features/runs/places.ts": {
    segmentS: "the segments of a scale bar",
    mL: "where lines of a chart may stand",
  },
  "apps/web/src/features/settings/said-cookie.ts": { KEPT_FOR_S: "how long a cookie is kept" },
  "apps/web/src/phone/draft.ts": { lastsMs: "how long an unsent form stays on the phone" },
  "apps/web/src/server/display.ts": { YEAR_S: "how long a cookie is kept" },
};

const unit =
  "Ml|MlPerH|MlPerKg|MlPerMin|LPerH|Mg|MgPerL|Kg|G|M|Km|Mi|Cm|S|SPerKm|SPerMi|Min|Hours|Minutes|Days|Weeks|C|F|Pct|KmPerH|MPerS|MPerKm|Bpm|Oz|Lb";
/** `fluidMl`, `FLUID_ML`, and the units by themselves: `{ mL: 500 }`. */
const measured = new RegExp(
  `[a-z0-9](?:${unit})$|(?:^|_)(?:ML|KG|M|KM|MI|CM|S|C|F|PCT|BPM|OZ|LB|HOURS|MINUTES|DAYS|WEEKS|M_PER_S)$|^(?:mL|ml|oz|kg|lb|km|mi|°C|°F)$`,
);
/** The program's own clock counts in milliseconds. It waits for seconds or minutes; from an hour on somebody else does. */
const clock = /[a-z0-9]Ms$|(?:^|_)MS$|^ms$/;
const HOUR_MS = 3_600_000;
/** The way from one unit to another is no number of anybody's: `MS_IN_A_DAY`, `ML_PER_OUNCE`. */
const conversion = /^[A-Z]+_(?:IN_AN?|PER)_[A-Z]+$|^mile$|^kilometer$/;
const inMs = { MS_IN_A_SECOND: 1000, MS_IN_A_MINUTE: 60_000 };
const makers =
  /^(milliliters|millilitersPerHour|milligrams|seconds|minutes|hours|days|secondsPerKilometer|meters|kilometers|metersPerSecond|kilometersPerHour|kilograms|celsius|percent)$/;
const bounds = /^(min|max|lt|lte|gt|gte|between|atLeast|atMost)$/;
const wrappers = ["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"];

function nameOf(node) {
  if (node?.type === "Literal") return String(node.value);
  if (node?.type === "MemberExpression") return nameOf(node.property);
  if (node?.type === "ChainExpression") return nameOf(node.expression);
  return node?.name?.name ?? node?.name ?? "";
}

/** What an expression of nothing but literals, conversions and `held` names comes to; undefined where it is more than that. */
function numberIn(node, held) {
  if (wrappers.includes(node?.type)) return numberIn(node.expression, held);
  switch (node?.type) {
    case "Literal":
      return typeof node.value === "number" ? node.value : undefined;
    case "Identifier":
      return (
        held.get(node.name) ?? inMs[node.name] ?? (conversion.test(node.name) ? HOUR_MS : undefined)
      );
    case "JSXExpressionContainer":
      return numberIn(node.expression, held);
    case "UnaryExpression":
      return numberIn(node.argument, held);
    case "ArrowFunctionExpression":
      return numberIn(node.body, held);
    case "ArrayExpression":
      return all(node.elements, held);
    case "ConditionalExpression":
      return numberIn(node.consequent, held) || numberIn(node.alternate, held);
    case "CallExpression":
      return makers.test(nameOf(node.callee)) ? all(node.arguments, held) : undefined;
    case "BinaryExpression":
      return calculated(node.operator, numberIn(node.left, held), numberIn(node.right, held));
    default:
      return undefined;
  }
}

/** The first that is not zero, if all of them are numbers. */
function all(nodes, held) {
  const values = nodes.map((node) => numberIn(node, held));
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return values.find((value) => value !== 0) ?? 0;
}

function calculated(operator, left, right) {
  if (left === undefined || right === undefined) return undefined;
  return { "*": left * right, "/": left / right, "+": left + right, "-": left - right }[operator];
}

/** Constants of the file that are plain numbers: a value does not lose its unit by being named without it. */
function heldIn(tree) {
  const held = new Map();
  walk(tree, [], (node) => {
    if (node.type !== "VariableDeclaration" || node.kind !== "const") return;
    for (const { id, init } of node.declarations) {
      const value = id.type === "Identifier" ? numberIn(init, held) : undefined;
      if (value !== undefined) held.set(id.name, value);
    }
  });
  return held;
}

/** Whether this much, under this name, is somebody's. Nothing at all is where counting begins. */
function isOurs(name, value) {
  if (value === undefined || value === 0) return false;
  return measured.test(name) || (clock.test(name) && Math.abs(value) >= HOUR_MS);
}

const madeUp = "makes up what nobody gave";

/** What each kind of node may do wrong, as `[name, what]`; the checks it needs are handed in. */
const looks = {
  VariableDeclarator: ({ id, init }, { written }) => written(nameOf(id), init),
  Property: ({ key, value }, { written }) => written(nameOf(key), value),
  PropertyDefinition: ({ key, value }, { written }) => written(nameOf(key), value),
  JSXAttribute: ({ name, value }, { written }) => written(nameOf(name), value),
  AssignmentExpression: ({ operator, left, right }, { written }) =>
    operator === "=" ? written(nameOf(left), right) : undefined,
  FunctionDeclaration: ({ id, body }, { written }) => {
    let returned;
    walk(body, [], (one) => {
      if (one.type === "ReturnStatement") returned ??= written(nameOf(id), one.argument);
    });
    return returned;
  },
  AssignmentPattern: ({ left, right }, { isNumber }) =>
    measured.test(nameOf(left)) && isNumber(right) ? [nameOf(left), madeUp] : undefined,
  LogicalExpression: ({ operator, left, right }, { isNumber }) => {
    const isAmount = measured.test(nameOf(left)) || makers.test(nameOf(right.callee));
    return operator !== "&&" && isAmount && isNumber(right) ? [nameOf(left), madeUp] : undefined;
  },
  BinaryExpression: ({ operator, left, right }, { compared }) =>
    /^[<>]=?$/.test(operator) ? (compared(left, right) ?? compared(right, left)) : undefined,
  CallExpression: ({ callee, arguments: given }, { compared, amountIn, isNumber }) => {
    if (makers.test(nameOf(callee)) && amountIn(given))
      return [nameOf(callee), "makes a number with a unit"];
    if (nameOf(callee.object) !== "Math" || !bounds.test(nameOf(callee))) return undefined;
    const limit = given.find(isNumber);
    return given.map((one) => compared(one, limit)).find(Boolean);
  },
};

function offencesIn(path) {
  const source = readFileSync(path, "utf8");
  const tree = parseAst(source, { lang: path.endsWith("x") ? "tsx" : "ts" });
  const held = heldIn(tree);
  const checks = {
    isNumber: (node) => numberIn(node, held) !== undefined,
    amountIn: (nodes) => all(nodes, held),
    written(name, value) {
      // The unit itself, such as a mile, is where all others come from.
      if (value?.type === "Identifier" && conversion.test(value.name)) return undefined;
      if (isOurs(name, numberIn(value, held))) return [name, "writes a number with a unit"];
      const isLimit = measured.test(name) && hasBound(value, held);
      return isLimit ? [name, "writes a limit with a unit"] : undefined;
    },
    compared(one, other) {
      const value = numberIn(other, held);
      const isLimit = value !== 1 && isOurs(nameOf(one), value);
      return isLimit ? [nameOf(one), "decides by a number with a unit"] : undefined;
    },
  };
  const found = [];
  walk(tree, [], (node) => {
    const offence = looks[node.type]?.(node, checks);
    if (offence === undefined) return;
    const [name, what] = offence;
    const said = source.slice(node.start, node.end).split("\n")[0];
    if (exceptions[path]?.[name]) used.add(`${path} ${name}`);
    else found.push(`${path}:${lineOf(source, node)} ${what}: ${said}`);
  });
  return found;
}

/** `z.number().min(25)`: a schema with a bound of its own. How many there may be of a thing is none. */
function hasBound(value, held) {
  let has = false;
  walk(value, [], (node) => {
    if (node.type !== "CallExpression" || !bounds.test(nameOf(node.callee))) return;
    const [of, isCount] = [node.callee.object, /^(array|string)$/];
    const root = of?.type === "CallExpression" ? nameOf(of.callee) : nameOf(of);
    if (root === "Math" || isCount.test(root)) return;
    has ||= node.arguments.some((one) => Boolean(numberIn(one, held)));
  });
  return has;
}

const used = new Set();
const files = rooms
  .flatMap((room) => filesUnder(`${room}/src`, /\.tsx?$/))
  .filter((path) => !invented.test(path) && !(path in homes));
const offences = files.flatMap(offencesIn);
const needless = Object.entries(exceptions)
  .flatMap(([path, names]) => Object.keys(names).map((name) => `${path} ${name}`))
  .filter((name) => files.includes(name.split(" ")[0]) && !used.has(name))
  .map((name) => `${name} is an exception that nothing needs any more.`);

report([...offences, ...needless], {
  fix: "Give the number to core: an evidence.ts with its reason, and a rule that decides by it. What nobody gave stays unknown. A number that is about no runner is named with its reason in tooling/checks/numbers.mjs.",
  fine: `${files.length} files outside core hold no number with a unit.`,
});
