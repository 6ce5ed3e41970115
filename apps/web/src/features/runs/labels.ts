import { distance } from "@limber/core/format";
import { type Reader, saySplit } from "@limber/core/reader";
import { mile } from "@limber/core/units";

/** Whoever runs in kilometres is told how far a mile is. */
export function firstMileLabel(reader: Reader): string {
  const far = distance(mile, reader);
  return saySplit(reader, { mile: "First mile", kilometre: "First {far}", values: { far } });
}

/** What a form's fields are called where they are spoken of: beside what was wrong, and beside what another screen wrote. */
export function labels(reader: Reader) {
  const { say } = reader;
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
    unmeasured: say("A toilet stop that was not measured"),
    effort: say("Effort"),
    firstMile: firstMileLabel(reader),
    temperature: say("Temperature"),
    humidity: say("Humidity"),
    warmedUp: say("Warmed up"),
    socks: say("Compression socks"),
    stretched: say("Stretched after"),
    note: say("Note"),
    cramp: say("Moment of the cramp"),
    relief: say("It let go after"),
    crampDistance: say("It came at"),
  } as const;
}
