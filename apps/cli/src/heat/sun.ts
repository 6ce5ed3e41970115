import { skyKinds } from "@limber/core/conditions";
import { Coordinates } from "@limber/core/heat/model";
import { sunElevation } from "@limber/core/heat/plan";
import { instantMs } from "@limber/core/instant";
import { parsePressure, parseRadiation, parseWind } from "@limber/core/parse";
import type { Context, Flag, Given } from "../grammar.ts";
import { flagsInWords, refuse } from "../refusal.ts";
import { angle, checked, plainNumber, quantity, textOf } from "../request.ts";

export const skyFlag: Flag = {
  name: "sky",
  value: skyKinds.join("|"),
  says: "instead of a radiation",
  choices: skyKinds,
};
export const placeFlags: readonly Flag[] = [
  { name: "lat", value: "DEGREES", says: "latitude, north is positive: 39.74" },
  { name: "lon", value: "DEGREES", says: "longitude, east is positive: -104.99" },
];

/** Flags that tell sun and wind: measured, or in a word. */
export const sunFlags: readonly Flag[] = [
  { name: "wind", value: "SPEED", says: "wind at 10 m: 3m/s, 10km/h", example: "3m/s" },
  {
    name: "radiation",
    value: "RADIATION",
    says: "sun and sky on level ground: 600W/m2",
    example: "600W/m2",
  },
  { name: "direct-share", value: "NUMBER", says: "how much of it is direct sun: 0.6" },
  { name: "sun-elevation", value: "DEGREES", says: "height of the sun: 43.2" },
  { name: "pressure", value: "PRESSURE", says: "air pressure at the place: 1013hPa" },
  skyFlag,
  { name: "at", value: "WHEN", says: "the instant, for the sun: 2026-07-04T07:30-06:00" },
  ...placeFlags,
];

/** What the flags say of sun and wind, or a refusal where the height of the sun is told twice, or all is half said. */
export function skyOf(given: Given, context: Context) {
  const radiationWPerM2 = quantity(given, "radiation", parseRadiation);
  const sky = textOf(given, "sky");
  const outdoors = {
    windAt10MMPerS: quantity(given, "wind", parseWind),
    directShare: plainNumber(given, "direct-share", "0.6"),
    sunElevationDeg: heightOf(given, context),
    pressureHpa: quantity(given, "pressure", parsePressure),
  };
  if (radiationWPerM2 === undefined && sky === undefined) refuseHalfSaid(outdoors);
  return { radiationWPerM2, sky, ...outdoors };
}

/** Sun and wind count together: without a sun nothing else of them can be used. */
function refuseHalfSaid(outdoors: Readonly<Record<string, unknown>>): void {
  if (Object.values(outdoors).every((value) => value === undefined)) return;
  refuse({
    what: "The sun is missing.",
    why: "Wind and hour change the heat only together with the sun.",
    fix: "Add --radiation 600W/m2, or --sky sun, cloud, shade or dark.",
  });
}

const PLACE = ["at", "lat", "lon"] as const;

/** The place, where all that is needed beside it is told. */
export function placeOf(
  given: Given,
  context: Context,
  { needs, fix }: { readonly needs: readonly string[]; readonly fix: string },
): Coordinates {
  const missing = needs.filter((flag) => textOf(given, flag) === undefined);
  if (missing.length > 0)
    refuse({
      what: `${flagsInWords(missing)} must be there too.`,
      why: "How high the sun stands follows from the instant, the latitude and the longitude.",
      fix,
    });
  return checked(
    Coordinates,
    {
      latitudeDeg: angle(given, "lat", "39.74"),
      longitudeDeg: angle(given, "lon", "-104.99"),
    },
    context.reader,
  );
}

function heightOf(given: Given, context: Context): number | undefined {
  const typed = angle(given, "sun-elevation", "43.2");
  if (PLACE.every((flag) => textOf(given, flag) === undefined)) return typed;
  if (typed !== undefined)
    refuse({
      what: "--sun-elevation and a place both say how high the sun stands.",
      why: "Only one of them can be right.",
      fix: "Leave --sun-elevation out, or --at, --lat and --lon.",
    });
  const place = placeOf(given, context, {
    needs: PLACE,
    fix: "Use --at 2026-07-04T07:30-06:00 --lat 39.74 --lon -104.99.",
  });
  return sunElevation({ ...place, atMs: instantOf(textOf(given, "at") ?? "") });
}

/** An instant is told with its offset: a clock time alone is another instant in every zone. */
function instantOf(typed: string): number {
  const atMs = instantMs(typed);
  if (Number.isFinite(atMs)) return atMs;
  return refuse({
    what: `at "${typed}" is not an instant.`,
    why: "It needs a day of the calendar, a time and how far the clock is from UTC.",
    fix: "Use --at 2026-07-04T07:30-06:00, or Z for UTC.",
  });
}
