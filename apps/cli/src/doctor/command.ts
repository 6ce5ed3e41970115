import type { Noun } from "../grammar.ts";
import { facts } from "../print.ts";

export const noun: Noun = {
  name: "doctor",
  summary: "Whether the server on this machine is well; else what, why, and the fix.",
  verbs: [],
  alone: {
    name: "",
    summary: "Looks at everything, changes nothing; ends with 1 where something is not well.",
    examples: [["limber doctor --json", "for a script"]],
    flags: [],
    async answer(_given, context) {
      const { session } = context;
      const { examined } = await session.loadLocal();
      const { rows, ...answer } = await examined(session.environment.variables, session.now());
      return { ...answer, page: () => facts(rows, context) };
    },
  },
};
