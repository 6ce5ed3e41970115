import { readActivityFile } from "@limber/activity-files/activity-file";
import type { Say } from "@limber/core/language";
import type { CoursePoint } from "@limber/core/pacing/model";
import type { Problem } from "@limber/core/problem";
import { courseOf } from "@limber/core/run-analysis/plan";
import { courseInAddress } from "./course-text.ts";

/** Half a day with a point a second and all that a watch measures. Reading it takes the server a second, in which it does nothing else. */
const mostFileMb = 5;
const bytesAMb = 1_000_000;
/** The file, and all that was typed beside it: what is a little too large is refused in words, beside its field. */
export const mostFormBytes = 2 * mostFileMb * bytesAMb;

/** Why a file gives no course, as an address says it. */
const unreadCourses = [
  "none",
  "unsent",
  "too-large",
  "too-long",
  "places",
  "not-gpx",
  "no-heights",
  "broken",
] as const;
export type UnreadCourse = (typeof unreadCourses)[number];

export type CourseFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: UnreadCourse };

const refused = (why: UnreadCourse): CourseFile => ({ ok: false, why });

/** The course in a file that was chosen, thinned, as an address holds it. */
export async function readCourseFile(file: FormDataEntryValue | null): Promise<CourseFile> {
  if (!(file instanceof File) || file.name === "") return refused("none");
  if (file.size > mostFileMb * bytesAMb) return refused("too-large");
  const read = readActivityFile(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) {
    if (read.problem.kind !== "not-an-activity") return refused("broken");
    return refused(read.problem.holds === "waypoints" ? "places" : "not-gpx");
  }
  const [session] = read.activity.sessions;
  return courseAsText(courseOf(session));
}

function courseAsText(course: readonly CoursePoint[] | null): CourseFile {
  if (course === null) return refused("no-heights");
  const text = courseInAddress(course);
  return text === null ? refused("too-long") : { ok: true, text };
}

/** A file whose name alone came along, or why one was not taken; undefined where nobody chose one. */
export function unreadIn(query: {
  readonly gpx?: unknown;
  readonly unread?: unknown;
}): UnreadCourse | undefined {
  const said = unreadCourses.find((why) => why === query.unread);
  return said ?? (query.gpx ? "unsent" : undefined);
}

export function unreadInWords(why: UnreadCourse, say: Say): Problem {
  switch (why) {
    case "none":
      return {
        what: say("No file was chosen."),
        why: say("A course is read from a file."),
        fix: say("Choose a GPX file, then add it."),
      };
    case "unsent":
      return {
        what: say("The file that you chose is not in the plan yet."),
        why: say("Only its own button sends it."),
        fix: say("Choose it once more, and add it to the plan."),
      };
    case "too-large":
      return {
        what: say("This file is larger than {limitMb} MB.", { limitMb: mostFileMb }),
        why: say("A course has fewer points than that."),
        fix: say("Export the route, and not a recording of it."),
      };
    case "too-long":
      return {
        what: say("This course is too long."),
        why: say("It is kept in an address, which has room for about 250 km."),
        fix: say("Plan without it, or with a part of it."),
      };
    case "places":
      return {
        what: say("This file holds places, and no track."),
        why: say("Nothing says how far it is from one to the next."),
        fix: say("Export the course as a track or a route."),
      };
    case "not-gpx":
      return {
        what: say("This file holds no GPX course."),
        why: say("Courses of watches are in formats of their own."),
        fix: say("Export the course as GPX."),
      };
    case "no-heights":
      return {
        what: say("This course has no heights."),
        why: say("Without them no slope is known."),
        fix: say("Export it with elevation, or plan without it."),
      };
    case "broken":
      return {
        what: say("This file could not be read as GPX."),
        why: say("It is damaged, empty or something else."),
        fix: say("Download it again, and choose it once more."),
      };
  }
}
