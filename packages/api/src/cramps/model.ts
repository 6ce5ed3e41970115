import { bounds } from "@limber/core/bounds";
import { muscles, severities } from "@limber/core/cramps/model";
import { z } from "zod";
import { Id, Instant, Name, Note, within } from "../limits.ts";

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
  atDistanceM: within(bounds.distanceM).nullable().optional(),
  atElapsedS: within(bounds.runS).nullable().optional(),
  severity: z.enum(severities).nullable().optional(),
  durationS: within(bounds.crampS).nullable().optional(),
  tried: z.array(Name).max(MOST_TRIED).default([]),
  reliefAfterS: within(bounds.crampS).nullable().optional(),
  couldGoOn: z.boolean().nullable().optional(),
  note: Note.nullable().optional(),
});

/** A cramp told together with its run, which gives it its place. */
export const CrampOfRun = CrampInput.omit({ runId: true }).extend({ crampId: Id.optional() });

/** What changes. A field that is not named stays as it is. */
export const CrampEdit = CrampInput.omit({ runId: true })
  .extend({ tried: z.array(Name).max(MOST_TRIED) })
  .partial();
