/** Draws that look like chance and are the same each time, so that the sample never changes under a test. */
export type Chance = {
  /** From 0 up to 1. */
  readonly draw: () => number;
  readonly happens: (probability: number) => boolean;
  readonly between: (least: number, most: number) => number;
};

/** Mulberry32: 32 bits of state are plenty for an invented year. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    draw,
    happens: (probability) => draw() < probability,
    between: (least, most) => least + (most - least) * draw(),
  };
}
