import { within } from "../units.ts";

/** Runs that are alike in one thing: how much of it, how many runs, how many of them with a cramp. */
export type Tally = { readonly amount: number; readonly runs: number; readonly cramps: number };

/** How wide the belief is before a run is counted: standard deviations of normal distributions around 0. */
export type Prior = { readonly slopeSd: number; readonly interceptSd: number };

/** What is believed of a slope afterwards, as a log odds ratio: a chance for each place of a grid. */
export type Belief = { readonly at: readonly number[]; readonly below: readonly number[] };

const slopePoints = 64;
const interceptPoints = 8;
const reachSd = 7;
/** The prior alone is narrower than this many of its standard deviations around any peak. */
const priorReachSd = 5.5;
const interceptReachSd = 5;
const newtonSteps = 60;
const halvings = 24;

/**
 * The slope of a logistic curve with a normal prior on slope and intercept, integrated over a grid around
 * its peak. The amounts are centred, so that what an average run risks and what an amount adds stay apart.
 */
export function slopeOf(tallies: readonly Tally[], prior: Prior): Belief {
  const centred = centre(tallies);
  const peak = peakOf(centred, prior);
  const reach = Math.min(reachSd * peak.slopeSd, priorReachSd * prior.slopeSd);
  const at: number[] = [];
  const heights: number[] = [];
  let intercept = peak.intercept;
  for (let index = 0; index <= slopePoints; index += 1) {
    const slope = peak.slope + reach * ((2 * index) / slopePoints - 1);
    const ridge = ridgeAt(centred, prior, { slope, intercept });
    intercept = ridge.intercept;
    at.push(slope);
    heights.push(ridge.lnHeight);
  }
  return { at, below: cumulated(heights) };
}

/** The value below which the slope lies with this chance. */
export function slopeBelow({ at, below }: Belief, chance: number): number {
  const next = Math.max(
    1,
    below.findIndex((reached) => reached >= chance),
  );
  const step = (at[next] ?? 0) - (at[next - 1] ?? 0);
  let [low, high] = [0, 1];
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (smoothBetween(below, next, middle) < chance) low = middle;
    else high = middle;
  }
  return (at[next - 1] ?? 0) + step * high;
}

/** The chance that the slope is above 0: more of it, more cramps. */
export function chancePositive({ at, below }: Belief): number {
  const next = at.findIndex((slope) => slope >= 0);
  if (next === -1) return 0;
  if (next === 0) return 1;
  const [low = 0, high = 0] = [at[next - 1], at[next]];
  return within(1 - smoothBetween(below, next, -low / (high - low)), [0, 1]);
}

/** A cubic through two places and the slopes that their neighbours give, part of the way from 0 to 1. */
function smoothBetween(values: readonly number[], next: number, part: number): number {
  const [from = 0, to = 0] = [values[next - 1], values[next]];
  const fromSlope = (to - (values[next - 2] ?? from)) / 2;
  const toSlope = ((values[next + 1] ?? to) - from) / 2;
  const rest = 1 - part;
  return (
    from * (1 + 2 * part) * rest * rest +
    fromSlope * part * rest * rest +
    to * part * part * (3 - 2 * part) -
    toSlope * part * part * rest
  );
}

function centre(tallies: readonly Tally[]): readonly Tally[] {
  const runs = tallies.reduce((sum, tally) => sum + tally.runs, 0);
  const mean =
    tallies.reduce((sum, { amount, runs: n }) => sum + amount * n, 0) / Math.max(1, runs);
  return tallies.map((tally) => ({ ...tally, amount: tally.amount - mean }));
}

type SlopeAndIntercept = { readonly slope: number; readonly intercept: number };

