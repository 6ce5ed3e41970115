import type { RunPlanInput } from "@limber/core/run-plan/model";

/** The address of the plan for a request: the same form, filled in with SI units. */
export function addressOf(request: RunPlanInput): string {
  const {
    distanceM,
    durationS,
    event,
    bodyMassKg,
    heightM,
    conditions,
    sweatRateMlPerH,
    corralPaceSPerKm,
    healthConditions = [],
  } = request;
  const typed: Record<string, string | undefined> = {
    units: "si",
    distance: `${distanceM / 1000}`,
    time: clock(durationS),
    event,
    mass: textOf(bodyMassKg),
    height: heightM === undefined ? undefined : `${heightM}m`,
    temperature: textOf(conditions?.airTemperatureC),
    humidity: textOf(conditions?.relativeHumidityPct),
    wind: textOf(conditions?.windMPerS),
    sweat: textOf(sweatRateMlPerH),
    corral: corralPaceSPerKm === undefined ? undefined : clock(corralPaceSPerKm).replace(/^0:/, ""),
  };
  const query = new URLSearchParams(
    Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  for (const condition of healthConditions) query.append("health", condition);
  return `/plan?${query}`;
}

function textOf(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function clock(s: number): string {
  const whole = Math.round(s);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${Math.floor(whole / 3600)}:${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
}
