import { describe, expect, it, vi } from "vitest";
import { notFound, refusalOf } from "./problems.ts";

describe("a refusal", () => {
  it("is known by another copy of the program: pages and what they send may each load one", async () => {
    vi.resetModules();
    const copy = await import("./problems.ts");
    expect(copy.notFound).not.toBe(notFound);
    for (const said of [copy.refusalOf(notFound("plan")), refusalOf(copy.notFound("plan"))])
      expect(said).toMatchObject({ code: "not-found", what: "There is no such plan." });
  });

  it("is none where it is our fault", () => {
    expect(refusalOf(new Error("relation runs does not exist"))).toBeUndefined();
    expect(
      refusalOf(Object.assign(new Error("refused"), { code: "ECONNREFUSED" })),
    ).toBeUndefined();
    expect(refusalOf(undefined)).toBeUndefined();
  });
});
