import type { Activity, ActivityFormat, Notice, Session } from "@limber/core/activity";
import type { CoursePoint } from "@limber/core/pacing/model";
import type { RunAnalysis } from "@limber/core/run-analysis/model";
import { analyseSession } from "@limber/core/run-analysis/plan";

/** What is worked out of one file: figures, without bytes and without positions. */
export type Figures = {
  readonly ok: true;
  readonly format: ActivityFormat;
  readonly name: string | undefined;
  readonly device: string | undefined;
  readonly notices: readonly Notice[];
  /** One a session. */
  readonly analyses: readonly [RunAnalysis, ...RunAnalysis[]];
  /** The heights of the first session, only where they were asked for; null where it holds none. */
  readonly course?: readonly CoursePoint[] | null;
};
/** What an activity comes to, without its points. */
export function figuresOf({ sessions, utcOffsetS, ...activity }: Activity): Figures {
  const { format, device, name, notices } = activity;
  const analysed = (session: Session) => analyseSession(session, utcOffsetS);
  const [first, ...others] = sessions;
  const analyses = [analysed(first), ...others.map(analysed)] as const;
  return { ok: true, format, device, name, notices, analyses };
}
