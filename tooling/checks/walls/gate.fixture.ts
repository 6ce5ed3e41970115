import type { Files } from "./house.fixture.ts";

/** The gate, and a store that asks for what it gives. */
export const gate: Files = {
  "packages/db/src/permission.ts":
    "declare const permitted: unique symbol;\nexport type PermittedRunnerId = string & { readonly [permitted]: true };\n",
  "packages/db/src/plans/store.ts":
    'import type { PermittedRunnerId } from "../permission.ts";\n\nexport type OfPlan = { readonly runnerId: PermittedRunnerId; readonly planId: string };\nexport const getPlan = (of: OfPlan) => of;\n',
  "packages/api/src/access.ts":
    'import type { PermittedRunnerId } from "../../db/src/permission.ts";\n\nexport const ownId = (id: string) => id as PermittedRunnerId;\n',
};
/** Each way to call something a permission that the gate did not give, as one would write it. */
