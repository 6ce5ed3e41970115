import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openApiDocument } from "./schema.ts";
import { strict } from "./strict.ts";
import { openTestApi, signUp, type TestApi } from "./testing-http.ts";

type Schema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema & { readonly const?: unknown }>>;
  readonly additionalProperties?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};
type Content = { readonly content: { readonly "application/json": { readonly schema: Schema } } };
type Operation = { readonly requestBody?: Content; readonly parameters?: readonly Content[] };

/** An object somewhere in an input: where it stands, its schema, and an input with one more field in it. */
type Place = { readonly at: string; readonly schema: Schema; with(field: object): unknown };

function placesIn(schema: Schema, at = ""): Place[] {
  if (schema.items) {
    const inside = placesIn(schema.items, `${at}[]`);
    return inside.map((place) => ({ ...place, with: (field) => [place.with(field)] }));
  }
  const choices = schema.anyOf ?? schema.oneOf ?? [];
  if (schema.type !== "object") return choices.flatMap((choice) => placesIn(choice, at));
  const parts = Object.entries(schema.properties ?? {});
  const known = Object.fromEntries(
    parts.flatMap(([name, part]) => (part.const === undefined ? [] : [[name, part.const]])),
  );
  const below = parts.flatMap(([name, part]) =>
    placesIn(part, `${at}.${name}`).map((place) => ({
      ...place,
      with: (field: object) => ({ ...known, [name]: place.with(field) }),
    })),
  );
  return [{ at, schema, with: (field) => ({ ...known, ...field }) }, ...below];
}

const { paths } = openApiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const procedures = Object.entries(paths).map(([path, operations]) => {
  const [{ requestBody, parameters = [] } = {}] = Object.values(operations);
  const inputs = [...(requestBody ? [requestBody] : []), ...parameters];
  return { path, inputs: inputs.map(({ content }) => content["application/json"].schema) };
});
const places = procedures.flatMap(({ path, inputs }) =>
  inputs.flatMap((input) => placesIn(input).map((place) => ({ path, ...place }))),
);

describe("a field that no procedure takes", () => {
  let api: TestApi;
  let cookie: string;
  beforeAll(async () => {
    api = await openTestApi();
    cookie = await signUp(api, { email: "ada@example.org" });
  });
  afterAll(() => api.close());

  it("has one input to stand in, the same for every procedure, and no open object in it", () => {
    expect(procedures.filter(({ inputs }) => inputs.length !== 1)).toEqual([]);
    expect(places.filter(({ schema }) => schema.additionalProperties !== false)).toEqual([]);
    expect(places.map(({ path, at }) => path.replace("/api/trpc/", "") + at)).toEqual(
      expect.arrayContaining([
        "plans.next",
        "plans.create.request.conditions",
        "plans.create.request.weighIns[].conditions",
        "runs.log.run.splits[]",
        "runs.log.cramps[]",
        "runs.list.after",
        "imports.keep.files[].run.mileSplits[]",
        "runners.editHealthNotes.edit.emergencyContact",
      ]),
    );
  });

  it.each(places)("is refused by its name in $path $at", async ({ path, with: withField }) => {
    const { status, body } = await api.post(path, withField({ noSuchField: 1 }), { cookie });
    expect(status).toBe(400);
    expect(body.error.data.fields).toContainEqual({
      field: "noSuchField",
      what: "“noSuchField” is not asked for here.",
      why: "What nobody reads would be lost without a word.",
      fix: "Leave it out, or check how it is spelled.",
    });
  });

  it("is refused in a `runnerId` too, where a procedure is the asker's own", async () => {
    const runnerId = "0198f2c4-1111-7000-8000-000000000000";
    const planId = runnerId;
    const { body } = await api.post("/api/trpc/plans.remove", { planId, runnerId }, { cookie });
    expect(body.error.data).toMatchObject({
      code: "invalid-request",
      what: "“runnerId” is not asked for here.",
    });
  });
});

describe("a strict schema", () => {
  const Kept = z.object({
    weather: z.looseObject({ airTemperatureC: z.number() }).default({ airTemperatureC: 20 }),
  });

  it("leaves the schema that it was made from as open as it was", () => {
    strict(Kept);
    expect(Kept.parse({ weather: { airTemperatureC: 1, dewPointC: 2 }, older: 3 })).toEqual({
      weather: { airTemperatureC: 1, dewPointC: 2 },
    });
  });

  it("keeps its defaults and its checks across fields", () => {
    const Checked = strict(Kept.check(z.refine(({ weather }) => weather.airTemperatureC > 0)));
    expect(Checked.parse({})).toEqual({ weather: { airTemperatureC: 20 } });
    expect(Checked.safeParse({ weather: { airTemperatureC: -1 } }).success).toBe(false);
    expect(Checked.safeParse({ weather: { airTemperatureC: 1, dewPointC: 2 } }).success).toBe(
      false,
    );
  });
});
