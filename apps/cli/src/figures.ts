import { type Analyses, analysesOf, noticesOf } from "@limber/activity-files/run";
import type { Activity, ActivityFormat, Notice } from "@limber/core/activity";
import type { CoursePoint } from "@limber/core/pacing/model";

/** What is worked out of one file: figures, without bytes and without positions. */
export type Figures = {
  readonly ok: true;
  readonly format: ActivityFormat;
  readonly name: string | undefined;
  readonly device: string | undefined;
  readonly notices: readonly Notice[];
  /** One a session. */
  readonly analyses: Analyses;
  /** The heights of the first session, only where they were asked for; null where it holds none. */
  readonly course?: readonly CoursePoint[] | null;
};

/** What an activity comes to, without its points. */
export function figuresOf(activity: Activity): Figures {
  const { format, device, name } = activity;
  const analyses = analysesOf(activity);
  return { ok: true, format, device, name, notices: noticesOf(activity, analyses), analyses };
}
