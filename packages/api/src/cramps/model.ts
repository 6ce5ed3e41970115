import { muscles, severities } from "@limber/core/cramps/model";
import { z } from "zod";
import { Id, Instant, Name, Note } from "../limits.ts";

const MOST_TRIED = 20;

/** A cramp as a runner tells it. */
export const CrampInput = z.object({
  runId: Id.nullable().optional(),
  happenedAt: Instant,
  during: z.enum(["run", "after-run", "rest", "night"]),
  muscle: z
    .enum([...muscles, "other"])
    .nullable()
    .optional(),
  side: z.enum(["left", "right", "both"]).nullable().optional(),
  atDistanceM: z.number().min(0).max(1_000_000).nullable().optional(),
  atElapsedS: z.number().min(0).max(604_800).nullable().optional(),
  severity: z.enum(severities).nullable().optional(),
  durationS: z.number().min(0).max(86_400).nullable().optional(),
  tried: z.array(Name).max(MOST_TRIED).default([]),
  reliefAfterS: z.number().min(0).max(86_400).nullable().optional(),
  couldGoOn: z.boolean().nullable().optional(),
  note: Note.nullable().optional(),
});

/** A cramp told together with its run, which gives it its place. */
export const CrampOfRun = CrampInput.omit({ runId: true }).extend({ crampId: Id.optional() });

/** What changes. A field that is not named stays as it is. */
export const CrampEdit = CrampInput.omit({ runId: true })
  .extend({ tried: z.array(Name).max(MOST_TRIED) })
  .partial();