/** The most likely slope and intercept, and how wide the slope is there. Newton's method; the surface has one peak. */
function peakOf(
  tallies: readonly Tally[],
  prior: Prior,
): SlopeAndIntercept & { readonly slopeSd: number } {
  let place: SlopeAndIntercept = { slope: 0, intercept: 0 };
  let slopeSd = prior.slopeSd;
  for (let step = 0; step < newtonSteps; step += 1) {
    const { slope: pull, intercept: lift, ss, si, ii } = steepness(tallies, prior, place);
    const determinant = ss * ii - si * si;
    const slopeStep = (ii * pull - si * lift) / determinant;
    const interceptStep = (ss * lift - si * pull) / determinant;
    const shorten = Math.min(1, 1 / Math.max(Math.abs(slopeStep), Math.abs(interceptStep)));
    place = {
      slope: place.slope + shorten * slopeStep,
      intercept: place.intercept + shorten * interceptStep,
    };
    slopeSd = Math.sqrt(ii / determinant);
    if (Math.abs(slopeStep) + Math.abs(interceptStep) < 1e-12) break;
  }
  return { ...place, slopeSd };
}

/** First and (negated) second derivatives of the log posterior. */
function steepness(
  tallies: readonly Tally[],
  prior: Prior,
  { slope, intercept }: SlopeAndIntercept,
) {
  const sum = {
    slope: -slope / prior.slopeSd ** 2,
    intercept: -intercept / prior.interceptSd ** 2,
    ss: 1 / prior.slopeSd ** 2,
    si: 0,
    ii: 1 / prior.interceptSd ** 2,
  };
  for (const { amount, runs, cramps } of tallies) {
    const share = 1 / (1 + Math.exp(-(intercept + slope * amount)));
    const left = cramps - runs * share;
    const spread = runs * share * (1 - share);
    sum.slope += left * amount;
    sum.intercept += left;
    sum.ss += spread * amount * amount;
    sum.si += spread * amount;
    sum.ii += spread;
  }
  return sum;
}

/** Everything at one slope: the posterior summed over the intercept, as a logarithm. The last intercept is where to begin. */
function ridgeAt(tallies: readonly Tally[], prior: Prior, { slope, intercept }: SlopeAndIntercept) {
  const precision = 1 / prior.interceptSd ** 2;
  let [top, sd] = [intercept, prior.interceptSd];
  for (let step = 0; step < newtonSteps; step += 1) {
    let lift = -top * precision;
    let spread = precision;
    for (let index = 0; index < tallies.length; index += 1) {
      const { amount, runs, cramps } = tallies[index] as Tally;
      const share = 1 / (1 + Math.exp(-(top + slope * amount)));
      lift += cramps - runs * share;
      spread += runs * share * (1 - share);
    }
    const move = Math.max(-1, Math.min(1, lift / spread));
    top += move;
    sd = 1 / Math.sqrt(spread);
    if (Math.abs(move) < 1e-7) break;
  }
  const lnTop = lnPosterior(tallies, prior, { slope, intercept: top });
  let sum = 0;
  for (let index = 0; index <= interceptPoints; index += 1) {
    const away = interceptReachSd * sd * ((2 * index) / interceptPoints - 1);
    sum += Math.exp(lnPosterior(tallies, prior, { slope, intercept: top + away }) - lnTop);
  }
  return { intercept: top, lnHeight: lnTop + Math.log(sum * sd) };
}

// Counted loops, here and above: they run ten thousand times before anything is printed.
function lnPosterior(
  tallies: readonly Tally[],
  prior: Prior,
  { slope, intercept }: SlopeAndIntercept,
): number {
  let sum = -((slope / prior.slopeSd) ** 2 + (intercept / prior.interceptSd) ** 2) / 2;
  for (let index = 0; index < tallies.length; index += 1) {
    const { amount, runs, cramps } = tallies[index] as Tally;
    const logit = intercept + slope * amount;
    sum += cramps * logit - runs * (Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))));
  }
  return sum;
}

/** Chances from 0 to 1 out of logarithms of heights: trapezoids, with Euler's correction for where they end. */
function cumulated(lnHeights: readonly number[]): readonly number[] {
  const top = Math.max(...lnHeights);
  const heights = lnHeights.map((height) => Math.exp(height - top));
  const total = heights.reduce((sum, height) => sum + height, 0);
  let before = 0;
  return heights.map((height, index) => {
    const bend = (heights[index + 1] ?? height) - (heights[index - 1] ?? height);
    const below = before + height / 2 - bend / 24;
    before += height;
    return within(below / total, [0, 1]);
  });
}
