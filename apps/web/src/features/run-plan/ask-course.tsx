import { distance } from "@limber/core/format";
import { heightInWords } from "@limber/core/pacing/words";
import type { Problem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";
import { Field } from "../../ui/field.tsx";
import { sayNodes } from "../../ui/say.tsx";
import { sizeOfCourse } from "./asked-course.ts";

type AskCourse = {
  /** As an address holds it; empty where there is none. */
  readonly course: string;
  readonly problem: Problem | undefined;
  readonly reader: Reader;
};

/** A course that is in the plan, with a tick that takes it out, and the file of another. Its button sends the whole form, so that nothing typed is lost. */
export function AskCourse({ course, problem, reader }: AskCourse) {
  const { say } = reader;
  const size = sizeOfCourse(course);
  return (
    <details className="fold" id="course" open={course !== "" || problem !== undefined}>
      <summary>
        {sayNodes(say, "Course <em>slower uphill, faster downhill</em>", {
          em: (words) => <em>{words}</em>,
        })}
      </summary>
      <div className="grid">
        {course === "" ? null : (
          <div className="start ticks">
            <label>
              <input type="checkbox" name="course" value={course} defaultChecked />
              {size === null
                ? say("A course that cannot be read")
                : say("{length} with {climb} of climb", {
                    length: distance(size.lengthM, reader),
                    climb: heightInWords(size.climbM, reader),
                  })}
            </label>
          </div>
        )}
        <div className="start">
          <Field name="gpx" label={say("Course (GPX)")} problem={problem}>
            <input
              id="gpx"
              name="gpx"
              type="file"
              accept=".gpx,.tcx,.fit,application/gpx+xml"
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? "gpx-problem" : undefined}
            />
          </Field>
          <p className="fine">
            {say(
              "Only how far along and how high is kept, not where it is. A course is thinned to a point every 200 m. Reading it needs a network.",
            )}
          </p>
        </div>
        <div className="start">
          <button
            type="submit"
            className="button"
            formAction="/acts/plans/course"
            formMethod="post"
            formEncType="multipart/form-data"
            formNoValidate
          >
            {say("Add the course")}
          </button>
        </div>
      </div>
    </details>
  );
}
