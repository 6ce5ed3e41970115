import { describe, expect, it } from "vitest";
import { everywhere } from "./grammar.ts";
import { limber } from "./limber.fixture.ts";
import { nouns } from "./nouns.ts";
import { parsedWords } from "./parser.ts";

const run = "plan create --distance 10km --time 55m";

/** Each mistake with the lines it must give: what, why, fix. */
const mistakes: [line: string, ...said: string[]][] = [
  ["haet show", 'error: unknown command "haet". Did you mean "heat"?', "limber heat show"],
  ["nonsense", 'error: unknown command "nonsense".', "See the commands with: limber --help"],
  [
    "plan creat --distance 14mi",
    'error: unknown command "plan creat". Did you mean "create"?',
    "limber plan create --distance 14mi",
  ],
  [
    "plan create --distnace 14mi --start 'Sat 7:30'",
    'error: unknown flag "--distnace". Did you mean "--distance"?',
    "limber plan create --distance 14mi --start 'Sat 7:30'",
  ],
  [
    "plan create -d 14mi",
    'error: unknown flag "-d". Did you mean "--distance"?',
    "limber plan create --distance 14mi",
  ],
  [
    "plan create",
    "error: --distance and --time are missing.",
    "limber plan create needs them.",
    "Add --distance 14mi --time 2:11:00",
  ],
  [
    "sweat test --before 70.4kg --after 64.9kg --drank 500ml --time 1:15:00",
    "error: This weigh-in cannot be right.",
    "It says that you lost more than 4 % of your weight an hour. It says that you sweated more than 3500 mL an hour.",
    "Look at both weights, what you drank and the time. Nothing is reckoned from it.",
  ],
  [
    "heat show --temp 24C --wind 3m/s",
    "error: The sun is missing.",
    "Wind and hour change the heat only together with the sun.",
    "Add --radiation 600W/m2, or --sky sun, cloud, shade or dark.",
  ],
  [
    "heat show --temp 24C --radiation 600W/m2 --sky sun",
    "error: Sky and radiation both say how much sun there is.",
    "Only one of them can be right.",
    "Leave the sky out, or the radiation with its direct share.",
  ],
  [
    "heat show --temp 24C --sky sun --lat 48.2",
    "error: --at and --lon must be there too.",
    "How high the sun stands follows from the instant, the latitude and the longitude.",
    "Use --at 2026-07-04T07:30-06:00 --lat 39.74 --lon -104.99.",
  ],
  [
    "heat show --temp 24C --sky sun --at 7:30 --lat 48.2 --lon 16.4",
    'error: at "7:30" is not an instant.',
    "It needs a day of the calendar, a time and how far the clock is from UTC.",
    "Use --at 2026-07-04T07:30-06:00, or Z for UTC.",
  ],
  [
    "heat show --temp 24C --sky sun --at 2026-02-31T07:30Z --lat 48.2 --lon 16.4",
    'error: at "2026-02-31T07:30Z" is not an instant.',
    "It needs a day of the calendar, a time and how far the clock is from UTC.",
    "Use --at 2026-07-04T07:30-06:00, or Z for UTC.",
  ],
  [
    "heat hours --lat 48.2 --lon 16.4 --date 2026-02-30",
    'error: date "2026-02-30" is not a day.',
    "It is a year, a month and a day of the calendar.",
    "Use --date 2026-07-04.",
  ],
  [
    "heat show --temp 24C --sky sun --at 2026-07-04T07:30Z --lat 91 --lon -16.4",
    "error: latitude 91° is too high.",
    "The most is 90°.",
    "Use degrees north of the equator, such as 39.74.",
  ],
  [
    "heat show --temp 24C --sky hazy",
    "error: sky is not a value Limber can use.",
    "It must be one of: sun, cloud, shade, dark.",
    "Choose one of those.",
  ],
  [
    "heat show --temp 24C --radiation 2000W/m2",
    "error: radiation 2000 W/m² is too high.",
    "The most is 1500 W/m².",
    "Use a radiation such as 600W/m2: under a high sun about 1000, at night 0.",
  ],
  ["heat show --temp 24C --humidity", "error: --humidity has no value.", "Use --humidity 65%"],
  [
    "heat show --temp 24C --sky sun --sky shade",
    'error: --sky is there twice: "sun" and "shade".',
    "It takes one value.",
    "Leave one of them out.",
  ],
  [`${run} --json=yes`, "error: --json takes no value.", "Use --json alone."],
  [
    `${run} 14`,
    'error: "14" is one word too many.',
    "A value with a space needs quotes.",
    "See how with: limber plan create --help",
  ],
  [
    "plan create --distance 14 --time 2:11:00",
    'error: distance "14" has no unit.',
    "Units are mi, km or m.",
    "Use 14mi or 22.5km.",
  ],
  [
    "plan create --distance 14mi --time 1:45",
    'error: time "1:45" is ambiguous.',
    "It could be hours and minutes, or minutes and seconds.",
    "Use 1:45:00, or 1m45s.",
  ],
  [
    "plan create --distance marathon --time 2m",
    "error: time 2:00 is too short for this distance.",
    "That is faster than anyone has run, 2:05 a kilometre.",
    "Use hours, minutes and seconds, such as 1:45:00 or 45m.",
  ],
  [
    `${run} --mass 400kg`,
    "error: body mass 400 kg is too high.",
    "The most is 250 kg.",
    "Check the unit: 62kg is 137lb.",
  ],
  [
    `${run} --mass 400kg --units us`,
    "error: body mass 881.8 lb is too high.",
    "The most is 551.1 lb.",
    "Check the unit: 62kg is 137lb.",
  ],
  [
    `${run} --mass NaN`,
    'error: body mass "NaN" is not a number with a unit.',
    "Units are kg or lb.",
    "Use 62kg or 137lb.",
  ],
  [
    `${run} --mass 1e999kg`,
    'error: body mass "1e999kg" has the unit "e999kg", which does not fit.',
    "Units are kg or lb.",
    "Use 1kg or 2lb.",
  ],
  [
    `${run} --mass -62kg`,
    'error: body mass "-62kg" is negative.',
    "It can only be zero or more.",
    "Use 62kg or 137lb.",
  ],
  [
    `${run} --mass 14km`,
    'error: body mass "14km" has the unit "km", which does not fit.',
    "Units are kg or lb.",
    "Use 14kg or 31lb.",
  ],
  [
    `${run} --earlier-cramps maybe`,
    'error: earlier-cramps "maybe" is not known.',
    "Use --earlier-cramps yes or no.",
  ],
  [
    `${run} --temp -40C`,
    "error: temperature -40 °C is too low.",
    "The least is -30 °C.",
    "Check the unit: 24C is 75F.",
  ],
  [
    `${run} --humidity 60%`,
    "error: humidity needs a temperature.",
    "Neither says much without the other.",
    "Add --temp 24C.",
  ],
  [
    `${run} --event rase`,
    'error: event "rase" is not known. Did you mean "race"?',
    "Events are easy, long, race.",
  ],
  [
    `${run} --shape fast`,
    'error: shape "fast" is not a number.',
    "It has no unit, only digits.",
    "Use --shape 0.02.",
  ],
  [
    `${run} --start Sat`,
    'error: start "Sat" is not a time.',
    "It is a day of the calendar and a time, or a weekday and a time.",
    'Use --start "Sat 7:30", --start 2026-12-06T07:30 or --start 2026-12-06T07:30+01:00.',
  ],
  [
    `${run} --tz Europe/Madrid`,
    "error: --tz needs a start.",
    "Without one, times count from the start of the run.",
    'Add --start "Sat 7:30", or leave --tz out.',
  ],
  [
    `${run} --start 'Sat 7:30' --tz Mars/Base`,
    'error: time zone "Mars/Base" is not known.',
    "Zones have names such as America/Denver.",
    "Use --tz America/Denver, or leave it out for the zone of this computer.",
  ],
  [
    `${run} --units metric`,
    'error: --units "metric" is not a system of units.',
    "us is ounces, miles and °F; si is millilitres, kilometres and °C.",
    "Use --units us or --units si.",
  ],
  [
    "heat show --temp 24C --humidity 65% --fields flg",
    'error: field "flg" is not known. Did you mean "flag"?',
    "Fields are wbgtC, heatIndexC, wetBulbC, dewPointC, flag, rule, method, estimateError, rules, secondOpinion.",
  ],
  [
    "cramp triage",
    "error: no symptom is named.",
    "Nothing can be said about no sign at all.",
    "Add --symptom limp, or see the names with: limber cramp triage --list",
  ],
  [
    "cramp triage --symptom lmp",
    'error: symptom "lmp" is not known. Did you mean "limp"?',
    "See the names with: limber cramp triage --list",
  ],
  [
    "cramp triage --symptom limp --age 3",
    "error: age 3 is too low.",
    "The least is 5.",
    "Use whole years.",
  ],
  [
    "rule show hydration.cieling",
    'error: rule "hydration.cieling" is not known. Did you mean "hydration.ceiling"?',
    "See them all with: limber rule list",
  ],
  [
    "pace check --goal 9:00 --first-mile 8:40",
    'error: goal pace "9:00" has no unit.',
    "It could be for a mile or for a kilometre.",
    "Use 9:00/mi or 5:36/km.",
  ],
  ["config set units imperial", 'error: unit system "imperial" is not known.', "Use us or si."],
];

