import fc from "fast-check";

/**
 * Every run of the tests draws the same: a change is judged by what it changes, and not by its luck. `pnpm walk`
 * draws a hundred thousand runners, and `pnpm fuzz` what nobody drew before.
 */
fc.configureGlobal({ seed: 20_261_130 });
