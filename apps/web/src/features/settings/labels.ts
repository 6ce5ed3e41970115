import type { Reader } from "@limber/core/reader";

/** What the fields of the settings are called where they are spoken of. */
export function labels({ say }: Pick<Reader, "say">) {
  return {
    displayName: say("Name"),
    timeZone: say("Time zone"),
    mass: say("Body mass"),
    height: say("Height"),
    birthYear: say("Born in"),
    bottles: say("Bottles"),
    contactPhone: say("Their number"),
    before: say("Weight before"),
    after: say("Weight after"),
    drank: say("You drank"),
    urine: say("Toilet in between"),
    time: say("You ran for"),
    day: say("On"),
    endsOn: say("Until"),
    email: say("E-mail"),
    password: say("Password"),
  } as const;
}
