import { z } from "zod";
import { problemCodes } from "./problems.ts";
import { appRouter } from "./router.ts";
import type { Meta } from "./trpc.ts";

type Json = Readonly<Record<string, unknown>>;
type Described = {
  readonly type: "query" | "mutation" | "subscription";
  readonly meta?: Meta;
  readonly inputs: readonly z.ZodType[];
};

const Problem = z.object({
  code: z.enum(problemCodes),
  what: z.string(),
  why: z.string(),
  fix: z.string(),
  fields: z
    .array(z.object({ field: z.string(), what: z.string(), why: z.string(), fix: z.string() }))
    .optional(),
  httpStatus: z.number().int(),
  path: z.string().optional(),
});

/** Every procedure as OpenAPI 3.1: what a program without TypeScript needs to call it. */
export function openApiDocument(): Json {
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: Described }>,
  );
  const paths = procedures.map(([path, { _def }]) => [`/api/trpc/${path}`, operation(path, _def)]);
  return {
    openapi: "3.1.0",
    info: {
      title: "Limber",
      version: "1",
      description:
        "Queries take GET with the input as JSON in `?input=`, or POST with it as the body; mutations take POST. " +
        "An answer is `{result: {data}}`, a refusal `{error: {message, code, data}}`. Instants are ISO 8601, quantities SI with the unit in the name. " +
        "Procedures marked `security: []` need no account; the others take the cookie of a sign-in or `Authorization: Bearer` with an API token.",
    },
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Problem: schemaOf(Problem, "output") },
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        cookie: { type: "apiKey", in: "cookie", name: "limber.session_token" },
      },
    },
  };
}

function operation(path: string, { type, meta, inputs }: Described): Json {
  const about = {
    operationId: path,
    summary: meta?.does,
    tags: [path.split(".")[0]],
    "x-who": meta?.who,
    ...(meta?.scope && { "x-scope": meta.scope }),
    security: meta?.who === "anyone" ? [] : [{ token: [] }, { cookie: [] }],
    responses: responses(meta),
  };
  const given = inputs.map((input) => ({
    required: !input.safeParse(undefined).success,
    content: json(schemaOf(input, "input")),
  }));
  return type === "query"
    ? {
        get: {
          ...about,
          parameters: given.map((each) => ({ name: "input", in: "query", ...each })),
        },
      }
    : { post: { ...about, requestBody: given[0] } };
}

function responses(meta: Meta | undefined): Json {
  const data = meta?.answer === undefined ? {} : schemaOf(meta.answer, "output");
  return {
    200: { description: "The answer.", content: json(wrapped("result", wrapped("data", data))) },
    default: {
      description: "A refusal.",
      content: json(wrapped("error", wrapped("data", { $ref: "#/components/schemas/Problem" }))),
    },
  };
}

const json = (schema: Json): Json => ({ "application/json": { schema } });
const wrapped = (key: string, schema: Json): Json => ({
  type: "object",
  required: [key],
  properties: { [key]: schema },
});

function schemaOf(schema: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return described;
}
