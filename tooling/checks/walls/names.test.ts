// The walls around names, proved.
import { prove, type Wall } from "./wall.fixture.ts";

const names: Wall[] = [
  {
    guarantee: "a feature of core holds the agreed files alone",
    check: "rooms",
    offence: { "packages/core/src/heat/manager.ts": "" },
    says: "packages/core/src/heat/manager.ts is not one of",
  },
  {
    guarantee: "a folder of core is a feature",
    check: "rooms",
    offence: { "packages/core/src/weather/model.ts": "" },
    says: "packages/core/src/weather/ is not one of",
  },
  {
    guarantee: "no folder is called utils",
    check: "rooms",
    offence: { "apps/web/src/utils/dates.ts": "" },
    says: "says nothing",
  },
  {
    guarantee: "no file is called helpers, beside another word either",
    check: "rooms",
    offence: { "apps/web/src/features/heat/form-helpers.ts": "" },
    says: "apps/web/src/features/heat/form-helpers.ts is a name that says nothing",
  },
  {
    guarantee: "a part of a page is named in three plain words at most",
    check: "rooms",
    offence: { "apps/web/src/features/heat/flag-of-the-day.tsx": "" },
    says: "apps/web/src/features/heat/flag-of-the-day.tsx is not one of",
  },
  {
    guarantee: "a file's name stands for one thing, or for two at most",
    check: "rooms",
    offence: {
      "apps/web/src/features/heat/start.tsx": "",
      "apps/web/src/phone/start.ts": "",
      "packages/db/src/start.ts": "",
    },
    says: "The file name start stands in",
  },
  {
    guarantee: "the root of core holds the words of the whole domain alone",
    check: "rooms",
    offence: { "packages/core/src/stuff.ts": "" },
    says: "packages/core/src/stuff.ts",
  },
  {
    guarantee: "no type's name means a third thing",
    check: "names",
    offence: {
      "packages/core/src/heat/words.ts": "export type Asked = string;\n",
      "packages/db/src/client.ts": "type Asked = 1;\nexport const database: Asked = 1;\n",
      "apps/web/src/features/heat/form.test.tsx":
        'export function form() {\n  interface Asked { readonly day: string }\n  return <p>{({ day: "1" } satisfies Asked).day}</p>;\n}\n',
    },
    says: "The type Asked stands in 3 files",
  },
  {
    guarantee: "every package has a test script",
    check: "scripts",
    offence: { "packages/db/package.json": '{ "scripts": { "typecheck": "tsc" } }' },
    says: 'packages/db/package.json has no "test" script',
  },
  {
    guarantee: "every app has a build script",
    check: "scripts",
    offence: {
      "apps/web/package.json": '{ "scripts": { "typecheck": "tsc", "test": "vitest run" } }',
    },
    says: 'apps/web/package.json has no "build" script',
  },
  {
    guarantee: "a new package's tests have the roof's time",
    check: "scripts",
    offence: { "packages/new/package.json": '{ "scripts": { "test": "vitest run" } }' },
    says: "packages/new/vitest.config.ts does not take the roof",
  },
  {
    guarantee: "no package's tests keep vitest's five seconds",
    check: "scripts",
    offence: { "packages/db/vitest.config.ts": 'export default { test: { name: "db" } };\n' },
    says: "packages/db/vitest.config.ts does not take the roof",
  },
];

prove(names);
