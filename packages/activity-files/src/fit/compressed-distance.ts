import { type Meters, type MetersPerSecond, meters, metersPerSecond } from "@limber/core/units";

const BYTES = 3;
const TWELVE_BITS = 0xfff;
const SPEED_SCALE = 100;
const DISTANCE_SCALE = 16;
/** The library takes a byte of this value for none, which it is only when all three are. */
const BLANK = 0xff;

export type Stride = { readonly speedMPerS: MetersPerSecond; readonly distanceM: Meters };

/**
 * Reads speed and distance packed in three bytes: 12 bits of speed, then 12 bits of a distance that
 * begins again at 0 every 256 m. Keeps count from call to call.
 */
export function countCompressedDistance(): (packed: unknown) => Stride | undefined {
  let lastCount = 0;
  let total = 0;
  return (packed) => {
    if (!Array.isArray(packed) || packed.length !== BYTES) return undefined;
    const [low = 0, middle = 0, high = 0] = packed.map((byte) => byte ?? BLANK);
    if (low === BLANK && middle === BLANK && high === BLANK) return undefined;
    const count = (middle >> 4) | (high << 4);
    total += (count - lastCount) & TWELVE_BITS;
    lastCount = count;
    return {
      speedMPerS: metersPerSecond((low | ((middle & 0xf) << 8)) / SPEED_SCALE),
      distanceM: meters(total / DISTANCE_SCALE),
    };
  };
}
