import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { machine, served, throughPort } from "./keeping.fixture.ts";

const password = "correct horse battery";
const here = machine();
const { path, run, json } = here;
const into = (name: string) => ({ variables: { LIMBER_DATA: path(name) } });
const take = async (email: string, file: string, given = {}) => {
  expect(await run(`account export ${email} -o ${file}`, given)).toMatchObject({ exitCode: 0 });
  return readFileSync(path(file));
};

/** The web app, with the same data open all the while. */
let web: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  await json("account create ada@example.org --name Ada", { password });
  web = await served(path("data"));
});

afterAll(async () => {
  await web.close();
  await here.leave("restored", "moved", "other");
});

describe("limber db", () => {
  it("says where the data is, and touches nothing to say it", async () => {
    expect(await json("db path", into("nowhere"))).toEqual({
      kind: "private",
      where: path("nowhere"),
    });
    expect(await json("db status", into("nowhere"))).toMatchObject({
      running: false,
      schema: null,
    });
    expect(existsSync(path("nowhere"))).toBe(false);
    expect((await run("db path")).stdout).toBe(`${path("data")}\n`);
  });

  it("hides the password of a served database", async () => {
    const variables = { DATABASE_URL: "postgres://ada:secret@127.0.0.1:1/limber" };
    const said = await run("db path", { variables });
    expect(said.stdout).toBe("postgres://ada:***@127.0.0.1:1/limber\n");
    const { stderr, exitCode } = await run("db backup x", { variables });
    expect(stderr).toContain("does not answer");
    expect(stderr).not.toContain("secret");
    expect(exitCode).toBe(1);
  });

  it("migrates a new folder, and then has nothing to do", async () => {
    const first = await json("db migrate", into("other"));
    expect(first).toMatchObject({ from: 0, changed: true });
    expect(await json("db migrate", into("other"))).toMatchObject({
      from: first.to,
      changed: false,
    });
  });

  it("fills a folder with invented people once, and tells their password once", async () => {
    const first = await json("db sample", into("other"));
    expect(first.password).toMatch(/^\S{12}$/);
    expect(first.made).toHaveLength(4);
    const again = await json("db sample", into("other"));
    expect(again).toMatchObject({ password: null, made: [] });
  });

  it("backs up, verifies, and restores the same into a new folder", async () => {
    const file = path("limber.backup");
    const made = await json(`db backup "${file}"`);
    expect(made).toMatchObject({ path: file, rows: { users: 1, runners: 1 } });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await json(`db restore "${file}" --verify`)).toMatchObject({
      whole: true,
      sha256: made.sha256,
    });
    expect(await json(`db restore "${file}"`, into("restored"))).toMatchObject({
      restored: true,
      rows: made.rows,
    });
    expect(await take("ada@example.org", "b.zip", into("restored"))).toEqual(
      await take("ada@example.org", "a.zip"),
    );
  });

  it("restores nothing over what is there, nothing that is damaged, nothing that is not there", async () => {
    const file = path("limber.backup");
    expect(await run(`db restore "${file}"`)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(
        /^error: The database is not empty.*\n.*\n {2}Restore into a new one/,
      ),
    });
    const whole = readFileSync(file);
    writeFileSync(path("damaged"), whole.subarray(0, whole.length - 20));
    for (const name of ["damaged", "missing"]) {
      const { exitCode, stderr, stdout } = await run(`db restore "${path(name)}" --verify`);
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toContain("Nothing was changed.");
    }
  });

  it("says what it refuses in its own parts, whatever stands in a name", async () => {
    const file = path("Dr. Ada. Two");
    expect((await run(`db restore "${file}" --verify`)).stderr).toBe(
      `error: There is no file ${file}.\n  Nothing was changed.\n  Check the path.\n`,
    );
    expect(
      (await run("db status", { variables: { DATABASE_URL: "http://ada.example" } })).stderr,
    ).toBe(
      [
        "error: DATABASE_URL cannot be used.",
        "It takes `postgres://user:password@host:5432/database`.",
        "Correct it, or unset it: then it is a private database.\n",
      ].join("\n  "),
    );
  });

  it("moves to another server in one command, and leaves what was here", async () => {
    await json("db migrate", into("moved"));
    const server = await served(path("moved"));
    const { url: to, close } = await throughPort(path("moved"));
    const moved = await json(`db move --to "${to}"`);
    expect(moved).toMatchObject({ from: { where: path("data") }, rows: { users: 1 } });
    expect(await take("ada@example.org", "c.zip", into("moved"))).toEqual(
      await take("ada@example.org", "a.zip"),
    );
    expect(await server.signIn("ada@example.org", password)).toContain("limber.session_token");
    expect((await run(`db move --to "${to}"`)).stderr).toContain("not empty");
    close();
    await server.close();
  });

  it("stops what runs, and says when nothing did", async () => {
    const server = await served(path("other"));
    expect(await json("db status", into("other"))).toMatchObject({ running: true });
    expect(await json("db stop", into("other"))).toMatchObject({ stopped: true });
    expect(await json("db stop", into("other"))).toMatchObject({ stopped: false });
    await server.close();
  });
});

describe("limber account", () => {
  it("needs a password, typed or from stdin, and no address twice", async () => {
    expect(await run("account create bo@example.org")).toMatchObject({ exitCode: 2 });
    const short = await run("account create bo@example.org", { password: "short" });
    expect(short).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("This password is too short"),
    });
    const again = await run("account create Ada@example.org", { password });
    expect(again.stderr).toContain("There is already an account for ada@example.org");
    expect(again.exitCode).toBe(1);
  });

  it("prints a link that sets a new password, once", async () => {
    const { link } = await json("account reset-link ada@example.org", {
      variables: { LIMBER_URL: web.url },
    });
    expect(link).toContain(`${web.url}/reset-password?token=`);
    const token = new URL(link).searchParams.get("token");
    const reset = () =>
      web.post("/api/auth/reset-password", { token, newPassword: "a wholly new one" });
    expect((await reset()).status).toBe(200);
    expect((await reset()).status).toBe(400);
    expect(await web.signIn("ada@example.org", "a wholly new one")).toContain("limber");
    const nobody = await run("account reset-link nobody@example.org");
    expect(nobody).toMatchObject({ exitCode: 1, stdout: "" });
  });

  it("takes everything out and brings it into an empty account", async () => {
    const zip = await take("ada@example.org", "ada.zip");
    await json("account create bo@example.org", { password });
    expect(await json("account import bo@example.org ada.zip")).toMatchObject({
      rows: { runners: 1 },
    });
    expect(await take("bo@example.org", "bo.zip")).toEqual(zip);
    writeFileSync(path("no.zip"), "no zip");
    expect(await run("account import bo@example.org no.zip")).toMatchObject({ exitCode: 1 });
  });

  it("is deleted only when somebody says so", async () => {
    expect(await run("account delete bo@example.org")).toMatchObject({ exitCode: 2 });
    const readLine = async () => "ada@example.org";
    expect(await run("account delete bo@example.org", { readLine })).toMatchObject({ exitCode: 3 });
    expect(await json("account delete bo@example.org --yes")).toEqual({
      deleted: "bo@example.org",
    });
    expect(await run("account reset-link bo@example.org")).toMatchObject({ exitCode: 1 });
  });
});
