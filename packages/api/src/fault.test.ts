import { refuse } from "@limber/db/refusal";
import { describe, expect, it } from "vitest";
import { faultInLines, faultOf } from "./fault.ts";
import { operatorProblem } from "./operator/open.ts";

const marker = "quokka-hypertension";

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (problem) {
    return problem;
  }
}

describe("what an operator is told of a fault", () => {
  it("names a row's rule and never what was to be written", () => {
    const said = Object.assign(new Error(`invalid ${marker}`), {
      code: "23514",
      table_name: "health_notes",
      constraint_name: "health_conditions_known",
      detail: `Failing row contains (${marker})`,
      where: marker,
    });
    const problem = new Error(`Failed query: insert into t values ($1)\nparams: ${marker}`, {
      cause: said,
    });
    expect(faultOf(problem)).toMatchObject({
      kinds: ["Error", "Error"],
      code: "23514",
      at: "health_notes.health_conditions_known",
    });
    expect(faultInLines(problem)).not.toContain(marker);
    expect(faultInLines(problem)).toMatch(/packages\/api\/src\/fault\.test\.ts:\d+/);
  });

  it("is fooled by no message that looks like a stack", () => {
    const problem = new TypeError(
      `no\n    at ${marker} (file:///a/packages/x.ts:1:1)\n    at ${marker}`,
    );
    expect(faultInLines(problem)).not.toContain(marker);
    expect(faultOf(problem).frames.length).toBeGreaterThan(0);
  });

  it("says nothing of a stack in which the message is not found", () => {
    const problem = new Error("one");
    expect(problem.stack).toContain("one");
    problem.message = "another";
    expect(faultOf(problem).frames).toEqual([]);
  });

  it.each([marker, { note: marker }, null, undefined, 7, () => marker])(
    "survives what is thrown: %o",
    (thrown) => {
      expect(faultInLines(thrown)).not.toContain(marker);
    },
  );

  it("ends where causes go round", () => {
    const ring = new Error("ring");
    ring.cause = ring;
    expect(faultOf(ring).kinds).toHaveLength(5);
  });

  it("takes no field for harmless because of its name", () => {
    const problem = Object.assign(new Error("x"), {
      code: marker,
      table_name: `${marker} "x"`,
      name: `${marker}!`,
    });
    expect(faultInLines(problem)).not.toContain(marker);
  });

  it("is in a terminal no more than in a log", () => {
    const said = Object.assign(new Error(`refused ${marker}`), {
      severity: "ERROR",
      code: "P0001",
    });
    const problem = operatorProblem(new Error(`params: ${marker}`, { cause: said }));
    expect(problem?.what).toBe("The database did not do this: Error from Error, P0001.");
    expect(operatorProblem(new Error("a bug"))).toBeUndefined();
  });

  it("keeps our own words, which say what to do", () => {
    const problem = thrownBy(() =>
      refuse({ what: "It is older.", why: "Nothing was changed.", fix: "Run: limber db migrate" }),
    );
    expect(faultInLines(problem)).toContain("limber db migrate");
  });
});