describe("a mistake is a usage error that says what, why and, on its last line, the fix", () => {
  it.each(mistakes)("%s", async (line, ...said) => {
    const { stdout, stderr, exitCode } = await limber(line);
    expect(stderr.trimEnd().split(/\n\s*/)).toEqual(said);
    expect(stdout).toBe("");
    expect(exitCode).toBe(2);
  });

  it("a condition that is misspelled is suggested", async () => {
    const { stderr } = await limber(`${run} --condition hypertensoin --condition pregnacy`);
    expect(stderr).toContain('condition "hypertensoin" is not known. Did you mean "hypertension"?');
    expect(stderr).toContain('condition "pregnacy" is not known. Did you mean "pregnancy"?');
  });

  it("a flag that takes one value is refused a second one, in every command", async () => {
    for (const { load } of nouns) {
      const { noun } = await load();
      const verbs = noun.alone === undefined ? noun.verbs : [...noun.verbs, noun.alone];
      for (const verb of verbs)
        for (const { name, value, repeatable } of [...verb.flags, ...everywhere]) {
          if (value === undefined || repeatable) continue;
          const words = [noun.name, verb.name, `--${name}`, "1", `--${name}=2`];
          expect(() => parsedWords(words, noun, verb), words.join(" ")).toThrow(
            `--${name} is there twice: "1" and "2".`,
          );
        }
    }
  });

  it("nothing that is typed shows where in the program it was refused", async () => {
    for (const [line] of mistakes)
      expect((await limber(line)).stderr).not.toMatch(/\n\s+at |\.ts:\d/);
  });
});

describe("what goes wrong outside is a failure, not a usage error", () => {
  const denied = () => {
    throw new Error("EACCES: permission denied");
  };

  it("a file that cannot be written", async () => {
    const { stderr, exitCode } = await limber(`${run} -o locked/plan.txt`, { saveFile: denied });
    expect(stderr).toContain(
      "error: locked/plan.txt cannot be written.\n  EACCES: permission denied\n",
    );
    expect(exitCode).toBe(1);
  });

  it("a configuration that is none", async () => {
    const { stderr, exitCode } = await limber(run, { readFile: () => "units = us" });
    expect(stderr).toContain("Write it anew with: limber config set units us");
    expect(exitCode).toBe(1);
  });

  it("a bug says what it is, and where only with --debug", async () => {
    const quiet = await limber("config path", { readFile: denied });
    const debug = await limber("config path --debug", { readFile: denied });
    expect(quiet).toMatchObject({ exitCode: 1, stderr: expect.not.stringContaining("\n    at ") });
    expect(debug.stderr).toContain("\n    at ");
  });
});
