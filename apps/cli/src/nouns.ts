import type { Noun } from "./grammar.ts";

/** Every noun, in the order of a run. What it does is loaded when it is named. */
export const nouns: readonly {
  name: string;
  summary: string;
  load: () => Promise<{ noun: Noun }>;
}[] = [
  {
    name: "plan",
    summary: "one run: drinks, warm-up, pace, recovery",
    load: () => import("./plan/command.ts"),
  },
  {
    name: "sweat",
    summary: "sweat rate, predicted or from a weigh-in",
    load: () => import("./sweat/command.ts"),
  },
  {
    name: "pace",
    summary: "splits that begin slowly; the first mile",
    load: () => import("./pace/command.ts"),
  },
  { name: "heat", summary: "how hot it is for a runner", load: () => import("./heat/command.ts") },
  {
    name: "cramp",
    summary: "how urgent a set of signs is",
    load: () => import("./cramp/command.ts"),
  },
  { name: "run", summary: "runs that were done", load: () => import("./run/command.ts") },
  {
    name: "import",
    summary: "files from watches, folders, whole exports",
    load: () => import("./import/command.ts"),
  },
  {
    name: "pattern",
    summary: "what goes with cramps in a log of runs",
    load: () => import("./pattern/command.ts"),
  },
  {
    name: "rule",
    summary: "every rule, its values and sources",
    load: () => import("./rule/command.ts"),
  },
  {
    name: "auth",
    summary: "sign in to a server, and tokens for scripts",
    load: () => import("./auth/command.ts"),
  },
  {
    name: "account",
    summary: "make one, take everything out, bring it back",
    load: () => import("./account/command.ts"),
  },
  {
    name: "db",
    summary: "the data on this machine: backup, restore, move",
    load: () => import("./db/command.ts"),
  },
  {
    name: "doctor",
    summary: "is the server on this machine well",
    load: () => import("./doctor/command.ts"),
  },
  {
    name: "config",
    summary: "what to assume when a flag is left out",
    load: () => import("./config/command.ts"),
  },
  {
    name: "completion",
    summary: "tab completion for your shell",
    load: () => import("./completion/command.ts"),
  },
];
