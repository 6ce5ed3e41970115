import { expect, it } from "vitest";
import { englishReader } from "../reader.ts";
import { planRecovery } from "./plan.ts";
import { recoveryInWords } from "./words.ts";

it("nobody who came back heavier is told to drink, or to look whether to", () => {
  for (const event of ["easy", "long", "race"] as const) {
    const steps = planRecovery({ event, cameBackHeavier: true });
    const said = steps.map(({ kind }) => recoveryInWords(kind, englishReader("us"), {})).join(" ");
    expect(said).not.toMatch(/drink/i);
    expect(steps.length).toBeGreaterThan(5);
    expect(planRecovery({ event }).some(({ kind }) => kind === "rehydrate")).toBe(true);
  }
});
