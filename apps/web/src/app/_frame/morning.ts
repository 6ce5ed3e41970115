import { MS_IN_AN_HOUR } from "@limber/core/units";

type Coming = {
  readonly planId: string;
  readonly isRace: boolean;
  readonly startsAt: string | null;
};

/** The evening before, and the day before that evening: who looks then may have no network in the morning. */
const keptBeforeMs = 36 * MS_IN_AN_HOUR;

/** Whether a run starts so soon that its pages are kept by themselves. */
export function isSoon(startsAt: string | null, nowMs: number): boolean {
  const leftMs = startsAt === null ? Number.NaN : Date.parse(startsAt) - nowMs;
  return leftMs > 0 && leftMs <= keptBeforeMs;
}

/** The pages that the morning of a run needs, as links lead to them. */
export function morningOf({ planId, isRace }: Omit<Coming, "startsAt">): readonly string[] {
  return [
    ...(isRace ? [`/race/${planId}`] : []),
    ...["/run", "/run/warm-up", "/run/cool-down"].map((path) => `${path}?plan=${planId}`),
    `/plans/${planId}`,
    "/today",
  ];
}

/** The same where the run starts soon; none else. */
export function soonOf(coming: Coming, nowMs: number): readonly string[] {
  return isSoon(coming.startsAt, nowMs) ? morningOf(coming) : [];
}
