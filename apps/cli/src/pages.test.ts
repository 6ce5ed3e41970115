import { rulebookVersion } from "@limber/core/rulebook-version";
import { describe, expect, it } from "vitest";
import { day, found, reading } from "./heat-day.fixture.ts";
import { at80, limber } from "./limber.fixture.ts";
import { nouns } from "./nouns.ts";

const golden = (name: string) => `../golden/${name}.txt`;
const all = await Promise.all(nouns.map(async ({ load }) => (await load()).noun));

describe("every help page leads with examples, fits 80 columns and stays as it was", () => {
  const pages = [
    "",
    ...all.flatMap(({ name, verbs }) => [name, ...verbs.map((verb) => `${name} ${verb.name}`)]),
  ];

  it.each(pages)("limber %s --help", async (words) => {
    const { stdout, exitCode } = await limber(`${words} --help`, at80);
    expect(exitCode).toBe(0);
    expect(stdout.split("\n\n")[1]).toMatch(/^ {2}\S/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    await expect(stdout).toMatchFileSnapshot(golden(`help ${words}`.trim()));
  });

  it("help is the same however it is asked for, and other flags do not matter", async () => {
    const { stdout } = await limber("plan create --help");
    expect((await limber("help plan create")).stdout).toBe(stdout);
    expect((await limber("plan create --bogus 3 -h")).stdout).toBe(stdout);
    expect((await limber("help")).stdout).toBe((await limber("")).stdout);
    expect((await limber("plan")).stdout).toBe((await limber("plan --help")).stdout);
  });

  it("every example works", async () => {
    const outside = {
      ...reading(JSON.stringify(day)),
      fetch: async () => Response.json(found),
    };
    const elsewhere = ["completion", "auth", "account", "db", "doctor", "import", "run", "pattern"];
    for (const { verbs } of all.filter(({ name }) => !elsewhere.includes(name))) {
      for (const [line] of verbs.flatMap(({ examples }) => examples)) {
        const asked = line.replace(/^limber /, "");
        expect(await limber(asked, outside), line).toMatchObject({ exitCode: 0 });
      }
    }
  });
});

describe("the pages a coach reads stay as they were, at 80 columns", () => {
  const sessions: [name: string, line: string][] = [
    [
      "a warm long run",
      "plan create --distance 14mi --time 2:11:00 --mass 137lb --temp 75F --humidity 70% --event long --start 'Sat 7:30' --tz America/Denver --units us",
    ],
    [
      "a long run on a black flag",
      "plan create --distance 14mi --time 2:11:00 --mass 137lb --temp 84F --humidity 70% --event long --start 'Sat 7:30' --tz America/Denver --units us",
    ],
    ["a run with nothing known", "plan create --distance 10km --time 55m"],
    [
      "a kidney condition",
      "plan create --distance 24km --time 2:30:00 --mass 70kg --temp 15C --humidity 60% --event long --condition kidney-disease --condition hypertension",
    ],
    ["heat", "heat show --temp 84F --humidity 70% --units us"],
    ["sweat predicted", "sweat predict --mass 62kg --speed 11km/h --temp 24C --humidity 65%"],
    ["sweat measured", "sweat test --before 62.4kg --after 61.6kg --drank 500ml --time 1:15:00"],
    ["weight gained", "sweat test --before 60kg --after 60.4kg --drank 1L --time 1:00:00"],
    ["splits", "pace plan --distance 10km --time 55m"],
    ["first mile", "pace check --goal 9:00/mi --first-mile 8:40"],
    [
      "emergency",
      "cramp triage --symptom dark-urine --symptom severe-muscle-pain --symptom weakness",
    ],
    ["self care", "cramp triage --symptom single-cramp-eased"],
    ["one rule", "rule show hydration.ceiling"],
  ];

  it.each(sessions)("%s", async (name, line) => {
    const { stdout, exitCode } = await limber(line, at80);
    expect(exitCode).toBe(0);
    expect(Math.max(...stdout.split("\n").map((text) => text.length))).toBeLessThanOrEqual(80);
    // It changes with every word of the book, also with one that is not on this page.
    const page = stdout.replace(rulebookVersion, "DAY-FINGERPRINT");
    await expect(`$ limber ${line}\n${page}`).toMatchFileSnapshot(golden(name));
  });
});

describe("colour is for a person who looks", () => {
  const line = "heat show --temp 24C --humidity 65%";
  const ansi = "\u001b[";

  it("none when piped, none with --no-color, none in a file", async () => {
    const saved: string[] = [];
    const saveFile = (_path: string, text: string | Uint8Array) => void saved.push(String(text));
    expect((await limber(line)).stdout).not.toContain(ansi);
    expect((await limber(`${line} --no-color`, { isTerminal: () => true })).stdout).not.toContain(
      ansi,
    );
    await limber(`${line} -o heat.txt`, { isTerminal: () => true, saveFile });
    expect(saved.join("")).toContain("WBGT");
    expect(saved.join("")).not.toContain(ansi);
  });

  it("on a terminal, and where FORCE_COLOR asks for it", async () => {
    expect((await limber(line, { isTerminal: () => true })).stdout).toContain(ansi);
    expect((await limber(line, { environment: { color: true } })).stdout).toContain(ansi);
  });

  it("never in JSON", async () => {
    expect((await limber(`${line} --json`, { isTerminal: () => true })).stdout).not.toContain(ansi);
  });
});

describe("tables are for people on a terminal and tab-separated in a pipe", () => {
  it("rows without a header, cells without padding", async () => {
    expect((await limber("pace plan --distance 3km --time 15m")).stdout.split("\n")[0]).toMatch(
      /^1\t5:\d\d\t5:\d\d$/,
    );
    expect((await limber("cramp triage --list")).stdout).toContain(
      "limp\tA limp, or pain on walking\n",
    );
  });
});
