/** Whatever weather the schemas admit, drawn by chance. */
import fc from "fast-check";
import { mostAtNightWPerM2, OpenSky, oneSun, skyKinds } from "../src/conditions.ts";
import { HourOfWeather } from "../src/heat/model.ts";
import { between } from "./between.ts";

/** Five times of six. */
export const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined, freq: 6 });
/** Once of four times. */
export const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** The air alone, as of a run that was weighed or an hour of which no more is told. */
export const anyAir = fc.record({
  airTemperatureC: between(-30, 50),
  relativeHumidityPct: maybe(between(1, 100)),
});

/** The air and the wind from the front. */
export const anyConditions = fc
  .tuple(anyAir, maybe(between(0, 20)))
  .map(([air, windMPerS]) => ({ ...air, windMPerS }));

const OneSky = OpenSky.check(oneSun);
const anyPlace = {
  windAt10MMPerS: maybe(between(0, 60)),
  sunElevationDeg: maybe(between(-90, 90)),
  pressureHpa: seldom(between(500, 1100)),
};
/** Sun and wind in the open, the sun as a station or as somebody outside tells it, or not at all. */
const anyOpenSky = fc
  .oneof(
    fc.record({ ...anyPlace, sky: maybe(fc.constantFrom(...skyKinds)) }),
    fc.record({
      ...anyPlace,
      radiationWPerM2: fc.oneof(between(0, 1500), between(0, mostAtNightWPerM2)),
      directShare: maybe(between(0, 1)),
    }),
  )
  .filter((sky) => OneSky.safeParse(sky).success);

/** The weather a run is planned in, a third of it without sun and wind. */
export const anyWeather = fc.oneof(
  { weight: 1, arbitrary: anyConditions },
  {
    weight: 2,
    arbitrary: fc.tuple(anyConditions, anyOpenSky).map(([air, sky]) => ({ ...air, ...sky })),
  },
);

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const quarterMinutes = 15;
const [furthestWest, furthestEast] = [-12, 14].map((hours) => (hours * hourMs) / minuteMs);

/** The same instant by the clock of a place, to the second or to the minute. */
function written(instantMs: number, aheadMinutes: number, length = "2026-07-04T06:00:00".length) {
  const wall = new Date(instantMs + aheadMinutes * minuteMs).toISOString().slice(0, length);
  const [hours, minutes] = [Math.abs(aheadMinutes) / 60, Math.abs(aheadMinutes) % 60].map((part) =>
    String(Math.trunc(part)).padStart(2, "0"),
  );
  return `${wall}${aheadMinutes < 0 ? "-" : "+"}${hours}:${minutes}`;
}

const anyMs = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.getTime());
const anyOffset = fc
  .integer({
    min: (furthestWest ?? 0) / quarterMinutes,
    max: (furthestEast ?? 0) / quarterMinutes,
  })
  .map((quarters) => quarters * quarterMinutes);

/** An instant with an offset, at Greenwich sometimes as `Z`. */
export const anyInstant = fc
  .tuple(anyMs, anyOffset)
  .map(([instantMs, ahead]) =>
    ahead === 0 ? new Date(instantMs).toISOString() : written(instantMs, ahead),
  );

/** The hours of a day as a forecast tells them, or as a file of somebody who mixed them up. */
export const anyHours = fc
  .tuple(anyMs, anyOffset, fc.array(anyWeather, { maxLength: 25 }), fc.nat({ max: 3 }))
  .chain(([fromMs, ahead, weather, mixed]) => {
    const hours = weather
      .map((one, index) => ({
        ...one,
        at: written(fromMs + index * hourMs, ahead, "2026-07-04T06:00".length),
      }))
      .map((hour) =>
        HourOfWeather.safeParse(hour).success ? hour : { ...hour, sky: "shade" as const },
      );
    return mixed === 0
      ? fc.shuffledSubarray(hours, { minLength: hours.length })
      : fc.constant(hours);
  });
