import { distance } from "@limber/core/format";
import type { CoursePoint } from "@limber/core/pacing/model";
import { climbOver, fitCourse } from "@limber/core/pacing/plan";
import type { Problem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";
import { type Meters, meters } from "@limber/core/units";
import { courseOfAddress } from "./course-text.ts";

type AskedCourse = { readonly course?: readonly CoursePoint[]; readonly problem?: Problem };

/** The course that was given with a run, stretched to its distance; a problem where it is another one. */
export function courseAsked(text: string, distanceM: unknown, reader: Reader): AskedCourse {
  if (text === "") return {};
  const { say } = reader;
  const given = courseOfAddress(text);
  if (given === null)
    return {
      problem: {
        what: say("The course in this address cannot be read."),
        why: say("The address was cut off or changed."),
        fix: say("Leave the course out, or choose its file again."),
      },
    };
  if (typeof distanceM !== "number") return {};
  const { fits, lengthM, course } = fitCourse(given, meters(distanceM));
  if (fits) return { course };
  const is = distance(lengthM, reader);
  return {
    problem: {
      what: say("The course is {length}, and the run {far}.", {
        length: is,
        far: distance(meters(distanceM), reader),
      }),
      why: say("They may differ by 5 % at most."),
      fix: say("Set the distance to {length}, or choose the course of this run.", { length: is }),
    },
  };
}

/** How long a course is and how much it climbs; null for what is none. */
export function sizeOfCourse(text: string): { lengthM: Meters; climbM: Meters } | null {
  const course = courseOfAddress(text);
  const [first, last] = [course?.at(0), course?.at(-1)];
  if (course === null || first === undefined || last === undefined) return null;
  return { lengthM: meters(last.distanceM - first.distanceM), climbM: climbOver(course) };
}
