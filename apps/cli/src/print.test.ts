import { describe, expect, it } from "vitest";
import type { Context } from "./grammar.ts";
import { printAnswer } from "./print.ts";

/** What a table of one record holds below its header. */
function tableOf(record: Readonly<Record<string, unknown>>): string {
  const written: string[] = [];
  const session = { write: (_stream: string, text: string) => written.push(text) };
  const answer = { json: [record], page: () => "" };
  printAnswer(answer, { csv: true }, { session } as unknown as Context);
  return written.join("").split("\r\n").slice(1, -1).join("\r\n");
}

describe("a table for a spreadsheet", () => {
  it.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1"])("runs nothing: %j", (note) => {
    expect(tableOf({ note }).replace(/^"/, "")).toMatch(/^'/);
  });

  it("keeps a comma, a quote and a new line within their cell", () => {
    expect(tableOf({ note: 'far, "very"\nfar', effort: 7, left: null })).toBe(
      '"far, ""very""\nfar",7,',
    );
  });

  it("leaves numbers as numbers, below zero too", () => {
    expect(tableOf({ airTemperatureC: -4.5 })).toBe("-4.5");
  });
});
