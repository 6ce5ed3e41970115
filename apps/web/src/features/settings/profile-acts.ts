import { wallAt } from "@limber/api/clock";
import { judgeWeighIn } from "@limber/core/hydration/belief";
import { doubtInWords } from "@limber/core/hydration/doubts-in-words";
import type { Reader } from "@limber/core/reader";
import { clocks, unitChoices, weekStarts } from "@limber/core/reader";
import { healthConditions } from "@limber/core/runner";
import { oneOf } from "../../server/display.ts";
import type { OwnSubmission, Submission } from "../../server/door.ts";
import { formReader } from "../../server/form-reader.ts";
import { Refused } from "../../server/refused.ts";
import { labels } from "./labels.ts";

const readerOf = (form: FormData, reader: Reader) => formReader(form, reader, labels(reader));
const saved = { news: "saved" } as const;

/** A guest's choices are kept on the device, a runner's also with the account. */
export async function reading({ form, who, reader }: Submission): Promise<void> {
  if (who === null) return;
  const { text, chosen } = readerOf(form, reader);
  const { revision } = await who.ask.runners.profile({});
  await who.ask.runners.editProfile({
    revision,
    edit: {
      displayName: text("displayName"),
      timeZone: text("timeZone"),
      locale: text("language"),
      clock: chosen("clock", clocks),
      weekStartsOn: chosen("weekStartsOn", weekStarts),
      distanceUnit: chosen("distanceUnit", unitChoices.distance),
      volumeUnit: chosen("volumeUnit", unitChoices.volume),
      massUnit: chosen("massUnit", unitChoices.mass),
      temperatureUnit: chosen("temperatureUnit", unitChoices.temperature),
    },
  });
}

/** How this reader is told things, kept with whatever they keep first: it goes along to their next device. */
function waysOf({ units, clock, language, weekStartsOn }: Reader) {
  return {
    locale: language,
    clock,
    weekStartsOn,
    distanceUnit: units.distance,
    volumeUnit: units.volume,
    massUnit: units.mass,
    temperatureUnit: units.temperature,
  };
}

export async function body({ form, who, reader }: OwnSubmission) {
  const typed = readerOf(form, reader);
  const { revision } = await who.ask.runners.profile({});
  await who.ask.runners.editProfile({
    revision,
    edit: {
      ...waysOf(reader),
      bodyMassKg: typed.mass("mass"),
      heightM: typed.height("height"),
      birthYear: typed.year("birthYear"),
      bottlesMl: typed.volumes("bottles").map(Math.round),
    },
  });
  return saved;
}

export async function health({ form, who, reader }: OwnSubmission) {
  const { text, all } = readerOf(form, reader);
  const kept = await who.ask.runners.healthNotes({});
  const [name, phone] = [text("contactName"), text("contactPhone")];
  await who.ask.runners.editHealthNotes({
    revision: kept?.revision ?? 0,
    forget: all("forget"),
    edit: {
      healthConditions: all("condition").flatMap((each) => oneOf(healthConditions, each) ?? []),
      medicines: text("medicines"),
      notes: text("notes"),
      emergencyContact: name === "" && phone === "" ? null : { name: name || phone, phone },
    },
  });
  return saved;
}

const NOON = "T12:00:00Z";

/** At noon; on a day whose noon is still to come, now. A day that has not come is refused as such. */
function testedOn(day: string, { timeZone }: Reader): string {
  const now = new Date();
  const isToday = day === wallAt(now, timeZone).slice(0, 10);
  return isToday ? now.toISOString() : `${day}${NOON}`;
}

export async function sweat({ form, who, reader }: OwnSubmission) {
  const typed = readerOf(form, reader);
  const urineMl = typed.volume("urine");
  const test = {
    massBeforeKg: typed.needed("before", typed.mass),
    massAfterKg: typed.needed("after", typed.mass),
    drankMl: typed.needed("drank", typed.volume),
    ...(urineMl !== null && { urineMl }),
    ...(typed.text("unmeasured") !== "" && { urineUnmeasured: true }),
    durationS: typed.needed("time", typed.duration),
  };
  const belief = judgeWeighIn(test);
  if (!belief.believed && typed.text("insist") === "")
    throw new Refused(doubtInWords(belief, reader));
  const testedAt = testedOn(typed.text("day"), reader);
  const { result } = await who.ask.sweatTests.add({ test: { ...test, testedAt } });
  if (belief.gainedWeight) return { news: "heavier" } as const;
  return result?.usable ? saved : ({ news: "unused" } as const);
}
