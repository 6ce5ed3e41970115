import {
  distance,
  fahrenheit,
  KG_PER_POUND,
  ML_PER_OUNCE,
  paceUnitM,
  volumeUnit,
} from "../format.ts";
import type { Say } from "../language.ts";
import { type Reader, saySplit } from "../reader.ts";
import { healthConditions } from "../runner.ts";
import { celsius, mile } from "../units.ts";
import { clock, type FigureInWords, figure, inUnit } from "./refused-figures.ts";

/** How one field is spoken of: its name, a number of it, and what to do when it is refused. */
export type Field = {
  readonly name: (reader: Reader) => string;
  /** Left out where a number of it has no unit. */
  readonly inWords?: FigureInWords;
  readonly fix: (say: Say) => string;
  /** What it may be, where not all that can be read is offered. */
  readonly choices?: readonly string[];
};
export type Fields = Readonly<Record<string, Field>>;

const inDistance: FigureInWords = (v, reader, as) =>
  `${figure(1)(v / paceUnitM(reader), reader, as)} ${reader.units.distance}`;
const inMass: FigureInWords = (v, reader, as) => {
  const unit = reader.units.mass;
  return `${figure(1)(unit === "lb" ? v / KG_PER_POUND : v, reader, as)} ${unit}`;
};
const inTemperature: FigureInWords = (v, reader, as) => {
  const unit = reader.units.temperature;
  return `${figure(0)(unit === "°F" ? fahrenheit(celsius(v)) : v, reader, as)} ${unit}`;
};
const inRate: FigureInWords = (v, reader, as) => {
  const unit = reader.units.volume;
  const volume = figure(1)(unit === "oz" ? v / ML_PER_OUNCE : v, reader, as);
  return reader.say("{volume} an hour", { volume: `${volume} ${volumeUnit(reader)}` });
};
const inPace: FigureInWords = (v, reader, as) =>
  `${clock(0)((v * paceUnitM(reader)) / 1000, reader, as)}/${reader.units.distance}`;
const inMilliliters: FigureInWords = (v, reader, as) =>
  `${figure(3)(v, reader, as)} ${reader.say("mL")}`;
const inDegrees: FigureInWords = (v, reader, as) => `${figure(3)(v, reader, as)}°`;

