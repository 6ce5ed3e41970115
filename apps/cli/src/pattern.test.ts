import { describe, expect, it } from "vitest";
import { at80, limber } from "./limber.fixture.ts";

/** Sixteen runs: 4 cramps in 6 with a fast start, 1 in 10 without. */
const worked = [
  "date,cramp,fast-start,hot",
  ...Array.from({ length: 16 }, (_, index) => {
    const fast = index < 6;
    const cramped = index < 4 || index === 6;
    const day = String(index + 1).padStart(2, "0");
    return `2026-03-${day},${cramped ? 1 : 0},${fast ? 1 : 0},${index % 4 === 0 ? 1 : 0}`;
  }),
].join("\n");

const holding = (text: string | Uint8Array) => ({
  readBytes: () => (typeof text === "string" ? new TextEncoder().encode(text) : text),
});
const show = (text: string | Uint8Array, flags = "--json") =>
  limber(`pattern show --csv runs.csv ${flags}`, holding(text));

describe("pattern show", () => {
  it("answers a table of runs with the fields of the contract", async () => {
    const { stdout, exitCode } = await show(worked);
    expect(exitCode).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      runs: 16,
      cramps: 5,
      factorsExamined: 2,
      requiredProbability: 0.975,
    });
    expect(answer.factors).toHaveLength(2);
    expect(answer.factors[0]).toMatchObject({
      name: "fast-start",
      exposedRuns: 6,
      exposedCramps: 4,
      unexposedRuns: 10,
      unexposedCramps: 1,
      probability: 0.99133,
      label: "repeated-pattern",
      direction: "more",
    });
    expect(answer.factors[0].oddsRatio).toBeCloseTo(3.32, 1);
    expect(answer.factors[0].oddsRatioLow).toBeCloseTo(0.96, 1);
    expect(answer.factors[0].oddsRatioHigh).toBeCloseTo(11.8, 0);
    expect(answer.factors[1]).toMatchObject({ label: "no-clear-pattern", direction: null });
  });

  it.each([
    ["a byte order mark and Windows lines", `\uFEFF${worked.replaceAll("\n", "\r\n")}\r\n\r\n`],
    ["semicolons", worked.replaceAll(",", ";")],
    ["tabs", worked.replaceAll(",", "\t")],
    [
      "quotes and blanks",
      worked.replace("date,cramp", '"date" , "Cramp"').replaceAll(",1", ', "1"'),
    ],
    ["the columns in another order", worked.replace(/^(.*?),(.*?),(.*?),(.*)$/gm, "$4,$2,$1,$3")],
    ["old line ends", worked.replaceAll("\n", "\r")],
  ])("reads a table with %s as the same", async (_name, text) => {
    const same = JSON.parse((await show(text)).stdout);
    const byName = (answer: { factors: { name: string }[] }) =>
      answer.factors.toSorted((one, other) => one.name.localeCompare(other.name));
    const plain = JSON.parse((await show(worked)).stdout);
    expect(byName(same)).toEqual(byName(plain));
  });

  it("leaves a run out of the columns that it does not know, and says so", async () => {
    const { stdout, stderr } = await show(worked.replace("2026-03-01,1,1,1", "2026-03-01,1,,1"));
    expect(JSON.parse(stdout).factors[0]).toMatchObject({ exposedRuns: 5, exposedCramps: 3 });
    expect(stderr).toBe("1 empty cell: that run does not count for its column.\n");
  });

  it("says what is missing where runs are few, and counts every column it looked at", async () => {
    const few = worked.split("\n").slice(0, 6).join("\n");
    const answer = JSON.parse((await show(few)).stdout);
    expect(answer).toMatchObject({ runs: 5, factorsExamined: 2, lacking: { runs: 3, cramps: 0 } });
    expect(answer.factors[0]).toMatchObject({ label: "not-enough-runs", direction: null });
    expect((await show("date,cramp,hot\n", "")).exitCode).toBe(0);
  });

  it("shows a person a table, the surest first in a sentence", async () => {
    const { stdout } = await limber("pattern show --csv runs.csv", {
      ...at80,
      ...holding(worked),
    });
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    await expect(`$ limber pattern show --csv runs.csv\n${stdout}`).toMatchFileSnapshot(
      "../golden/patterns.txt",
    );
  });

  it("reads stdin where the file is called -", async () => {
    const named: string[] = [];
    await limber("pattern show --csv - --json", {
      readBytes: (path) => {
        named.push(path);
        return new TextEncoder().encode(worked);
      },
    });
    expect(named).toEqual(["-"]);
  });
});

