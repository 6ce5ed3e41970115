// One door for what people send: no page of its own takes a form, and no form is sent elsewhere.
import { readFileSync } from "node:fs";
import { filesUnder, report } from "./tree.mjs";

const pages = "apps/web/src";
const door = "apps/web/src/server/door.ts";
/** The door's address, and the two through which programs ask the API, which has the same guard. */
const mayTake = [
  "apps/web/src/app/acts/[of]/[act]/route.ts",
  "apps/web/src/app/api/auth/[...path]/route.ts",
  "apps/web/src/app/api/trpc/[...path]/route.ts",
];

const described = JSON.parse(readFileSync("packages/api/schema.json", "utf8")).paths;
/** Procedures that write: those that do not take GET. */
const writes = Object.entries(described)
  .filter(([, { get }]) => get === undefined)
  .map(([path]) => path.replace("/api/trpc/", "").replace(".", "\\."));

const files = filesUnder(pages, /(?<!\.test)\.(?:m|c)?[jt]sx?$/);

const isRoute = (path) => /\/route\.(?:m|c)?[jt]sx?$/.test(path);

/** What a file must not say, but for those that may. */
const walls = [
  {
    what: "takes what people send",
    says: /\b(?:POST|PUT|PATCH|DELETE)\b|\bexport\s*\*/,
    where: (path) => isRoute(path) && !mayTake.includes(path),
  },
  {
    what: "is a server action, which no door guards",
    says: /^\s*["']use server["']/m,
    where: () => true,
  },
  {
    what: "reads a form by itself",
    says: /\.formData\(|\brequest\.(?:json|text|arrayBuffer|blob)\(/,
    where: (path) => path !== door && !/^["']use client["']/.test(readFileSync(path, "utf8")),
  },
  {
    what: "changes something for whoever looks at it",
    says: new RegExp(`\\bask\\.(?:${writes.join("|")})\\(`),
    where: (path) => path.startsWith(`${pages}/app/`),
  },
  {
    what: "sends a form elsewhere",
    says: /<form\b(?=[^>]*\bmethod=["'{]*post)(?![^>]*\baction=["'{`]*\/acts\/)(?![^>]*\{\.\.\.)[^>]*>/i,
    where: () => true,
  },
];

const problems = files.flatMap((path) => {
  const text = readFileSync(path, "utf8");
  return walls
    .filter(({ says, where }) => says.test(text) && where(path))
    .map(({ what }) => `${path} ${what}.`);
});

report(problems, {
  fix: "Make it an act in the feature's acts.ts, and send the form to /acts/…: server/door.ts then settles origin, size, session and refusals.",
  fine: "Every form comes in by the one door.",
});
