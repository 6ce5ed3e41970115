import type { Case } from "../../rule.ts";

const riskCase = (
  [airTemperatureC, relativeHumidityPct, radiationWPerM2]: readonly [number, number, number],
  risk: string,
): Case => ({
  id: `${airTemperatureC} °C, ${relativeHumidityPct} %, ${radiationWPerM2} W/m²`,
  rule: "heat.running-risk",
  situation: {
    airTemperatureC,
    relativeHumidityPct,
    radiationWPerM2,
    pressureHpa: 1013,
    windMPerS: 2,
    sunCosine: 0.8,
  },
  answer: { risk },
});
const opinionCase = (
  flag: string,
  risk: string,
  answer: { readonly isSaid: boolean; readonly isStricter: boolean },
): Case => ({
  id: `a ${flag} flag and ${risk} risk`,
  rule: "heat.second-opinion",
  situation: { flag, risk },
  answer,
});

/** Without sun as the rows of pythermalcomfort 3.9.1 have them. */
export const opinions: readonly Case[] = [
  riskCase([22, 100, 0], "low"),
  riskCase([28, 80, 0], "low"),
  riskCase([30, 100, 0], "moderate"),
  riskCase([40, 40, 0], "high"),
  riskCase([36, 80, 0], "extreme"),
  opinionCase("white", "low", { isSaid: false, isStricter: false }),
  opinionCase("yellow", "high", { isSaid: true, isStricter: true }),
  opinionCase("red", "moderate", { isSaid: true, isStricter: false }),
  opinionCase("black", "extreme", { isSaid: false, isStricter: false }),
];
