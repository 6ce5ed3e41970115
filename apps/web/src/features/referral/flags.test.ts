import { describe, expect, it } from "vitest";
import { emergencyNumberFor } from "./emergency.ts";

describe("the number to call", () => {
  it("is the region's, and 112 where the region is unknown", () => {
    expect(["US", "GB", "AU", "JP", "DE", null].map(emergencyNumberFor)).toEqual([
      "911",
      "999",
      "000",
      "119",
      "112",
      "112",
    ]);
  });
});
