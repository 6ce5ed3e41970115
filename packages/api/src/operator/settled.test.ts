import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inOneText } from "@limber/core/problem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Setting } from "./setting-forms.ts";
import { type SettingName, settings } from "./settings.ts";
import { settingsPage } from "./settings-table.ts";
import { requireSettled, settle } from "./settled.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "limber-secrets-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileWith = (text: string) => {
  const path = join(folder, `${Math.random()}`);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
};
const said = (variables: Record<string, string>) => settle(variables).mistakes.map(inOneText);

/** With what each needs beside it, and what that needs in turn: one alone is a mistake of its own. */
function withNeeded(variables: Record<string, string>): Record<string, string> {
  const named = Object.keys(variables).map((name) => name.replace(/_FILE$/, ""));
  const needed = named.flatMap((name) => needs[name] ?? []);
  const missing = needed.filter((name) => !named.includes(name));
  if (missing.length === 0) return variables;
  const more = missing.map((name) => [name, given[name as SettingName][0][0] ?? ""] as const);
  return withNeeded({ ...variables, ...Object.fromEntries(more) });
}

/** Of each setting: what it takes, and what it does not. */
const given = {
  PORT: [
    ["0", "3000", "65535"],
    ["-1", "65536", "3000a", "0x50", "1e3", " 80"],
  ],
  LIMBER_HOST: [
    ["0.0.0.0", "127.0.0.1, ::1", "[::]", "localhost"],
    ["a b", "http://x", ","],
  ],
  LIMBER_URL: [
    ["https://limber.example", "http://localhost:3000/", "https://192.0.2.1:8443"],
    [
      "limber.example",
      "ftp://x",
      "https://x/limber",
      "https://x/?a",
      "https://ada:pw@x",
      "https://",
    ],
  ],
  LIMBER_TRUST_PROXY: [
    ["0", "1", "loopback", "loopback, 10.0.0.0/8", "fd00::/8", "192.0.2.1"],
    ["true", "10", "10.0.0.0/40", "*", "proxy.example", "1,2"],
  ],
  LIMBER_LOG: [
    ["text", "json", "off"],
    ["JSON", "none", "1"],
  ],
  LIMBER_LOG_ADDRESS: [
    ["0", "1"],
    ["true", "yes"],
  ],
  LIMBER_LOG_LIBRARIES: [["0", "1"], ["true"]],
  LIMBER_METRICS: [["a-long-word"], ["two words", "line\nbreak"]],
  LIMBER_DATA: [["/srv/limber", "./here"], []],
  LIMBER_POSTGRES_BIN: [["/usr/lib/postgresql/17/bin"], []],
  DATABASE_URL: [
    ["postgres://a:b@c:5432/d", "postgresql://c/d"],
    ["mysql://c/d", "c/d", "postgres://["],
  ],
  LIMBER_ACCOUNTS_URL: [["postgres://c/d"], ["https://c/d"]],
  LIMBER_OWNER_URL: [["postgres://c/d"], ["https://c/d"]],
  LIMBER_BACKUPS: [["/backups"], []],
  LIMBER_UPLOAD_MB: [
    ["1", "128", "1024"],
    ["0", "1025", "-1", "1.5", "128 MB", "1e2"],
  ],
  LIMBER_BACKUP_HOUR: [
    ["0", "23"],
    ["24", "3:00", "-1"],
  ],
  LIMBER_BACKUP_KEEP: [
    ["7 4 12", "1 0 0"],
    ["7", "7,4,12", "7 4 x", "1000 1 1"],
  ],
  LIMBER_SECRET: [["x".repeat(32)], ["x".repeat(31)]],
  LIMBER_SIGN_UP: [
    ["open", "closed"],
    ["close", "false", "Closed"],
  ],
  LIMBER_OIDC_ISSUER: [
    ["https://id.example.org", "https://id.example.org/realms/club", "http://localhost:4000"],
    ["http://id.example.org", "id.example.org", "ftp://x", "http://localhost.evil.example"],
  ],
  LIMBER_OIDC_CLIENT_ID: [["limber"], []],
  LIMBER_OIDC_CLIENT_SECRET: [["s3cret"], []],
  LIMBER_OIDC_NAME: [["our club"], ["x".repeat(101)]],
  LIMBER_SMTP_URL: [
    ["smtp://localhost:1025", "smtps://a:b@c"],
    ["mail.example", "https://c", "smtp://["],
  ],
  LIMBER_MAIL_FROM: [
    ["Limber <limber@example.org>", "a@b"],
    ["limber", "a@b\nBcc: c@d"],
  ],
  LIMBER_WEATHER: [
    ["open-meteo", "off"],
    ["yes", "1"],
  ],
  LIMBER_WEATHER_URL: [["https://weather.example/v1"], ["weather"]],
  LIMBER_PUSH_KEY: [
    ["AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE"],
    ["AQEB", "A".repeat(43), `${"_".repeat(42)}8`, `-----${"A".repeat(60)}`],
  ],
  LIMBER_PUSH_CONTACT: [
    ["mailto:ops@example.org", "https://example.org/limber"],
    ["ops@example.org", "http://example.org", "mailto:a b@c"],
  ],
  LIMBER_UNITS: [["us", "si"], []],
  LIMBER_TOKEN: [["abc"], []],
  LIMBER_PSEUDO_LOCALES: [["1"], ["x"]],
} as const satisfies Record<SettingName, readonly [readonly string[], readonly string[]]>;

const names = Object.keys(settings) as SettingName[];
const secrets = names.filter((name) => "isSecret" in settings[name]);
const needs: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries<Setting>(settings).map(([name, setting]) => [name, setting.needs ?? []]),
);

