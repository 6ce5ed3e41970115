import type { Reader } from "@limber/core/reader";
import type { RunPlan } from "@limber/core/run-plan/model";

type TakeAlong = {
  readonly plan: Pick<RunPlan, "notNow">;
  /** The addresses of the files; the calendar's only where it is known when the run begins. */
  readonly workout: string;
  readonly calendar: string | null;
  readonly reader: Reader;
};

/** The plan for a watch and for a calendar. Of a run that is not for now there is neither. */
export function TakeAlong({ plan, workout, calendar, reader: { say } }: TakeAlong) {
  if (plan.notNow !== undefined) return null;
  return (
    <>
      <p className="acts">
        <a className="button" href={workout}>
          {say("Workout for the watch (FIT)")}
        </a>
        {calendar === null ? null : (
          <a className="button" href={calendar}>
            {say("Calendar with alarms (ICS)")}
          </a>
        )}
      </p>
      <p className="note">
        {say("A Garmin takes the workout by cable, into GARMIN/NewFiles.")}
        {calendar === null
          ? ` ${say("Say when and where the run starts, and it goes into a calendar with alarms.")}`
          : null}
      </p>
    </>
  );
}
