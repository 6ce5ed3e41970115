/** Plans as they were kept, under whatever rulebook and in whatever shape: advice is shown as it was given. */
import * as z from "zod/mini";
import { Drink } from "../hydration/model.ts";
import { conditionKept, unknownCondition } from "../runner.ts";
import { type Meters, meters } from "../units.ts";
import { mend, unfitting } from "./mend.ts";
import { planShapeVersion, RunPlan, RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";

/** A question and its answer as JSON, and the version of the shape they are in. */
export type KeptPlan = {
  readonly request: unknown;
  readonly plan: unknown;
  readonly shapeVersion: number;
};

export type ReadPlan<Plan = RunPlan> = {
  /** Null where it does not say how far and how long. */
  readonly request: RunPlanRequest | null;
  /** Null where it does not say what to drink and how fast to run. */
  readonly plan: Plan | null;
  /** How far the run is, where question or answer say that much; null where neither does. */
  readonly distanceM: Meters | null;
  /** What the plan did not say yet, and the rules of today say to the same question: `during.everyS`. */
  readonly added: readonly string[];
  /** What question or plan said, and there are no words for any more: `timeline.3`. */
  readonly leftOut: readonly string[];
};

type Pair = Omit<KeptPlan, "shapeVersion">;

/** From one shape to the next. Total: what it does not know it leaves as it is. */
export type Upcaster = (kept: Pair) => Pair;

/** A shape, and how to come to it. */
export type PlanShape<Plan> = {
  readonly version: number;
  readonly schema: z.ZodMiniType<Plan>;
  readonly planned: (request: RunPlanRequest) => Plan;
  /** By the version that each reads. Where the next shape only says more none is needed: today's rules add it. */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
};

/** What a plan has to say itself, in the names of today. Nothing of it is ever taken from the rules of today. */
const Given = z.object({
  distanceM: z.number(),
  durationS: z.number(),
  before: z.object({
    anHourBefore: z.object({ minMl: z.number(), maxMl: z.number() }),
    atStartTrimmed: z.object({ minMl: z.number(), maxMl: z.number() }),
  }),
  during: z.object({
    portionMinMl: z.number(),
    portionMaxMl: z.number(),
    everyS: z.number(),
    marksS: z.array(z.number()),
    ceilingMlPerH: z.number(),
  }),
  pacing: z.object({
    splits: z.array(z.object({ distanceM: z.number(), timeS: z.number() })),
    firstMileS: z.nullable(z.number()),
  }),
  timeline: z.array(z.object({ atS: z.number(), kind: z.string() })),
  warnings: z.array(z.object({ kind: z.string() })),
  rulebook: z.string(),
});

const Far = z.object({ distanceM: z.number().check(z.positive()) });
/** What a question has to say. */
const Asked = z.extend(Far, { durationS: z.number().check(z.positive()) });

/** The ways from each shape that was kept to the next. */
export const upcasters: Readonly<Record<number, Upcaster>> = { 4: withHourBeforeAsGiven };

const today: PlanShape<RunPlan> = {
  version: planShapeVersion,
  schema: RunPlan,
  planned: planRun,
  upcasters,
};

/** Reads a plan that was kept at any time. */
export function readKeptPlan(kept: KeptPlan): ReadPlan {
  return readPlanAs(today, kept);
}

/** Reads the question of a plan that was kept at any time; null where it does not say how far and how long. */
export function readKeptRequest({ request, shapeVersion }: Omit<KeptPlan, "plan">) {
  return readKeptPlan({ request, plan: null, shapeVersion }).request;
}

/** A plan in the names of today, and not a word more. */
export function upcastPlan(kept: KeptPlan): Pair {
  return upcast(kept, today);
}

/** The same for any shape of which today's may be one. A later one than that is not read at all. */
export function readPlanAs<Plan>(shape: PlanShape<Plan>, kept: KeptPlan): ReadPlan<Plan> {
  const far = Far.safeParse(kept.request).data ?? Far.safeParse(kept.plan).data;
  const distanceM = far === undefined ? null : meters(far.distanceM);
  const nothing = { request: null, plan: null, distanceM, added: [], leftOut: [] };
  if (kept.shapeVersion > shape.version) return nothing;
  const { request, plan } = upcast(kept, shape);
  const asked = questionIn(askedInNamesOfToday(request));
  const answer = answerIn(toldInNamesOfToday(plan), asked.request, shape);
  const leftOut = [...asked.leftOut, ...(answer.leftOut ?? [])];
  return { ...nothing, ...answer, request: asked.request, leftOut };
}

/** Up to the fourth shape the drink an hour before was asked for as its rule allowed it. */
function withHourBeforeAsGiven({ request, plan }: Pair): Pair {
  const before = Parts.safeParse(Parts.safeParse(plan).data?.["before"]).data;
  const drink = Drink.safeParse(before?.["anHourBefore"]).data;
  return drink === undefined
    ? { request, plan }
    : { request, plan: { ...Object(plan), before: { ...before, anHourBeforeTrimmed: drink } } };
}

function upcast({ shapeVersion, ...kept }: KeptPlan, shape: PlanShape<unknown>): Pair {
  if (shapeVersion >= shape.version) return kept;
  const next = shape.upcasters[shapeVersion]?.(kept) ?? kept;
  return upcast({ ...next, shapeVersion: shapeVersion + 1 }, shape);
}

/** An answer that says more or less than today's is mended; what it says of drinks and pace it has to say itself. */
function answerIn<Plan>(
  plan: unknown,
  request: RunPlanRequest | null,
  { schema, planned }: PlanShape<Plan>,
): Partial<ReadPlan<Plan>> {
  const read = schema.safeParse(plan);
  if (read.success) return { plan: read.data };
  if (!Given.safeParse(plan).success) return {};
  const spare = request === null ? undefined : planned(request);
  const shape = { schema, holes: "stay" } as const;
  const { document, ...mended } = mend(plan, { ...shape, spare });
  // A part of a list that misses something is still worth reading; a plan without a whole part is not.
  const holes = unfitting(document, shape).filter((path) => !path.some(Number.isInteger));
  if (holes.length > 0) return {};
  return { plan: schema.safeParse(document).data ?? (document as Plan), ...mended };
}

const question = { schema: RunPlanRequest, holes: "go" } as const;
/** What a question leaves open. */
const open = RunPlanRequest.safeParse({ distanceM: 10_000, durationS: 3600 }).data;

function questionIn(kept: unknown): Pick<ReadPlan, "request" | "leftOut"> {
  const read = RunPlanRequest.safeParse(kept);
  if (read.success) return { request: read.data, leftOut: [] };
  if (!Asked.safeParse(kept).success) return { request: null, leftOut: [] };
  const mended = mend(kept, { ...question, spare: undefined });
  if (unfitting(mended.document, question).length > 0) return { request: null, leftOut: [] };
  const document = mended.document as RunPlanRequest;
  const request = RunPlanRequest.safeParse(document).data ?? { ...open, ...document };
  return { request, leftOut: mended.leftOut.map((path) => `request.${path}`) };
}

const Parts = z.record(z.string(), z.unknown());

/** A question whose conditions are all in the names of today: none is forgotten with its name. */
function askedInNamesOfToday(request: unknown): unknown {
  const parts = Parts.safeParse(request).data;
  if (parts === undefined) return request;
  return { ...parts, ...namedIn(parts, "healthConditions") };
}

/** The same of a plan, which names them where they are the reason. */
function toldInNamesOfToday(plan: unknown): unknown {
  const parts = Parts.safeParse(plan).data;
  if (parts === undefined) return plan;
  const { clinicianFirst, saltShot, warnings } = parts;
  return {
    ...parts,
    ...("clinicianFirst" in parts && { clinicianFirst: withReasons(clinicianFirst) }),
    ...("saltShot" in parts && { saltShot: withReasons(saltShot) }),
    ...(Array.isArray(warnings) && { warnings: warnings.map(withReasons) }),
  };
}

function withReasons(part: unknown): unknown {
  const parts = Parts.safeParse(part).data;
  return parts === undefined ? part : { ...parts, ...namedIn(parts, "because") };
}

/** What is no name stays where it is, for the reader of the shape to leave out. */
function namedIn(parts: Record<string, unknown>, field: string): Record<string, unknown> {
  const names = parts[field];
  if (!Array.isArray(names)) return {};
  const known = names.map((name) => (typeof name === "string" ? conditionKept(name) : name));
  return {
    [field]: known.filter((name, at) => name !== unknownCondition || known.indexOf(name) === at),
  };
}
