// A planted fault whose text has gone tests nothing, and nobody would see it for a week.
import { planted, unplantable } from "./planted.mjs";
import { report } from "./tree.mjs";

const faults = await planted(".");
const ids = faults.map(({ id }) => id);

report(
  [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `"${id}" is there twice.`),
    ...faults.flatMap((fault) => {
      const why = unplantable(fault, ".");
      return why === undefined ? [] : [`"${fault.id}" cannot be planted: ${why}`];
    }),
  ],
  {
    fix: "Change the fault in tooling/mutants to what stands in the code now, or take it out with what it was about.",
    fine: `${faults.length} faults can be planted.`,
  },
);