/** The fields of what core is asked. */
export const requestFields = {
  distanceM: {
    name: ({ say }) => say("distance"),
    inWords: inDistance,
    fix: (say) => say("Use a distance such as 10km or 6.2mi."),
  },
  durationS: {
    name: ({ say }) => say("time"),
    inWords: clock(1),
    fix: (say) => say("Use hours, minutes and seconds, such as 1:45:00 or 45m."),
  },
  bodyMassKg: {
    name: ({ say }) => say("body mass"),
    inWords: inMass,
    fix: (say) => say("Check the unit: 62kg is 137lb."),
  },
  massBeforeKg: {
    name: ({ say }) => say("mass before"),
    inWords: inMass,
    fix: (say) => say("Check the unit: 62kg is 137lb."),
  },
  massAfterKg: {
    name: ({ say }) => say("mass after"),
    inWords: inMass,
    fix: (say) => say("Check the unit: 62kg is 137lb."),
  },
  heightM: {
    name: ({ say }) => say("height"),
    inWords: (v, reader, as) => `${figure(0)(v * 100, reader, as)} cm`,
    fix: (say) => say("Use a height such as 175cm or 5ft9in."),
  },
  airTemperatureC: {
    name: ({ say }) => say("temperature"),
    inWords: inTemperature,
    fix: (say) => say("Check the unit: 24C is 75F."),
  },
  relativeHumidityPct: {
    name: ({ say }) => say("humidity"),
    inWords: inUnit("%"),
    fix: (say) => say("Use a relative humidity such as 65%."),
  },
  windMPerS: {
    name: ({ say }) => say("wind"),
    inWords: inUnit("m/s"),
    fix: (say) => say("Use a wind speed such as 3m/s or 10km/h."),
  },
  windAt10MMPerS: {
    name: ({ say }) => say("wind"),
    inWords: inUnit("m/s"),
    fix: (say) => say("Use a wind speed such as 3m/s or 10km/h."),
  },
  radiationWPerM2: {
    name: ({ say }) => say("radiation"),
    inWords: inUnit("W/m²"),
    fix: (say) => say("Use a radiation such as 600W/m2: under a high sun about 1000, at night 0."),
  },
  directShare: {
    name: ({ say }) => say("direct share"),
    fix: (say) => say("Use a share from 0, all from the sky, to 1, all from the sun."),
  },
  sunElevationDeg: {
    name: ({ say }) => say("height of the sun"),
    inWords: inDegrees,
    fix: (say) => say("Use degrees above the horizon, such as 43.2."),
  },
  pressureHpa: {
    name: ({ say }) => say("air pressure"),
    inWords: inUnit("hPa"),
    fix: (say) => say("Use the pressure at the place, such as 1013hPa."),
  },
  latitudeDeg: {
    name: ({ say }) => say("latitude"),
    inWords: inDegrees,
    fix: (say) => say("Use degrees north of the equator, such as 39.74."),
  },
  longitudeDeg: {
    name: ({ say }) => say("longitude"),
    inWords: inDegrees,
    fix: (say) => say("Use degrees east of Greenwich, such as -104.99."),
  },
  at: {
    name: ({ say }) => say("hour"),
    fix: (say) => say("Use a day and a time with its zone, such as 2026-07-04T06:00-06:00."),
  },
  sky: { name: ({ say }) => say("sky"), fix: chooseOne },
  sweatRateMlPerH: {
    name: ({ say }) => say("sweat rate"),
    inWords: inRate,
    fix: (say) => say("Use a rate such as 900ml/h or 30oz/h."),
  },
  speedKmPerH: {
    name: ({ say }) => say("speed"),
    inWords: inUnit("km/h", 1),
    fix: (say) => say("Use a speed or pace such as 11km/h or 9:00/mi."),
  },
  drankMl: {
    name: ({ say }) => say("drank"),
    inWords: inMilliliters,
    fix: (say) => say("Use a volume such as 500ml or 17oz."),
  },
  urineMl: {
    name: ({ say }) => say("urine"),
    inWords: inMilliliters,
    fix: (say) => say("Use a volume such as 200ml or 7oz."),
  },
  scaleStepKg: {
    name: ({ say }) => say("scale step"),
    inWords: inUnit("kg"),
    fix: (say) => say("Use a step such as 0.1kg."),
  },
  goalPaceSPerKm: {
    name: ({ say }) => say("goal pace"),
    inWords: inPace,
    fix: (say) => say("Use a pace such as 9:00/mi or 5:30/km."),
  },
  corralPaceSPerKm: {
    name: ({ say }) => say("corral pace"),
    inWords: inPace,
    fix: (say) => say("Use a pace such as 9:00/mi or 5:30/km."),
  },
  firstMileS: {
    name: (reader) =>
      saySplit(reader, {
        mile: "first mile",
        kilometre: "first {far}",
        values: { far: distance(mile, reader) },
      }),
    inWords: clock(1),
    fix: (say) => say("Use minutes and seconds, such as 9:40."),
  },
  shape: {
    name: ({ say }) => say("shape"),
    fix: (say) => say("Use a fraction such as 0.02: the first metre 2 % slower than the mean."),
  },
  ageYears: { name: ({ say }) => say("age"), fix: (say) => say("Use whole years.") },
  event: { name: ({ say }) => say("kind of run"), fix: chooseOne },
  healthConditions: {
    name: ({ say }) => say("health"),
    fix: chooseOne,
    choices: healthConditions,
  },
  earlierCramps: {
    name: ({ say }) => say("earlier cramps"),
    fix: (say) => say("Answer yes or no, or leave it out."),
  },
  lastEndedHeavier: {
    name: ({ say }) => say("heavier after the last run"),
    fix: (say) => say("Answer yes or no, or leave it out."),
  },
  startAt: {
    name: ({ say }) => say("start"),
    fix: (say) => say("Choose the day and the time the run began."),
  },
  timeZone: {
    name: ({ say }) => say("time zone"),
    fix: (say) => say("Use a name such as Europe/Vienna."),
  },
} as const satisfies Fields;

function chooseOne(say: Say): string {
  return say("Choose one of those.");
}
