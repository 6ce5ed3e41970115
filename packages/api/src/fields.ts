import type { Say } from "@limber/core/language";
import { type Fields, requestFields } from "@limber/core/run-plan/fields";

const choose = (say: Say) => say("Choose one of those.");
const shorten = (say: Say) => say("Use less text, or leave it empty.");
const chooseDay = (say: Say) => say("Choose the day.");

/** What people type into a page or a terminal, beside what a plan asks. Ids and the like go by their key. */
export const fields: Fields = {
  ...requestFields,
  displayName: { name: ({ say }) => say("name"), fix: (say) => say("Use up to 100 characters.") },
  locale: { name: ({ say }) => say("language"), fix: choose },
  clock: { name: ({ say }) => say("clock"), fix: choose },
  weekStartsOn: { name: ({ say }) => say("start of the week"), fix: choose },
  distanceUnit: { name: ({ say }) => say("unit of distance"), fix: choose },
  volumeUnit: { name: ({ say }) => say("unit of volume"), fix: choose },
  massUnit: { name: ({ say }) => say("unit of weight"), fix: choose },
  temperatureUnit: { name: ({ say }) => say("unit of temperature"), fix: choose },
  birthYear: {
    name: ({ say }) => say("year of birth"),
    inWords: (year) => String(year),
    fix: (say) => say("Use 1989, or leave it empty."),
  },
  bottlesMl: {
    name: ({ say }) => say("bottle"),
    inWords: requestFields.drankMl.inWords,
    fix: (say) => say("Use a volume such as 500ml or 17oz."),
  },
  medicines: { name: ({ say }) => say("medicines"), fix: shorten },
  notes: { name: ({ say }) => say("notes"), fix: shorten },
  note: { name: ({ say }) => say("note"), fix: shorten },
  name: { name: ({ say }) => say("name"), fix: (say) => say("Use up to 100 characters.") },
  phone: {
    name: ({ say }) => say("phone number"),
    fix: (say) => say("Use a number such as +43 660 1234567."),
  },
  email: {
    name: ({ say }) => say("e-mail address"),
    fix: (say) => say("Type the address you sign in with."),
  },
  code: { name: ({ say }) => say("code"), fix: (say) => say("Ask the runner for a new one.") },
  scopes: {
    name: ({ say }) => say("what is shared"),
    fix: (say) => say("Tick at least one thing."),
  },
  endsAt: { name: ({ say }) => say("last day"), fix: chooseDay },
  testedAt: { name: ({ say }) => say("day of the test"), fix: chooseDay },
  startedAt: {
    name: ({ say }) => say("start"),
    fix: (say) => say("Choose the day and the time the run began."),
  },
  happenedAt: {
    name: ({ say }) => say("time of the cramp"),
    fix: (say) => say("Choose the day and the time of the cramp."),
  },
  elapsedS: {
    name: ({ say }) => say("time"),
    inWords: requestFields.durationS.inWords,
    fix: (say) => say("Use hours, minutes and seconds, such as 1:45:00 or 45m."),
  },
  reliefAfterS: {
    name: ({ say }) => say("time until relief"),
    inWords: requestFields.durationS.inWords,
    fix: (say) => say("Use hours, minutes and seconds, such as 1:45:00 or 45m."),
  },
  atDistanceM: {
    name: ({ say }) => say("distance of the cramp"),
    inWords: requestFields.distanceM.inWords,
    fix: (say) => say("Use a distance such as 10km or 6.2mi."),
  },
  intakeMl: {
    name: ({ say }) => say("drank"),
    inWords: requestFields.drankMl.inWords,
    fix: (say) => say("Use a volume such as 500ml or 17oz."),
  },
  heartRateBpm: {
    name: ({ say }) => say("heart rate"),
    fix: (say) => say("Use beats a minute, such as 150."),
  },
  effort: { name: ({ say }) => say("effort"), fix: (say) => say("Use 1 to 10.") },
  muscle: { name: ({ say }) => say("muscle"), fix: choose },
  side: { name: ({ say }) => say("side"), fix: choose },
  severity: { name: ({ say }) => say("how bad it was"), fix: choose },
  tried: { name: ({ say }) => say("what helped"), fix: choose },
  symptoms: { name: ({ say }) => say("signs"), fix: choose },
  urine: { name: ({ say }) => say("urine color"), fix: choose },
  place: {
    name: ({ say }) => say("place"),
    fix: (say) => say("Use the name of a town, such as Boulder."),
  },
  zipBase64: {
    name: ({ say }) => say("file"),
    fix: (say) => say("Use the zip that Limber gave you. Nothing was changed."),
  },
};
