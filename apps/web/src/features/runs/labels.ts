import type { Reader } from "@limber/core/reader";

/** What a form's fields are called where they are spoken of: beside what was wrong, and beside what another screen wrote. */
export function labels({ say }: Pick<Reader, "say">) {
  return {
    start: say("Start"),
    event: say("Kind of run"),
    distance: say("Distance"),
    time: say("Time"),
    drank: say("Drank on the way"),
    drankTyped: say("Drank on the way"),
    after: say("Weight after"),
    before: say("Weight before"),
    urine: say("Passed on the way"),
    effort: say("Effort"),
    firstMile: say("First mile"),
    temperature: say("Temperature"),
    humidity: say("Humidity"),
    warmedUp: say("Warmed up"),
    socks: say("Compression socks"),
    stretched: say("Stretched after"),
    note: say("Note"),
    relief: say("It let go after"),
    crampDistance: say("It came at"),
  } as const;
}
