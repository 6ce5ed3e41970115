import { z } from "zod";

/**
 * The same schema, that refuses a field it does not know, however deep it stands. For what comes in through
 * a procedure: what was kept is read by the schema as it was, which lets an older field pass.
 */
export function strict<Schema extends z.core.$ZodType>(schema: Schema): Schema {
  return z.core.clone(schema, z.core.util.mergeDefs(schema._zod.def, closedParts(schema)));
}

function closedParts(schema: z.core.$ZodType): Readonly<Record<string, unknown>> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object": {
      const fields = Object.entries(def.shape).map(([name, field]) => [name, strict(field)]);
      return { shape: Object.fromEntries(fields), catchall: z.never() };
    }
    case "array":
      return { element: strict(def.element) };
    case "optional":
    case "nullable":
    case "default":
      return { innerType: strict(def.innerType) };
    case "union":
      return { options: def.options.map((option) => strict(option)) };
    default:
      return {};
  }
}
