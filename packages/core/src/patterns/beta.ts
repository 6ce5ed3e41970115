/** What is believed of a share between 0 and 1: a beta distribution. Both parameters are above 0. */
export type Beta = { readonly alpha: number; readonly beta: number };

const mostTerms = 20_000;
const smallest = 1e-300;
const closeEnough = 1e-11;
const mostSteps = 80;
const closeAngle = 1e-12;

/** The natural logarithm of the gamma function, for x above 0 (Lanczos, g = 7). Off by less than 1e-12 of the value. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  let sum = lanczosFirst;
  for (let index = 0; index < lanczos.length; index += 1)
    sum += (lanczos[index] ?? 0) / (x + index);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const lanczosFirst = 0.99999999999980993;
const lanczos: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The chance that the share lies below x: the regularised incomplete beta function, from 0 to 1. */
export function chanceBelow(x: number, belief: Beta): number {
  return shareBelow(x, belief, lnBeta(belief));
}

/** The same, for who asks more than once about one belief. */
function shareBelow(x: number, { alpha, beta }: Beta, lnWhole: number): number {
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  // The continued fraction converges quickly on this side of the mean; the other side is its mirror.
  if (x > (alpha + 1) / (alpha + beta + 2))
    return 1 - shareBelow(1 - x, { alpha: beta, beta: alpha }, lnWhole);
  const lnFront = alpha * Math.log(x) + beta * Math.log1p(-x) - lnWhole - Math.log(alpha);
  return Math.min(1, Math.exp(lnFront) / continuedFraction(x, alpha, beta));
}

/**
 * The share below which the truth lies with this chance, from 0 to 1. Newton's method on the angle
 * whose squared sine is the share, so that both ends stay fine; halved where a step would leave the bounds.
 */
export function quantile(chance: number, belief: Beta): number {
  const lnWhole = lnBeta(belief);
  let [low, high] = [0, Math.PI / 2];
  let angle = Math.asin(Math.sqrt(belief.alpha / (belief.alpha + belief.beta)));
  for (let step = 0; step < mostSteps; step += 1) {
    const over = shareBelow(Math.sin(angle) ** 2, belief, lnWhole) - chance;
    if (over < 0) low = angle;
    else high = angle;
    const next = angle - over / (2 * angleDensity(angle, belief, lnWhole));
    const moved = next > low && next < high ? next : (low + high) / 2;
    const isThere = Math.abs(moved - angle) < closeAngle;
    angle = moved;
    if (isThere) break;
  }
  return Math.sin(angle) ** 2;
}

/**
 * The chance that one share is larger than another, by summing over all values of the first. The share
 * is the squared sine of an angle: in the angle nothing is infinite, and forty points give six digits.
 * No random numbers, so the same log gives the same answer.
 */
export function chanceLarger(one: Beta, other: Beta): number {
  // Summed over the narrower belief, so that no point falls on either side of a step; and over the
  // same one whichever is named first, so that both chances add up to one.
  if (isWider(one, other)) return 1 - chanceLarger(other, one);
  const [from, to] = whereItLies(one);
  const panel = (to - from) / panels;
  const [lnOne, lnOther] = [lnBeta(one), lnBeta(other)];
  let [weight, larger] = [0, 0];
  for (let index = 0; index < panels; index += 1) {
    for (let point = 0; point < places.length; point += 1) {
      const angle = from + panel * (index + 0.5 + (places[point] ?? 0) / 2);
      const density = (weights[point] ?? 0) * angleDensity(angle, one, lnOne);
      weight += density;
      larger += density * shareBelow(Math.sin(angle) ** 2, other, lnOther);
    }
  }
  return larger / weight;
}

const panels = 8;
/** Gauss and Legendre's five points of a panel from -1 to 1, and their weights. */
const places: readonly number[] = [
  -0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664,
];
const weights: readonly number[] = [
  0.2369268850561891, 0.4786286704993665, 0.5688888888888889, 0.4786286704993665,
  0.2369268850561891,
];

/** The angles outside of which there is nothing to speak of: six and a half standard deviations around the mean. */
function whereItLies({ alpha, beta }: Beta): readonly [number, number] {
  const middle = Math.asin(Math.sqrt(alpha / (alpha + beta)));
  const reach = 3.25 / Math.sqrt(alpha + beta);
  return [Math.max(0, middle - reach), Math.min(Math.PI / 2, middle + reach)];
}

/** Of two that are equally wide, the one with more for it. */
function isWider(one: Beta, other: Beta): boolean {
  const [runs, others] = [one.alpha + one.beta, other.alpha + other.beta];
  return runs === others ? one.alpha > other.alpha : runs < others;
}

function angleDensity(angle: number, { alpha, beta }: Beta, lnWhole: number): number {
  const lnSine = (2 * alpha - 1) * Math.log(Math.sin(angle));
  const lnCosine = (2 * beta - 1) * Math.log(Math.cos(angle));
  return Math.exp(lnSine + lnCosine - lnWhole);
}

function lnBeta({ alpha, beta }: Beta): number {
  return lnGamma(alpha) + lnGamma(beta) - lnGamma(alpha + beta);
}

/** The denominator of the incomplete beta function, by the method of Lentz: 1 + d1/(1 + d2/(1 + ...)). */
function continuedFraction(x: number, alpha: number, beta: number): number {
  let fraction = 1;
  let c = 1;
  let d = 0;
  for (let term = 1; term < mostTerms; term += 1) {
    const m = term >> 1;
    const above = term % 2 === 0 ? m * (beta - m) : -(alpha + m) * (alpha + beta + m);
    const coefficient = (x * above) / ((alpha + term - 1) * (alpha + term));
    d = 1 / awayFromZero(1 + coefficient * d);
    c = awayFromZero(1 + coefficient / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < closeEnough) break;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < smallest ? smallest : value;
}
