// A number with a unit is about a body, a run or the weather, and core gives the reason for it. Outside core none
// is written down: not as a value, not as what stands for one that nobody gave, not as a limit to compare with.
import { exceptions, homes } from "./number-homes.mjs";
import { lineOf, parsed, walk } from "./source.mjs";
import { filesUnder, report } from "./tree.mjs";

const rooms = ["apps/cli", "apps/web", "packages/activity-files", "packages/api", "packages/db"];
/** What invents runners to try things with is no advice. */
const invented = /\.(test|fixture|d)\.tsx?$|\/testing-[^/]+$|\/(sample|matrix)\//;

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
/** What a schema takes where nothing was given. */
const fillers = /^_?(default|prefault|catch)$/;
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
      return makers.test(nameOf(node.callee)) || nameOf(node.callee.object) === "Math"
        ? all(node.arguments, held)
        : undefined;
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

const makesUp = "makes up what nobody gave";
const first = (nodes, look) => nodes.map(look).find(Boolean);

/** What each kind of node may do wrong, as `[name, what]`; the checks it needs are handed in. */
const looks = {
  VariableDeclarator: ({ id, init }, { written }) =>
    id.type === "ArrayPattern" && init?.type === "ArrayExpression"
      ? first(id.elements, (one, at) => written(nameOf(one), init.elements[at]))
      : written(nameOf(id), init),
  Property: ({ key, value }, { written }) => written(nameOf(key), value),
  PropertyDefinition: ({ key, value }, { written }) => written(nameOf(key), value),
  JSXAttribute: ({ name, value }, { written }) => written(nameOf(name), value),
  TSEnumMember: ({ id, initializer }, { written }) => written(nameOf(id), initializer),
  AssignmentExpression: ({ operator, left, right }, { written, madeUp, added }) => {
    if (operator === "=") return written(nameOf(left), right);
    return /^[+-]=$/.test(operator) ? added(left, right) : madeUp(left, right);
  },
  FunctionDeclaration: (node, { written }) => written(nameOf(node.id), node),
  AssignmentPattern: ({ left, right }, { madeUp }) => madeUp(left, right),
  LogicalExpression: ({ operator, left, right }, { isNumber, madeUp }) => {
    if (operator === "&&") return undefined;
    const isMade = makers.test(nameOf(right.callee)) && isNumber(right);
    return isMade ? [nameOf(left), makesUp] : madeUp(left, right);
  },
  BinaryExpression: ({ operator, left, right }, { compared, added }) => {
    if (/^([<>]=?|[!=]==?)$/.test(operator)) return compared(left, right) ?? compared(right, left);
    return /^[+-]$/.test(operator) ? (added(left, right) ?? added(right, left)) : undefined;
  },
  SwitchStatement: ({ discriminant, cases }, { compared }) =>
    first(cases, ({ test }) => compared(discriminant, test)),
  CallExpression: ({ callee, arguments: given }, { compared, amountIn, isNumber }) => {
    if (makers.test(nameOf(callee)) && amountIn(given))
      return [nameOf(callee), "makes a number with a unit"];
    if (nameOf(callee.object) !== "Math" || !bounds.test(nameOf(callee))) return undefined;
    const limit = given.find(isNumber);
    return first(given, (one) => compared(one, limit));
  },
};

/** What may be wrong with a number under a name, by the numbers that the file holds. */
function checksBy(held) {
  const isNumber = (node) => numberIn(node, held) !== undefined;
  /** Counting on by one, and back, is no number of anybody's. */
  const isMore = (node, other) => {
    const value = numberIn(other, held);
    return value !== 1 && isOurs(nameOf(node), value);
  };
  const written = (name, value) => {
    // The unit itself, such as a mile, is where all others come from.
    if (value?.type === "Identifier" && conversion.test(value.name)) return undefined;
    if (value?.body?.type === "BlockStatement")
      return first(returnsOf(value.body), (one) => written(name, one));
    if (isOurs(name, numberIn(value, held))) return [name, "writes a number with a unit"];
    if (!measured.test(name)) return undefined;
    const isEither = value?.type === "LogicalExpression" && value.operator !== "&&";
    const what = isEither && isNumber(value.right) ? makesUp : inSchema(value, held);
    return what && [name, what];
  };
  return {
    isNumber,
    amountIn: (nodes) => all(nodes, held),
    written,
    madeUp: (node, value) =>
      measured.test(nameOf(node)) && isNumber(value) ? [nameOf(node), makesUp] : undefined,
    compared: (node, other) =>
      isMore(node, other) ? [nameOf(node), "decides by a number with a unit"] : undefined,
    added: (node, other) =>
      isMore(node, other) ? [nameOf(node), "adds a number with a unit"] : undefined,
  };
}

function returnsOf(body) {
  const returned = [];
  walk(body, [], (one) => {
    if (one.type === "ReturnStatement") returned.push(one.argument);
  });
  return returned;
}

function offencesIn(path) {
  const { source, tree } = parsed(path);
  const checks = checksBy(heldIn(tree));
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

/** `z.number().min(25)` or `.default(0)`: a schema with a number of its own. How many there may be of a thing is none. */
function inSchema(value, held) {
  let found;
  walk(value, [], (node) => {
    if (node.type !== "CallExpression") return;
    const [called, of] = [nameOf(node.callee), node.callee.object];
    const root = of?.type === "CallExpression" ? nameOf(of.callee) : nameOf(of);
    if (/^(Math|array|string)$/.test(root)) return;
    const numbers = node.arguments.map((one) => numberIn(one, held));
    if (bounds.test(called) && numbers.some(Boolean)) found ??= "writes a limit with a unit";
    if (fillers.test(called) && numbers.some((one) => one !== undefined)) found ??= makesUp;
  });
  return found;
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
  fix: "Give the number to core: an evidence.ts with its reason, and a rule that decides by it. What nobody gave stays unknown. A number that is about no runner is named with its reason in tooling/checks/number-homes.mjs.",
  fine: `${files.length} files outside core hold no number with a unit.`,
});
