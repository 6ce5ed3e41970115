import { crampRules } from "./cramps/rules.ts";
import { gradeOf } from "./grade.ts";
import { acclimatisationRules } from "./heat/rules/acclimatisation.ts";
import { hourRules } from "./heat/rules/hours.ts";
import { outdoorRules } from "./heat/rules/outdoors.ts";
import { riskRules } from "./heat/rules/running-risk.ts";
import { sunRules } from "./heat/rules/sun.ts";
import { heatRules } from "./heat/rules.ts";
import { afterRules } from "./hydration/rules/after.ts";
import { beforeRules } from "./hydration/rules/before.ts";
import { believedRules } from "./hydration/rules/believed.ts";
import { duringRules } from "./hydration/rules/during.ts";
import { heldRules } from "./hydration/rules/held.ts";
import { onTheRunRules } from "./hydration/rules/on-the-run.ts";
import { ownRules } from "./hydration/rules/own-rate.ts";
import { predictionRules as sweatPredictionRules } from "./hydration/rules/prediction.ts";
import { sodiumRules } from "./hydration/rules/sodium.ts";
import { spreadRules } from "./hydration/rules/spread.ts";
import { stationRules } from "./hydration/rules/stations.ts";
import { sweatKnownRules } from "./hydration/rules/sweat-known.ts";
import { weighInRules } from "./hydration/rules/weigh-in.ts";
import { courseRules } from "./pacing/rules/course.ts";
import { paceRules } from "./pacing/rules/pace.ts";
import { predictionRules } from "./pacing/rules/prediction.ts";
import { startRules } from "./pacing/rules/race-start.ts";
import { factorRules } from "./patterns/rules/factors.ts";
import { sizeRules } from "./patterns/rules/size.ts";
import { surenessRules } from "./patterns/rules/sureness.ts";
import { preparationRules } from "./preparation/rules.ts";
import { recoveryRules } from "./recovery/rules.ts";
import { redFlagRules } from "./referral/rules/red-flags.ts";
import { referralRules } from "./referral/rules/referral.ts";
import type { AnyRule, Citation } from "./rule.ts";
import { aroundRules } from "./run-analysis/rules/around.ts";
import { besideRules } from "./run-analysis/rules/beside.ts";
import { bodyRecordRules } from "./run-analysis/rules/body-records.ts";
import { startRules as measuredStartRules } from "./run-analysis/rules/even-pace.ts";
import { sourceRules } from "./run-analysis/rules/one-source.ts";
import { possibleRules } from "./run-analysis/rules/possible-run.ts";
import { sameRunRules } from "./run-analysis/rules/same-run.ts";
import { splitRules } from "./run-analysis/rules/splits.ts";
import { sweatRules } from "./run-analysis/rules/sweat.ts";
import { timerRules } from "./run-analysis/rules/timer.ts";
import { runPlanRules } from "./run-plan/rules.ts";
import type { Source } from "./sources/source.ts";
import { type SourceId, sourceOf } from "./sources.ts";
import { warmUpRules } from "./warm-up/rules.ts";

/** Every rule, in the order of a run. */
export const rulebook: readonly AnyRule[] = [
  ...runPlanRules,
  ...preparationRules,
  ...redFlagRules,
  ...referralRules,
  ...beforeRules,
  ...heldRules,
  ...spreadRules,
  ...duringRules,
  ...stationRules,
  ...onTheRunRules,
  ...sweatPredictionRules,
  ...believedRules,
  ...sweatKnownRules,
  ...weighInRules,
  ...ownRules,
  ...sodiumRules,
  ...afterRules,
  ...heatRules,
  ...acclimatisationRules,
  ...outdoorRules,
  ...hourRules,
  ...sunRules,
  ...riskRules,
  ...warmUpRules,
  ...paceRules,
  ...startRules,
  ...courseRules,
  ...predictionRules,
  ...crampRules,
  ...recoveryRules,
  ...sourceRules,
  ...timerRules,
  ...besideRules,
  ...splitRules,
  ...measuredStartRules,
  ...sweatRules,
  ...bodyRecordRules,
  ...possibleRules,
  ...sameRunRules,
  ...aroundRules,
  ...factorRules,
  ...surenessRules,
  ...sizeRules,
];

const byId = new Map(rulebook.map((rule) => [rule.id, rule]));

export function ruleById(id: string): AnyRule | undefined {
  return byId.get(id);
}

/** Everything a rule leans on: its own reasons and those of the values it uses, each once. */
export function citationsOf(rule: AnyRule): readonly Citation[] {
  const all = [...rule.because, ...Object.values(rule.values).flatMap(({ because }) => because)];
  return all.filter(
    ({ source, says }, index) =>
      all.findIndex((other) => other.source === source && other.says === says) === index,
  );
}

/** The publications behind a rule, each once, in the order they are cited. */
export function sourcesOf(rule: AnyRule): readonly ({ readonly id: SourceId } & Source)[] {
  const ids = [...new Set(citationsOf(rule).map(({ source }) => source))];
  return ids.map((id) => ({ id, ...sourceOf(id) }));
}

/**
 * What a book of rules is called: the day a source was last looked at, and a fingerprint of every id,
 * statement, grade, value, unit, reason and source, as in `2026-11-24-050b50c2`. Whatever a reader could
 * notice changes it.
 */
export function versionOf(
  rules: readonly AnyRule[],
  cited: Readonly<Record<string, Source>>,
): string {
  const days = Object.values(cited).map(({ checkedOn }) => checkedOn);
  const graded = rules.map((rule) => ({ ...rule, grade: gradeOf(rule, cited) }));
  return `${days.toSorted().at(-1)}-${fingerprint(JSON.stringify([graded, cited]))}`;
}

/** FNV-1a over UTF-16 code units: no two texts of one length that differ in one letter have the same. */
function fingerprint(text: string): string {
  const [basis, prime] = [0x811c9dc5, 0x01000193];
  let hash = basis;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), prime) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
