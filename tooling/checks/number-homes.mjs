// The few numbers with a unit that stand outside core, each with why it is not about a runner.

/** Where numbers with a unit may stand, and why each is not about a runner. */
export const homes = {
  "packages/activity-files/src/bounds.ts":
    "what a foreign file may say before it counts as a fault of the device",
  "packages/activity-files/src/fit/clock-settings.ts": "the clock of the FIT format",
  "packages/activity-files/src/fit/watch-workout.ts": "how the FIT format counts time and speed",
  "packages/activity-files/src/fit/plain-records.ts": "how the FIT format counts time and height",
  "packages/api/src/limits.ts": "how long the server keeps what was removed, sent or fetched",
  "packages/api/src/operator/daily-backups.ts": "how often a backup is made and tried again",
  "packages/db/src/retention.ts": "how long a day and a week last",
  "packages/api/src/accounts/auth.ts": "how long a session lasts, and how soon one may try again",
  "packages/api/src/accounts/email-change.ts":
    "how long a link in a mail works, and how soon another is written",
  "packages/api/src/accounts/heavy-work.ts": "how soon much work may be asked for again",
  "packages/api/src/accounts/known-again.ts": "how soon a password may be tried again",
  "packages/api/src/accounts/known-device.ts": "how long a cookie is kept",
  "packages/api/src/accounts/oidc-library.ts": "how long a way to a provider and back may take",
  "packages/api/src/accounts/oidc-provider.ts": "how soon a provider has to answer",
  "packages/api/src/accounts/proven.ts": "how long a sign-in counts as fresh",
  "packages/api/src/accounts/second-step-door.ts": "how soon a code may be tried again",
  "packages/api/src/accounts/session.ts": "how often a program may ask",
  "packages/api/src/accounts/sign-in-guard.ts": "how soon one may try again",
  "packages/api/src/accounts/token-scopes.ts": "how long a token works",
  "packages/api/src/accounts/reset-link.ts": "how long a link in a mail works",
  "packages/api/src/notices/notices.ts": "how late a push service may still hand something on",
  "packages/api/src/notices/push-key.ts": "how long a signature for a push service works",
  "packages/api/src/notices/router.ts": "how long a phone that is not heard is remembered",
};
/** By file: the name, and why its number is not about a runner either. */
export const exceptions = {
  "packages/activity-files/src/body-records/garmin-hydration.ts": {
    FARTHEST_MS: "how far the clocks of two places are apart",
  },
  "apps/cli/src/auth/device-code.ts": {
    SLOWER_S: "RFC 8628 says how much slower to ask",
    intervalS: "the same",
  },
  "packages/api/src/weather/past.ts": {
    ARCHIVED_AFTER_DAYS: "when an archive of another host is whole",
  },
  "packages/api/src/plans/weather-at-start.ts": { sinceMs: "how long an hour lasts" },
  "apps/cli/src/run/sheet.ts": {
    SHOWN_FROM_M: "a part that is printed as nothing is left out",
    distanceM: "the same",
  },
  "apps/web/src/server/asked-code.ts": { USUAL_WAIT_S: "how soon one may try again" },
  "apps/web/src/features/accounts/acts.ts": { HOUR_S: "how long a cookie is kept" },
  "apps/web/src/features/imports/read-chosen.ts": {
    READING_TAKES_AT_MOST_S: "how long a browser may read one file",
    FINDING_TAKES_AT_MOST_S: "how long it may look for the runs of an archive",
    limitS: "either of the two",
  },
  "apps/web/src/features/imports/undo.tsx": { STAYS_S: "how long a notice stays" },
  "apps/web/src/features/live-run/run-screen.ts": {
    standsS: "how long a sentence stands on the screen",
    undoneWithinS: "how long a tap can be taken back",
    aroundStartMs: "when a button is offered",
  },
  "apps/web/src/features/live-run/use-live-run.ts": {
    notedEachS: "how often a phone notes that a run goes on",
  },
  "apps/web/src/features/run-plan/checkin.tsx": {
    kg: "the step of a button",
    lb: "the same",
    usualMassKg: "an example of what to type",
    kilograms: "the same",
  },
  "apps/web/src/features/run-plan/ticked-steps.ts": { TWO_DAYS_S: "how long a cookie is kept" },
  "apps/web/src/features/runs/entry.ts": {
    mL: "the step of a slider",
    oz: "the same",
    kg: "the step of a button",
    lb: "the same",
  },
  "apps/web/src/features/runs/form.tsx": { mL: "how far a slider reaches", oz: "the same" },
  "apps/web/src/features/runs/places.ts": {
    segmentS: "the segments of a scale bar",
    mL: "where lines of a chart may stand",
  },
  "apps/web/src/features/settings/said-cookie.ts": { KEPT_FOR_S: "how long a cookie is kept" },
  "apps/web/src/server/gone-account.ts": { KEPT_FOR_S: "how long a cookie is kept" },
  "apps/web/src/front/metrics.ts": {
    durationsS: "how finely a watcher is told how long answers take",
  },
  "apps/web/src/front/refusals.ts": {
    RETRY_S: "when to try again",
    BACK_S: "when a database is back",
  },
  "apps/web/src/front/whole-body.ts": { SLOWEST_BYTES_PER_S: "how slowly a body may come" },
  "apps/web/src/phone/live-run.ts": {
    aDayMs: "how long a run that ended stays on the phone",
    jitterS: "how far a phone's clock is set right by itself",
  },
  "apps/web/src/ui/steady-clock.ts": {
    longestSleepMs: "how long a phone may sleep before a later clock was set and did not run",
    byWallMs: "the same",
  },
  "apps/web/src/ui/clock-face.ts": { dayMs: "how long a day lasts" },
  "apps/web/src/features/warm-up/moves-script.ts": { readyS: "how long a screen waits" },
  "apps/web/src/app/_frame/morning.ts": {
    keptBeforeMs: "when pages are kept by themselves",
    leftMs: "the same",
  },
  "apps/web/src/phone/keep-morning.ts": {
    freshMs: "when a page is asked for again",
  },
  "apps/web/src/phone/kept-moves.ts": {
    lastsMs: "how long a screen that was left stays on the phone",
  },
  "apps/web/src/phone/draft.ts": {
    lastsMs: "how long an unsent form stays on the phone",
    partLastsMs: "the same of one that nobody has opened",
  },
  "apps/web/src/server/display.ts": { YEAR_S: "how long a cookie is kept" },
  "apps/web/src/uploads/desk.ts": {
    TOO_OFTEN_S: "when a token may ask again",
  },
  "apps/web/src/uploads/refusals.ts": {
    SOON_S: "when to send again",
    LATER_S: "when to send again",
  },
  "packages/activity-files/src/fit/walk.ts": {
    timeS: "what the FIT format writes where it has no time",
  },
};
