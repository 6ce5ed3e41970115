import {
  asFraction,
  type Celsius,
  celsius,
  type Kilograms,
  type Meters,
  type MetersPerSecond,
  type Percent,
} from "../../units.ts";
import { clothing, heatLost, strainByMinute, strainedBody } from "../evidence/strain.ts";

/** Somebody who works for a while in the same air. */
export type Strained = {
  readonly airTemperatureC: Celsius;
  /** Of walls all around that would radiate as much. */
  readonly radiantTemperatureC: Celsius;
  readonly relativeHumidityPct: Percent;
  /** Past the body. */
  readonly airSpeedMPerS: MetersPerSecond;
  readonly metabolicRateMet: number;
  readonly clothingClo: number;
  /** How readily dry clothes let water through, 0 to 1. */
  readonly permeability: number;
  readonly bodyMassKg: Kilograms;
  readonly heightM: Meters;
  readonly minutes: number;
};

/** What their body comes to. */
export type Strain = { readonly coreTemperatureC: Celsius; readonly sweatG: number };

const { metWPerM2, surface, start, radiatingShare } = strainedBody.value;
const lost = heatLost.value;
const { core, skin, sweat, skinShare, rectal } = strainByMinute.value;

/** How warm a body becomes and how much it sweats, minute by minute, by the standard's predicted heat strain. */
export function strainOf(strained: Strained): Strain {
  const setting = settingOf(strained);
  let body = atStart;
  for (let minute = 0; minute < strained.minutes; minute += 1) body = aMinuteOn(body, setting);
  return {
    coreTemperatureC: celsius(body.coreC),
    sweatG: body.evaporatedWMin * sweat.gramsPerWMin * setting.surfaceM2,
  };
}

/** A body at a minute. */
type Body = {
  readonly skinC: number;
  readonly coreC: number;
  readonly rectalC: number;
  /** The core temperature that the effort alone brings. */
  readonly steadyC: number;
  /** The share of the body that is as warm as its skin. */
  readonly skinShare: number;
  readonly sweatWPerM2: number;
  readonly evaporatedWMin: number;
};

const atStart: Body = {
  skinC: start.skinC,
  coreC: start.coreC,
  rectalC: start.coreC,
  steadyC: start.coreC,
  skinShare: start.skinShare,
  sweatWPerM2: 0,
  evaporatedWMin: 0,
};

/** What stays as it is all the while. Heat in W/m², insulation in m²K/W, vapour in kPa. */
type Setting = ReturnType<typeof settingOf>;

function settingOf(strained: Strained) {
  const { airTemperatureC: airC, radiantTemperatureC: radiantC, airSpeedMPerS } = strained;
  const metabolic = strained.metabolicRateMet * metWPerM2;
  const vapour = asFraction(strained.relativeHumidityPct) * saturationKPa(airC);
  const surfaceM2 =
    surface.scale *
    strained.bodyMassKg ** surface.massPower *
    strained.heightM ** surface.heightPower;
  const asNear =
    lost.still.scale * Math.abs(radiantC + lost.clothesAboveRadiantC - airC) ** lost.still.power;
  return {
    airC,
    radiantC,
    vapour,
    metabolic,
    surfaceM2,
    holds: (metWPerM2 * strained.bodyMassKg) / surfaceM2,
    convection: Math.max(asNear, byWind(airSpeedMPerS)),
    breath: breathOf(metabolic, airC, vapour),
    skinC: skinLine(strained, { vapour, metabolic }),
    steadyC: core.perWPerM2 * metabolic + core.base,
    ...dressOf(strained, metabolic),
  };
}

function saturationKPa(atC: number): number {
  const { baseKPa, slope, poleC } = lost.vapour;
  return baseKPa * Math.exp((slope * atC) / (atC + poleC));
}

function byWind(speedMPerS: number): number {
  const { slow, fast } = lost;
  return speedMPerS > slow.upToMPerS
    ? fast.scale * speedMPerS ** fast.power
    : slow.base + slow.slope * speedMPerS;
}

function breathOf(metabolic: number, airC: number, vapour: number) {
  const { dry, exhaled, wet, base, air, vapour: humid } = lost.breath;
  const exhaledC = exhaled.base + exhaled.air * airC + exhaled.vapour * vapour;
  return {
    dry: dry * metabolic * (exhaledC - airC),
    wet: wet * metabolic * (base + air * airC + humid * vapour),
  };
}

/** The skin temperature that this air brings, as far as it does not hang on how warm the body is, and how it does. */
function skinLine(
  { airTemperatureC, radiantTemperatureC, airSpeedMPerS, clothingClo }: Strained,
  { vapour, metabolic }: { readonly vapour: number; readonly metabolic: number },
) {
  const { nudeBelowClo, dressedFromClo } = clothing.value;
  const dressed = Math.min(
    1,
    Math.max(0, (clothingClo - nudeBelowClo) / (dressedFromClo - nudeBelowClo)),
  );
  const lineOf = (by: Readonly<Record<keyof typeof skin.nude, number>>) => ({
    base:
      by.base +
      by.air * airTemperatureC +
      by.radiant * radiantTemperatureC +
      by.vapour * vapour +
      by.wind * airSpeedMPerS +
      by.metabolic * metabolic,
    rectal: by.rectal,
  });
  const [bare, clad] = [lineOf(skin.nude), lineOf(skin.dressed)];
  return {
    base: bare.base + dressed * (clad.base - bare.base),
    rectal: bare.rectal + dressed * (clad.rectal - bare.rectal),
  };
}

