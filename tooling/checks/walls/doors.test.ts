// One door, and one word for one noun, proved.
import { expect, it } from "vitest";
import { build, checks, type Files, run } from "./house.fixture.ts";
import { inHouse, prove, type Wall } from "./wall.fixture.ts";

const view = "apps/web/src/features/heat/view.tsx";
const route = "apps/web/src/app/runs/new/route.ts";
const doors: Wall[] = [
  ["a route of its own takes no form", route, "export async function POST() {}"],
  [
    "a route takes nothing under another name either",
    route,
    'export { handler as PUT } from "./handler.ts";',
  ],
  ["a route hands nothing on unseen", route, 'export * from "./handler.ts";'],
  [
    "no act is called past the door",
    "apps/web/src/features/heat/save.ts",
    '"use server";\nexport async function save() {}',
  ],
  [
    "a form is read at the door alone",
    "apps/web/src/features/heat/save.ts",
    "export const read = (request: Request) => request.formData();",
  ],
  [
    "a form is sent to the door",
    "apps/web/src/features/heat/view.tsx",
    'export const view = () => (\n  <form\n    method="post"\n    action="/runs/new"\n  />\n);',
  ],
  [
    "a page that is looked at changes nothing",
    "apps/web/src/app/runs/page.tsx",
    "export const page = (who: Who) => who.ask.runs.log({});",
  ],
  [
    "no address but the provider's way back changes something when it is opened",
    "apps/web/src/app/sign-in/on/route.ts",
    "export const GET = (who: Who) => who.ask.runs.log({});",
  ],
  [
    "none but the way to the provider leads to an address that is not written down",
    "apps/web/src/app/sign-in/back/route.ts",
    "export const GET = (to: string) => new Response(null, { headers: { Location: to } });",
  ],
  [
    "nothing takes a form under the older kind of pages",
    "apps/web/src/pages/api/zap.ts",
    "export function handler() {}",
  ],
  [
    "nor does what stands before every page",
    "apps/web/src/proxy.ts",
    "export const proxy = () => Response.json({});",
  ],
  [
    "what stands before every page writes nothing",
    "apps/web/src/proxy.ts",
    "export const proxy = (who: Who) => who.ask.runs.log({});",
  ],
  ["a route takes nothing in a pattern", route, "export const { POST } = made;"],
  [
    "no act is called past the door, however short it is written",
    view,
    'export const view = () => <form action={async () => { "use server"; await save(); }} />;',
  ],
  [
    "a form is sent to the door, whatever stands before its address",
    view,
    'export const view = () => <form onSubmit={() => 1} method="post" action="/elsewhere" />;',
  ],
  [
    "a button sends a form to the door",
    view,
    'export const view = () => <button formAction={to} formMethod="post" type="submit" />;',
  ],
  [
    "a button hands a form to no function",
    view,
    'export const view = () => <button formAction={save} type="submit" />;',
  ],
  ["a form hands itself to no function", view, "export const view = () => <form action={save} />;"],
  [
    "a form that may be posted is sent to the door either way",
    view,
    'export const view = (is: boolean) => <form method={is ? "get" : "POST"} action={is ? "/acts/runs/log" : "/runs"} />;',
  ],
  [
    "no script sends a form past the door",
    view,
    'export const save = () => fetch("/api/runs", { method: "POST", body: "" });',
  ],
  [
    "no script sends what cannot be seen",
    view,
    "export const save = (to: string, how: RequestInit) => fetch(to, how);",
  ],
  [
    "no script sends as it leaves",
    view,
    'export const save = () => navigator.sendBeacon("/acts/runs/log", "");',
  ],
  [
    "nobody is led where somebody else may have said",
    view,
    "export const go = (next: string) => redirect(next as Route);",
  ],
  [
    "nobody is led to a host that begins like a path",
    view,
    "export const go = (next: string) => redirect(`/${next}`);",
  ],
  [
    "no answer leads where somebody else may have said",
    "apps/web/src/app/runs/new/route.ts",
    "export const GET = (to: string) => new Response(null, { headers: { Location: to } });",
  ],
  [
    "a form that is put together elsewhere is sent to the door",
    view,
    'export const sent = { method: "post", action: "/runs" };',
  ],
].map(([guarantee = "", path = "", text = ""]) => ({
  guarantee,
  check: "doors",
  offence: { [path]: `${text}\n` },
  says: path,
}));

