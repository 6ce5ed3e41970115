// One door for what people send: no page of its own takes a form, no form is sent elsewhere, and no page that is looked at writes.
import { leadsAnywhere, leadsToDoor, sendsByScript, valuesOf } from "./leading.mjs";
import { lineOf, nameOf, parsedUnder, textOf, walk } from "./source.mjs";
import { filesUnder, report } from "./tree.mjs";
import { namesIn, reachedWrites, startsWith } from "./writers.mjs";

const pages = "apps/web/src";
const door = "apps/web/src/server/door.ts";
const desks = "apps/web/src/app/acts/desks.ts";
/** The door's address, and the two through which programs ask the API, which has the same guard. */
const mayTake = [
  "apps/web/src/app/acts/[of]/[act]/route.ts",
  "apps/web/src/app/api/auth/[...path]/route.ts",
  "apps/web/src/app/api/trpc/[...path]/route.ts",
];

/** What carries forms that waited to the door, and what asks the API of the same house. */
const maySend = [
  "apps/web/src/phone/outbox.ts",
  "apps/web/src/phone/run-notices.ts",
  "apps/web/src/features/imports/calls.ts",
];
/** Where a link leads to the provider that an operator set up. It is a link because no form may lead to another site; what a page elsewhere sends here is shown the sign-in page. */
const toProvider = "apps/web/src/app/sign-in/provider/route.ts";
/** Where the provider sends people back to, as its protocol has it. It counts for the browser that was sent there, once. */
const fromProvider = "apps/web/src/app/sign-in/back/route.ts";
/** Where a program is told where to ask what became of what it sent: with 202 nobody is led there. */
const toResult = "apps/web/src/uploads/taking.ts";
/** The door, which leads by `ownPath`; what leads from an old address of ours to its new one, by a table; and the way to the provider. */
const mayLead = [door, "apps/web/src/phone/worker/start.ts", toProvider, toResult];
/** What changes something though it is only opened. */
const mayAct = [desks, fromProvider];

const sends = /^(?:POST|PUT|PATCH|DELETE)$/;
const isRoute = (path) => /\/route\.tsx?$/.test(path);
const isBefore = (path) => /^apps\/web\/src\/(?:proxy|middleware)\.tsx?$/.test(path);

function takes({ path, tree }) {
  if (mayTake.includes(path)) return false;
  return tree.body.some(({ type, declaration, specifiers = [] }) => {
    if (type === "ExportAllDeclaration") return isRoute(path);
    if (type !== "ExportNamedDeclaration") return false;
    const exported = [...namesIn(declaration), ...specifiers.map((each) => nameOf(each.exported))];
    return exported.some((name) => sends.test(name));
  });
}

/** What stands before every page may send it on, and answer nothing itself. */
function answersBefore(node) {
  const { type, callee } = node;
  if (type === "NewExpression") return /Response$/.test(nameOf(callee) ?? "");
  if (type !== "CallExpression" || callee.type !== "MemberExpression") return false;
  return /Response$/.test(nameOf(callee.object) ?? "") && nameOf(callee) !== "next";
}

function readsForm({ type, callee }) {
  if (type !== "CallExpression" || callee.type !== "MemberExpression") return false;
  if (nameOf(callee) === "formData") return true;
  const isBody = ["json", "text", "arrayBuffer", "blob", "bytes"].includes(nameOf(callee));
  return isBody && /^req(?:uest)?$/i.test(nameOf(callee.object) ?? "");
}

const saysGet = (node) => textOf(node)?.toLowerCase() === "get";
const isWritten = (node) => textOf(node) !== undefined || node?.type === "TemplateLiteral";

/** The attributes of an element, or of an object that may become some: what they may be, by name. */
function attributesOf({ type, attributes = [], properties = [] }) {
  if (type === "JSXOpeningElement")
    return attributes.filter(({ name }) => name).map(({ name, value }) => [name.name, value]);
  if (type !== "ObjectExpression") return [];
  return properties.filter(({ key }) => key).map(({ key, value }) => [nameOf(key), value]);
}

const ways = [
  ["method", "action"],
  ["formmethod", "formaction"],
];

/** A form that posts past the door, a button that makes one do so, or either that hands on a function. */
function sendsElsewhere(node) {
  const given = attributesOf(node).map(([name, value]) => [String(name).toLowerCase(), value]);
  const valuesFor = (wanted) => {
    const found = given.find(([name]) => name === wanted);
    return found && valuesOf(found[1]);
  };
  const isElement = node.type === "JSXOpeningElement" && /^[a-z]/.test(nameOf(node.name) ?? "");
  return ways.some(([method, action]) => {
    const [how, where] = [valuesFor(method), valuesFor(action)];
    if (how?.every(saysGet)) return false;
    if (where === undefined) return isElement && how !== undefined;
    if (how !== undefined || action === "formaction") return !where.every(leadsToDoor);
    return isElement && !where.every(isWritten);
  });
}

/** What a part of a file must not be, but in those that may. */
const walls = [
  {
    what: "is a server action, which no door guards",
    is: ({ directive, type, value }) =>
      directive === "use server" || (type === "Directive" && value?.value === "use server"),
    where: () => true,
  },
  {
    what: "reads a form by itself",
    is: readsForm,
    where: ({ path, tree }) => path !== door && !startsWith(tree, "use client"),
  },
  {
    what: "answers before the door",
    is: answersBefore,
    where: ({ path }) => isBefore(path),
  },
  { what: "sends a form elsewhere", is: sendsElsewhere, where: () => true },
  {
    what: "sends something past the door",
    is: sendsByScript,
    where: ({ path }) => !maySend.includes(path),
  },
  {
    what: "leads to an address that is not written down",
    is: leadsAnywhere,
    where: ({ path }) => !mayLead.includes(path),
  },
];

function foundIn(file) {
  const built = walls.filter(({ where }) => where(file));
  const found = takes(file) ? [`${file.path} takes what people send.`] : [];
  walk(file.tree, [], (node) => {
    for (const { is, what } of built)
      if (is(node)) found.push(`${file.path}:${lineOf(file.source, node)} ${what}.`);
  });
  return found;
}

/** Places where Next would take what people send, and where no wall looks. */
const elsewhere = [
  ...["apps/web/src/pages", "apps/web/pages", "apps/web/app"].flatMap((at) => filesUnder(at, /./)),
  ...filesUnder(pages, /\.(?:m|c)?jsx?$|\.[mc]tsx?$/),
];

const files = parsedUnder([pages]);
const isLookedAt = (path) =>
  isBefore(path) ||
  (path.startsWith(`${pages}/app/`) && !mayTake.includes(path) && !mayAct.includes(path));

report(
  [
    ...elsewhere.map(
      (path) => `${path} is where no door is: pages are TypeScript, in ${pages}/app.`,
    ),
    ...files.flatMap(foundIn),
    ...reachedWrites(files, isLookedAt).map(
      ({ root, writer }) =>
        `${root} changes something for whoever looks at it${root === writer ? "" : `, by ${writer}`}.`,
    ),
  ],
  {
    fix: "Make it an act in the feature's acts.ts, and send the form to /acts/…: server/door.ts then settles origin, size, session and refusals.",
    fine: "Every form comes in by the one door, and looking changes nothing.",
  },
);