describe("a table that cannot be read", () => {
  const refusals: [text: string, ...said: string[]][] = [
    [
      "",
      "error: runs.csv is empty.",
      "The first line is date,cramp and then one column for each thing to look at.",
      "Use date,cramp,fast-start",
    ],
    [
      "date,hot\n",
      'error: runs.csv, row 1 has no column "cramp".',
      "Its columns are date, hot.",
      "The first line is date,cramp and then one column for each thing to look at.",
    ],
    [
      "date,cramp\n",
      "error: runs.csv, row 1 has nothing to look at.",
      "Beside date and cramp there is no column.",
      "Add one, such as date,cramp,fast-start",
    ],
    [
      "date,cramp,hot,hot\n",
      'error: runs.csv, row 1, column 4 is "hot" again.',
      "Give each column a name of its own.",
    ],
    [
      "date,cramp,hot\nMon,1,yes\n",
      'error: runs.csv, row 2, column "hot": "yes" is not 0 or 1.',
      "Use 1 for yes, 0 for no, and nothing where it is not known.",
    ],
    [
      "date,cramp,hot\n2026-02-31,1,1\n",
      'error: runs.csv, row 2, column "date": "2026-02-31" is not in the calendar.',
      "Put the day right, or leave its cell empty.",
    ],
    [
      "date,cramp,hot\n\nMon,,1\n",
      'error: runs.csv, row 3, column "cramp": "" is not 0 or 1.',
      "Use 1 for a run with a cramp and 0 for one without.",
    ],
    [
      "date,cramp,hot\nMon,1\n",
      "error: runs.csv, row 2 has 2 cells and not 3.",
      "Give each row one cell for each column; leave one empty that is not known.",
    ],
    [
      'date,cramp,hot\nMon,1,"1\n',
      "error: runs.csv, row 2: the quotes do not fit.",
      "A quoted cell begins and ends with a quote, and a quote inside it is written twice.",
      "Take the quotes out: 0 and 1 need none.",
    ],
  ];

  it.each(refusals)("%j is a usage error with row and column", async (text, ...said) => {
    const { stdout, stderr, exitCode } = await show(text);
    expect(stderr.trimEnd().split(/\n\s*/)).toEqual(said);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  });

  it("names five wrong cells and counts the rest", async () => {
    const { stderr } = await show(`date,cramp,hot\n${"Mon,2,1\n".repeat(9)}`);
    expect(stderr.match(/error:/g)).toHaveLength(6);
    expect(stderr).toContain("4 more cells like these");
  });

  it("fails where there is no file, and where it is no text", async () => {
    const missing = await limber("pattern show --csv gone.csv", {
      readBytes: () => {
        throw new Error("ENOENT: no such file or directory");
      },
    });
    expect(missing).toMatchObject({ exitCode: 1, stdout: "" });
    expect(missing.stderr).toContain("Name a CSV file, or - for stdin.");
    expect(await show(new Uint8Array([0xff, 0xfe, 0x64]))).toMatchObject({ exitCode: 1 });
  });

  it("without a table it asks the server, and says which one is missing", async () => {
    const { stderr, exitCode } = await limber("pattern show");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("no server is named");
  });
});
