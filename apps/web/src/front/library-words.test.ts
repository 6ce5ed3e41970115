import { afterEach, describe, expect, it } from "vitest";
import { speakForLibraries } from "./library-words.ts";
import { openLog } from "./request-log.ts";

const marker = "quokka-hypertension";
const ways = ["error", "warn", "info", "log", "debug", "trace"] as const;
/** Where libraries print. */
const printer = globalThis.console;
const before = ways.map((way) => [way, printer[way]] as const);

afterEach(() => {
  for (const [way, own] of before) printer[way] = own;
});

function heard(mayTheySpeak = false) {
  const lines: string[] = [];
  const out = (line: string) => void lines.push(line);
  const log = openLog({ log: "json", logsAddress: false }, { out, now: () => new Date(0) });
  speakForLibraries(log, mayTheySpeak);
  return lines;
}

const driverError = () =>
  Object.assign(new Error(`Failed query: insert into runs\nparams: ${marker}`), {
    query: `insert ${marker}`,
    params: [marker],
    cause: Object.assign(new Error(marker), { code: "23514", detail: `row (${marker})` }),
  });

describe("what a library prints", () => {
  it.each(ways)("by console.%s is told without what it was said of", (way) => {
    const lines = heard();
    printer[way](`⨯ ${marker}`, driverError());
    printer[way](`%s is wrong: %o`, marker, { note: marker });
    printer[way](marker);
    printer[way]({ toString: () => marker });
    expect(lines.join("\n")).not.toContain(marker);
    expect(lines.some((line) => line.includes("23514"))).toBe(true);
  });

  it("that is an error is a fault with its kind, its code and where it happened", () => {
    const lines = heard();
    printer.error("⨯", driverError());
    const [fault] = lines.map((line) => JSON.parse(line));
    expect(fault).toMatchObject({ kind: "fault", kinds: ["Error", "Error"], code: "23514" });
    expect(fault.frames.join()).toContain("library-words.test.ts");
  });

  it("in words alone is noticed where it is loud, and nothing where it is not", () => {
    const lines = heard();
    printer.info(marker);
    expect(lines).toEqual([]);
    printer.warn(marker);
    printer.error(marker);
    expect(lines.map((line) => JSON.parse(line).words)).toEqual([
      expect.stringContaining("a warning"),
      expect.stringContaining("an error"),
    ]);
  });

  it("is heard as it is by whoever looks for a fault with invented data", () => {
    const own = printer.error;
    heard(true);
    expect(printer.error).toBe(own);
  });
});
