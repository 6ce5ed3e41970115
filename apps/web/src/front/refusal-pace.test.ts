import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openRefusalPace } from "./refusal-pace.ts";

/** How many a crowd hears that asks again as soon as it is refused, in each of so many seconds. */
function refusedBy(people: number, seconds: number): readonly number[] {
  let nowMs = 0;
  const pace = openRefusalPace(() => nowMs);
  const due = Array.from({ length: people }, () => pace.nextMs());
  const heard = Array.from({ length: seconds }, () => 0);
  for (;;) {
    const at = due.indexOf(Math.min(...due));
    // An answer travels for a millisecond at least.
    nowMs = Math.max(nowMs, due[at] ?? 0) + 1 / people;
    const second = Math.floor(nowMs / 1000);
    if (second >= seconds) return heard;
    heard[second] = (heard[second] ?? 0) + 1;
    due[at] = nowMs + pace.nextMs();
  }
}

describe("a refusal", () => {
  it("is said at once to one person", () => {
    expect(openRefusalPace(() => 0).nextMs()).toBe(0);
  });

  it.each([16, 256])(
    "is said to %s who never take breath some hundred times a second",
    (people) => {
      const settled = refusedBy(people, 8).slice(2);
      expect(Math.max(...settled)).toBeLessThan(1200);
      expect(Math.min(...settled)).toBeGreaterThan(0);
    },
  );

  it("never waits longer than a second, whatever was refused before", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { maxLength: 2000 }), (pauses) => {
        let nowMs = 0;
        const pace = openRefusalPace(() => nowMs);
        for (const pause of pauses) {
          nowMs += pause;
          const ms = pace.nextMs();
          expect(ms).toBeGreaterThanOrEqual(0);
          expect(ms).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });

  it("is said at once again two quiet seconds after a crowd", () => {
    let nowMs = 0;
    const pace = openRefusalPace(() => nowMs);
    for (let at = 0; at < 500; at += 1) pace.nextMs();
    expect(pace.nextMs()).toBe(500);
    nowMs = 2000;
    expect(pace.nextMs()).toBe(0);
  });
});
