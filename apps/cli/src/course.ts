import { distance } from "@limber/core/format";
import type { CoursePoint } from "@limber/core/pacing/model";
import { fitCourse } from "@limber/core/pacing/plan";
import type { Meters } from "@limber/core/units";
import type { Context, Flag, Given } from "./grammar.ts";
import { exitCodes, refuse } from "./refusal.ts";
import { textOf } from "./request.ts";

export const courseFlag: Flag = {
  name: "course",
  value: "FILE",
  says: "GPX with heights: slower up, faster down",
  example: "race.gpx",
};

type Course = { readonly course?: readonly CoursePoint[]; readonly notes: readonly string[] };

/** The course of a run, stretched to its distance; a refusal where it is another one or has no heights. */
export async function courseFor(
  given: Given,
  distanceM: Meters | undefined,
  { session, reader }: Context,
): Promise<Course> {
  const path = textOf(given, "course");
  if (path === undefined || distanceM === undefined) return { notes: [] };
  const measured = await pointsIn(path, session);
  if (measured === null)
    refuse({
      what: `${path} has no heights.`,
      why: "Without them no slope is known.",
      fix: "Export the course with elevation, or leave --course out.",
    });
  const { fits, lengthM, course } = fitCourse(measured, distanceM);
  const [is, wanted] = [distance(lengthM, reader), distance(distanceM, reader)];
  if (!fits)
    refuse({
      what: `the course is ${is} and the run ${wanted}.`,
      why: "They may differ by 5 % at most.",
      fix: `Use --distance ${is.replace(" ", "")}, or the course of this run.`,
    });
  return {
    course,
    notes: is === wanted ? [] : [`The course is ${is}; it was scaled to ${wanted}.`],
  };
}

async function pointsIn(
  path: string,
  session: Context["session"],
): Promise<readonly CoursePoint[] | null> {
  const { readSources } = await session.loadReading();
  const source = path === "-" ? { path, bytes: session.readStdin() } : { path };
  for await (const reading of readSources([source], { asCourse: true })) {
    if (reading.ok) return reading.course ?? null;
    const { problem } = reading;
    const isCourse = problem.holds === "course";
    refuse(
      isCourse
        ? { what: `${path} is a course, but not GPX.`, fix: "Export the course as GPX." }
        : { what: `${path} could not be read.`, fix: problem.message },
      exitCodes.failed,
    );
  }
  return null;
}