/** Ways in which what is looked at writes: from a page or a route, by itself or through what it imports. */
const heat = "apps/web/src/features/heat/keep-heat.ts";
const throughHeat = (uses: string, keeps: string): Files => ({
  [route]: `import { keep } from "../../../features/heat/keep-heat.ts";\n\nexport const GET = ${uses};\n`,
  [heat]: `${keeps}\n`,
});
const keeps = "export const keep = (who: Who) => who.ask.runs.log({});";
const looks: Wall[] = (
  [
    [
      "with a name taken out",
      { [route]: "export async function GET() { const { runs } = who.ask; runs.log({}); }\n" },
    ],
    [
      "with the procedure taken out",
      { [route]: "export async function GET() { const { runs: { log } } = who.ask; log({}); }\n" },
    ],
    [
      "with the procedure taken out of what it is handed",
      { [route]: "export const GET = ({ ask: { runs: { log } } }: Who) => log({});\n" },
    ],
    [
      "under another name",
      { [route]: "export async function GET() { const { runs: all } = who.ask; all.log({}); }\n" },
    ],
    [
      "under another name for all of them",
      { [route]: "const all = who.ask;\nexport const GET = () => all.runs.log({});\n" },
    ],
    ["in brackets", { [route]: 'export const GET = () => who.ask["runs"]["log"]({});\n' }],
    [
      "by a name that is computed",
      { [route]: "export const GET = () => who.ask[noun][act]({});\n" },
    ],
    ["by the procedure's address", { [route]: 'export const GET = () => ask("runs.log", {});\n' }],
    ["by a function that keeps", throughHeat("() => keep(who)", keeps)],
    [
      "by a function that calls one that keeps",
      throughHeat(
        "() => keep()",
        `const save = (who: Who) => who.ask.runs.log({});\nexport function keep() {\n  return save(who);\n}`,
      ),
    ],
    [
      "by a function that is handed on",
      {
        ...throughHeat("() => keep(who)", 'export { save as keep } from "./log-heat.ts";'),
        "apps/web/src/features/heat/log-heat.ts": `${keeps.replace("keep", "save")}\n`,
      },
    ],
    [
      "by all of a file",
      {
        [route]:
          'import * as all from "../../../features/heat/keep-heat.ts";\n\nexport const GET = () => all.keep(who);\n',
        [heat]: `${keeps}\n`,
      },
    ],
    [
      "by a file that is loaded late",
      {
        [route]:
          'export const GET = async () => (await import("../../../features/heat/keep-heat.ts")).keep(who);\n',
        [heat]: `${keeps}\n`,
      },
    ],
    [
      "by filling the house",
      throughHeat(
        "() => keep()",
        'import { openOperator } from "@limber/api/operator";\n\nexport async function keep() {\n  const { sample } = await openOperator({});\n  return sample();\n}',
      ),
    ],
    [
      "by asking the accounts",
      { [route]: 'export const GET = () => askAccounts(sent, "/sign-out", {});\n' },
    ],
  ] as const
).map(([how, offence]) => ({
  guarantee: `what is looked at changes nothing ${how}`,
  check: "doors",
  offence,
  says: `${route} changes something`,
}));

const movedTable = "apps/web/src/phone/moved.ts";
const logMoved: Files = { [movedTable]: 'export const moved = [["/log", "/runs"]];\n' };
const runsPage: Files = { "apps/web/src/app/runs/page.tsx": "export const page = 1;\n" };
const addresses: Wall[] = [
  {
    guarantee: "a page is called what its procedures are called",
    check: "addresses",
    offence: { "apps/web/src/app/log/[id]/page.tsx": "export const page = 1;\n" },
    says: 'no procedure speaks of "log"',
  },
  {
    guarantee: "a group of pages hides no word",
    check: "addresses",
    offence: { "apps/web/src/app/(own)/log/page.tsx": "export const page = 1;\n" },
    says: 'no procedure speaks of "log"',
  },
  {
    guarantee: "a form is sent to a noun that has procedures",
    check: "addresses",
    offence: {
      "apps/web/src/features/heat/form.tsx":
        'export const form = <form action="/acts/log/new" />;\n',
    },
    says: 'sends a form to "log"',
  },
  {
    guarantee: "no link takes the long way, over an address that has moved",
    check: "addresses",
    offence: {
      ...logMoved,
      ...runsPage,
      "apps/web/src/features/heat/link.ts": "export const link = (id: string) => `/log/${id}`;\n",
    },
    says: 'leads to "/log", which has moved',
  },
  {
    guarantee: "no page stands where an old address leads on",
    check: "addresses",
    offence: {
      [movedTable]: 'export const moved = [["/runs", "/log"]];\n',
      ...runsPage,
    },
    says: "a page stands there",
  },
  {
    guarantee: "an old address leads to a page that is there",
    check: "addresses",
    offence: { ...logMoved },
    says: "where no page is",
  },
];

prove([...doors, ...looks, ...addresses]);

it("a page may look, and use what stands beside a function that keeps", () => {
  const offence = throughHeat(
    "() => look(who.ask.runs.list({}))",
    `${keeps}\nexport const look = (runs: Runs) => runs;`,
  );
  const used = { ...offence, [route]: offence[route]?.replace("{ keep }", "{ look }") ?? "" };
  expect(run(inHouse(build(used)), checks.doors)).toMatchObject({ ok: true });
});