describe("a setting", () => {
  it.each(names)("is taken in its form, and refused in every other: %s", (name) => {
    const [right, wrong] = given[name] as readonly [readonly string[], readonly string[]];
    for (const value of right)
      expect(settle(withNeeded({ [name]: value }))).toMatchObject({
        surroundings: { [name]: value },
        mistakes: [],
      });
    for (const value of wrong) {
      const { mistakes, surroundings } = settle(withNeeded({ [name]: value }));
      expect(mistakes, value).toHaveLength(1);
      expect(mistakes[0]?.what).toContain(name);
      expect(surroundings[name]).toBeUndefined();
    }
  });

  it("that is empty counts as not set, and what is none of ours is handed on", () => {
    const empty = Object.fromEntries(names.map((name) => [name, ""]));
    const { surroundings, mistakes } = settle({ ...empty, HOME: "/srv/ada" });
    expect(mistakes).toEqual([]);
    expect(surroundings).toMatchObject({ HOME: "/srv/ada", LIMBER_SECRET: undefined });
  });

  it("that is misspelt, or no secret in a file, is told", () => {
    const path = fileWith("closed");
    const unknown = { LIMBER_SIGNUP: "closed", LIMBER_SIGN_UP_FILE: path, LIMBER_TEST_PORT: "1" };
    expect(settle(unknown).unknown.map(({ what }) => what)).toEqual([
      "LIMBER_SIGNUP is no setting of Limber.",
      "LIMBER_SIGN_UP_FILE is no setting of Limber.",
    ]);
    expect(settle({ LIMBER_SECRET_FILE: fileWith("x".repeat(40)) }).unknown).toEqual([]);
  });

  it.each(names.filter((name) => needs[name]?.length))(
    "is told where what it needs beside it is missing: %s",
    (name) => {
      const whole = withNeeded({ [name]: given[name][0][0] ?? "" });
      expect(said(whole)).toEqual([]);
      for (const missing of needs[name] ?? []) {
        const { [missing]: _, ...half } = whole;
        expect(said(half).join()).toContain(`${name} is set, and ${missing} is not.`);
        // An empty one is none, and one in a file is one.
        expect(said({ ...half, [missing]: "" })).not.toEqual([]);
        expect(said(half).join()).not.toContain("s3cret");
        const inFile = {
          ...half,
          [`${missing}_FILE`]: fileWith(given[missing as SettingName][0][0] ?? ""),
        };
        if ("isSecret" in settings[missing as SettingName]) expect(said(inFile)).toEqual([]);
      }
    },
  );

  it("of an address under a path is told what to do instead", () => {
    const [problem = ""] = said({ LIMBER_URL: "https://club.example/limber" });
    expect(problem).toContain("host name of its own");
    expect(problem).toContain("https://limber.club.example");
  });
});

describe("a secret", () => {
  it.each(secrets)("may lie in a file, with the new line that an editor adds: %s", (name) => {
    const [value = ""] = given[name][0];
    for (const end of ["", "\n", "\r\n"]) {
      const file = { [`${name}_FILE`]: fileWith(value + end) };
      const { surroundings, mistakes } = settle(withNeeded(file));
      expect(mistakes).toEqual([]);
      expect(surroundings[name]).toBe(value);
      expect(Object.keys(surroundings)).not.toContain(`${name}_FILE`);
    }
    expect(settle({ [`${name}_FILE`]: "" }).mistakes).toEqual([]);
  });

  it.each(secrets)(
    "in a file that cannot be read, or beside one, is an error with its name: %s",
    (name) => {
      const [value = ""] = given[name][0];
      const file = `${name}_FILE`;
      const whole = fileWith(value);
      const large = fileWith("x".repeat(70_000));
      const inside = join(folder, `inside-${name}`);
      mkdirSync(inside);
      const wrong: Record<string, string>[] = [
        { [file]: join(folder, "nowhere") },
        { [file]: inside },
        { [file]: fileWith("\n") },
        { [file]: large },
        { [file]: "/dev/zero" },
        { [file]: whole, [name]: value },
      ];
      for (const variables of wrong) {
        const [problem = "", ...more] = said(withNeeded(variables));
        expect(problem).toContain(file);
        expect(more).toEqual([]);
        expect(settle(variables).surroundings[name]).toBeUndefined();
        expect(() => requireSettled(variables)).toThrow(file);
      }
    },
  );

  it.skipIf(process.getuid?.() === 0)("in a file of somebody else's is said to be closed", () => {
    const path = fileWith("x".repeat(40));
    chmodSync(path, 0);
    expect(said({ LIMBER_SECRET_FILE: path })[0]).toContain("closed to the user");
  });

  it("is printed nowhere, however wrong it is", () => {
    const word = "hunter2hunter2";
    for (const name of secrets)
      for (const value of [word, `mysql://ada:${word}@db/limber`, `${word} ${word}`])
        for (const variables of [{ [name]: value }, { [`${name}_FILE`]: fileWith(value) }])
          expect(JSON.stringify(settle(variables).mistakes)).not.toContain(word);
    expect(said({ LIMBER_URL: `https://ada:${word}@x/` })[0]).not.toContain(word);
    expect(said({ LIMBER_WEATHER_URL: `ftp://ada:${word}@x/` })[0]).not.toContain(word);
  });
});

it("several mistakes are told at once", () => {
  const wrong = { PORT: "x", LIMBER_LOG: "xml", LIMBER_SECRET: "short" };
  expect(said(wrong)).toHaveLength(3);
  expect(() => requireSettled(wrong)).toThrow(/PORT.*LIMBER_LOG.*LIMBER_SECRET/s);
});

it("docs/settings.md is the table of the code; `pnpm renew` writes it", async () => {
  await expect(settingsPage()).toMatchFileSnapshot("../../../../docs/settings.md");
});
