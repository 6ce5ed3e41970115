// The wall around problems, proved.
import { prove, type Wall } from "./wall.fixture.ts";

const apart = (how: string, expression: string): Wall => ({
  guarantee: `no sentence is taken apart ${how}`,
  check: "problems",
  offence: {
    "apps/cli/src/run/command.ts": `export const parts = (said: string) => ${expression};\n`,
  },
  says: "apps/cli/src/run/command.ts:1 takes sentences apart",
});

prove([
  apart("at its full stops", 'said.split(". ")'),
  apart("by a pattern", "said.split(/[.?!] +/)"),
  apart("before a capital", "said.split(/(?<=[.\\n]) *\\n?(?=[A-Z])/)"),
  apart("by its first stop", "said.slice(0, said.indexOf('. '))"),
  apart("by what matches", "said.match(/^(.*?\\.) (.*)$/)"),
  apart("by a pattern that reads it", "/(.*)\\.\\s+(.*)/.exec(said)"),
  apart("by a pattern that is made", 'said.split(new RegExp("\\\\.\\\\s"))'),
  apart("at its colon", 'said.split(": ")'),
  apart("by what stands in it", "said.split(amount)"),
  apart("by what stands in it, as a pattern", "said.split(new RegExp(`(${amount})`))"),
  apart("where something begins in it", "said.slice(0, said.indexOf(amount))"),
  apart("by a library", 'new Intl.Segmenter("en", { granularity: "sentence" }).segment(said)'),
  {
    guarantee: "a problem has one shape",
    check: "problems",
    offence: {
      "apps/web/src/ui/field.tsx":
        "export type Wrong = { readonly what: string; readonly why: string; readonly fix: string };\n",
    },
    says: "apps/web/src/ui/field.tsx:1 declares a problem anew",
  },
  {
    guarantee: "nor has it another as an interface",
    check: "problems",
    offence: {
      "packages/db/src/client.ts": "export interface Wrong {\n  what: string;\n  fix: string;\n}\n",
    },
    says: "packages/db/src/client.ts:1 declares a problem anew",
  },
]);
