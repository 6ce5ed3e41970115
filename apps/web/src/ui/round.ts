/** To a tenth: what a screen can show, and no longer than it has to be. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** How far apart two places are once both are rounded, so that steps do not drift from where they belong. */
export function between(from: number, to: number): number {
  return round(round(to) - round(from));
}
