import { isKeepableInstant, isKeepableNumber, isKeepableText } from "@limber/db/keepable";
import { z } from "zod";
import type { RefusedLimit } from "./limits-in-words.ts";

/**
 * The same schema, that refuses a field it does not know, and text, numbers and instants that cannot be kept,
 * however deep they stand. For what comes in through a procedure: what was kept is read by the schema as it
 * was, which lets an older field pass.
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
    case "pipe":
      return { in: strict(def.in) };
    case "string":
      return "format" in def && def.format === "base64" ? {} : { checks: textChecks(def) };
    case "number":
      return { checks: [...(def.checks ?? []), refusing("no-number", isKeepableNumber)] };
    default:
      return {};
  }
}

function textChecks(def: z.core.$ZodStringDef) {
  const isInstant = "format" in def && def.format === "datetime";
  const ofYears = refusing("no-year", (text: string) => isKeepableInstant(Date.parse(text)));
  return [
    ...(def.checks ?? []),
    refusing("no-text", isKeepableText),
    ...(isInstant ? [ofYears] : []),
  ];
}

function refusing<Value>(limit: RefusedLimit, isKeepable: (value: Value) => boolean) {
  return z.refine<Value>(isKeepable, { params: { limit }, abort: true });
}