function dressOf({ clothingClo, permeability, airSpeedMPerS }: Strained, metabolic: number) {
  const { perClo, areaPerClo, stillAir, dressedFromClo, legs, ...c } = clothing.value;
  const legsMPerS = Math.min(legs.mostMPerS, legs.perWPerM2 * (metabolic - legs.fromWPerM2));
  const area = 1 + areaPerClo * clothingClo;
  const blown = (by: typeof c.dressed | typeof c.nude) => {
    const windMPerS =
      by === c.dressed ? Math.min(c.windThroughClothesUpToMPerS, airSpeedMPerS) : airSpeedMPerS;
    const byAir = (by.wind[0] * windMPerS + by.wind[1]) * windMPerS;
    const byLegs = (by.legs[0] * legsMPerS + by.legs[1]) * legsMPerS;
    return Math.min(1, by.scale * Math.exp(byAir + byLegs));
  };
  const clad = Math.min(1, clothingClo / dressedFromClo);
  const kept = blown(c.nude) + clad * (blown(c.dressed) - blown(c.nude));
  const total = (perClo * clothingClo + stillAir / area) * kept;
  const { square, slope, base, most, lewisKPerKPa } = c.permeability;
  const lets = Math.min(most, permeability * ((square * kept + slope) * kept + base));
  return {
    area,
    insulation: total - (blown(c.nude) * stillAir) / area,
    againstVapour: total / lets / lewisKPerKPa,
  };
}

/** What is left after a minute of the way to where something tends, by how slowly it follows. */
const left = {
  core: Math.exp(-1 / core.minutes),
  skin: Math.exp(-1 / skin.minutes),
  sweat: Math.exp(-1 / sweat.minutes),
};
const follow = (from: number, to: number, still: number) => to + (from - to) * still;

function aMinuteOn(body: Body, setting: Setting): Body {
  const steadyC = follow(body.steadyC, setting.steadyC, left.core);
  const stored = setting.holds * (steadyC - body.steadyC) * (1 - body.skinShare);
  const skinC = follow(
    body.skinC,
    setting.skinC.base + setting.skinC.rectal * body.rectalC,
    left.skin,
  );
  const required = Math.max(
    0,
    setting.metabolic - stored - setting.breath.dry - setting.breath.wet - dryLoss(skinC, setting),
  );
  const most = (saturationKPa(skinC) - setting.vapour) / setting.againstVapour;
  const sweatWPerM2 = Math.max(0, follow(body.sweatWPerM2, sweatFor(required, most), left.sweat));
  const kept = required - evaporatedOf(sweatWPerM2, Math.max(0, most)) + stored;
  const warmer = coreAfter({ body, skinC, storedC: kept / setting.holds });
  return {
    skinC,
    coreC: warmer.coreC,
    rectalC:
      body.rectalC +
      (rectal.core * warmer.coreC + rectal.own * body.rectalC + rectal.base) / rectal.divisor,
    steadyC,
    skinShare: warmer.skinShare,
    sweatWPerM2,
    evaporatedWMin: body.evaporatedWMin + sweatWPerM2 + setting.breath.wet,
  };
}

/** By convection and radiation from the clothes, which settle between skin and surroundings. */
function dryLoss(skinC: number, { airC, radiantC, convection, area, insulation }: Setting): number {
  let clothesC = radiantC + lost.clothesAboveRadiantC;
  let radiation = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    radiation = radiated(clothesC + lost.zeroCelsiusK, radiantC + lost.zeroCelsiusK);
    clothesC =
      (area * (convection * airC + radiation * radiantC) + skinC / insulation) /
      (area * (convection + radiation) + 1 / insulation);
  }
  return area * (convection * (clothesC - airC) + radiation * (clothesC - radiantC));
}

const { share: covered, emissivity, otherEmissivity } = clothing.value.reflective;
const emits = (1 - covered) * otherEmissivity + covered * (1 - emissivity);

/** W/m² for each kelvin between clothes and what surrounds them. */
function radiated(clothesK: number, radiantK: number): number {
  const squares = clothesK * clothesK + radiantK * radiantK;
  return emits * lost.stefanBoltzmann * radiatingShare * squares * (clothesK + radiantK);
}

/** The sweat it takes to evaporate as much as is required, of what can evaporate at most. */
function sweatFor(required: number, most: number): number {
  if (required === 0) return 0;
  const wettedness = required / most;
  if (most <= 0 || wettedness >= sweat.allOfItFrom) return sweat.mostWPerM2;
  const efficiency = wettedness > 1 ? (2 - wettedness) ** 2 / 2 : 1 - wettedness ** 2 / 2;
  return Math.min(sweat.mostWPerM2, required / Math.max(sweat.leastEfficiency, efficiency));
}

function evaporatedOf(sweatWPerM2: number, most: number): number {
  if (sweatWPerM2 === 0) return 0;
  const ratio = most / sweatWPerM2;
  const wettedness = ratio < sweat.soakedFromRatio ? 1 : Math.sqrt(ratio ** 2 + 2) - ratio;
  return Math.min(sweat.mostWettedness, wettedness) * most;
}

/** The core after a minute that stored so much, and the share of the body that its skin then has. */
function coreAfter({
  body,
  skinC,
  storedC,
}: {
  readonly body: Body;
  readonly skinC: number;
  readonly storedC: number;
}): Pick<Body, "coreC" | "skinShare"> {
  const before = (body.skinC * body.skinShare) / 2 + body.coreC * (1 - body.skinShare / 2);
  let coreC = body.coreC;
  let share = body.skinShare;
  for (let round = 0; round < ROUNDS; round += 1) {
    share = Math.min(
      skinShare.base,
      Math.max(skinShare.least, skinShare.base + skinShare.slope * (coreC - skinShare.atC)),
    );
    coreC = (storedC + before - (skinC * share) / 2) / (1 - share / 2);
  }
  return { coreC, skinShare: share };
}

const ROUNDS = 6;
