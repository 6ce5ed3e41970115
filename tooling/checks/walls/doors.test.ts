// One door, and one word for one noun, proved.
import type { Files } from "./house.fixture.ts";
import { prove, type Wall } from "./wall.fixture.ts";

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
].map(([guarantee = "", path = "", text = ""]) => ({
  guarantee,
  check: "doors",
  offence: { [path]: `${text}\n` },
  says: path,
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

prove([...doors, ...addresses]);
