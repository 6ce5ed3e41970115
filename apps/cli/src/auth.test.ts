import { readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, machine, served } from "./keeping.fixture.ts";

const password = "correct horse battery";
const here = machine();
const { path, run, json } = here;
let server: Awaited<ReturnType<typeof served>>;
let cookie: string;

beforeAll(async () => {
  await json("account create ada@example.org --name Ada", { password });
  server = await served(path("data"));
  cookie = await server.signIn("ada@example.org", password);
});

afterAll(async () => {
  await server.close();
  await here.leave();
});

const online = { fetch };
const login = () => `auth login --server ${server.url}`;

describe("limber auth", () => {
  it("needs a server, and says how to name one", async () => {
    expect(await run("auth status")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("limber config set server"),
    });
  });

  it("ends with 4 where nobody is signed in, and with 1 where nobody answers", async () => {
    expect(await run(`auth status --server ${server.url}`, online)).toMatchObject({
      exitCode: 4,
      stdout: "",
    });
    const away = await run("auth login --server http://127.0.0.1:9", online);
    expect(away).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("Nothing was changed."),
    });
  });

  it("signs in with a code that is approved in a browser, and keeps the token for one person alone", async () => {
    const said = await run(login(), browser(server, { cookie }));
    expect(said).toMatchObject({ exitCode: 0, stdout: `Signed in to ${server.url} as Ada.\n` });
    expect(said.stderr).toMatch(/^Open http:\S+\/device and enter {2}[A-Z0-9]{4}-[A-Z0-9]{4}\n/);
    const file = path("settings/credentials.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(said.stdout + said.stderr).not.toContain(
      Object.values(JSON.parse(readFileSync(file, "utf8")).tokens)[0],
    );
    expect(await json("auth status", online)).toMatchObject({
      signedIn: true,
      name: "Ada",
      tokenFrom: "file",
    });
  });

  it("tells a token to the server that gave it, and to no other", async () => {
    const sent: unknown[] = [];
    const elsewhere = async (...asked: unknown[]) => {
      sent.push(asked);
      return Response.json({});
    };
    const status = "auth status --server https://elsewhere.example";
    expect(await run(status, { fetch: elsewhere as never })).toMatchObject({ exitCode: 4 });
    const { tokens } = JSON.parse(readFileSync(path("settings/credentials.json"), "utf8"));
    expect(JSON.stringify(sent)).not.toContain(tokens[server.url]);
  });

  it("makes, lists and takes back tokens, and a token works alone", async () => {
    const made = await json('auth token create --name "my script" --days 30', online);
    expect(made).toMatchObject({ scope: "read", token: expect.stringMatching(/^limber_/) });
    const listed = await json("auth token list", online);
    expect(listed).toMatchObject([{ id: made.id, name: "my script", scope: "read" }]);
    expect(JSON.stringify(listed)).not.toContain(made.token);
    const other = machine();
    const status = `auth status --server ${server.url}`;
    const given = { ...online, password: made.token };
    expect(await other.json(`${login()} --with-token`, given)).toMatchObject({ name: "Ada" });
    expect(await other.json(status, online)).toMatchObject({ name: "Ada" });
    const logout = await other.run(`auth logout --server ${server.url}`, online);
    expect(logout.stdout).toContain(`Forgotten here. It still works at ${server.url}.`);
    await other.json(`${login()} --with-token`, given);
    expect(await json(`auth token revoke --id ${made.id}`, online)).toMatchObject({
      revoked: true,
    });
    expect(await other.run(status, online)).toMatchObject({ exitCode: 4 });
    await other.leave();
  });

  it("reads a token from the file that LIMBER_TOKEN_FILE names, as containers hand secrets over", async () => {
    const made = await json("auth token create --name ours", online);
    const status = `auth status --server ${server.url}`;
    const file = path("token");
    const given = (variables: Record<string, string>) => ({ ...online, variables });
    writeFileSync(file, `${made.token}\n`);
    const told = given({ LIMBER_TOKEN_FILE: file });
    expect(await json(status, told)).toMatchObject({ name: "Ada", tokenFrom: "LIMBER_TOKEN_FILE" });
    expect(await run(`auth logout --server ${server.url}`, told)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("LIMBER_TOKEN_FILE is set."),
    });
    const both = given({ LIMBER_TOKEN_FILE: file, LIMBER_TOKEN: made.token });
    expect((await run(status, both)).stderr).toContain("both set");
    const empty = path("empty");
    writeFileSync(empty, "\n");
    for (const name of [empty, path("nowhere"), path("")])
      expect(await run(status, given({ LIMBER_TOKEN_FILE: name }))).toMatchObject({
        exitCode: 2,
        stderr: expect.stringMatching(/LIMBER_TOKEN_FILE names .*, which cannot be read/),
      });
  });

  it("makes a token for what it is told, and no other word", async () => {
    const made = await json('auth token create --name "my watch" --scope upload', online);
    expect(made).toMatchObject({ scope: "upload" });
    expect(await run("auth token create --name x --scope all", online)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("read"),
    });
    const other = machine();
    await other.json(`${login()} --with-token`, { ...online, password: made.token });
    expect(await other.run("pattern show", online)).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("This token cannot do this."),
    });
    await other.leave();
  });

  it("is listed as a terminal, and ended from the settings", async () => {
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${server.url}/api/trpc/${path}`, {
        ...init,
        headers: { cookie, origin: server.url, "content-type": "application/json" },
      }).then((came) => came.json());
    type Listed = { result: { data: { sessions: { userAgent: string; sessionId: string }[] } } };
    const { sessions } = ((await ask("account.waysIn")) as Listed).result.data;
    const terminals = sessions.filter(({ userAgent }) => userAgent.startsWith("limber-cli"));
    expect(terminals).toHaveLength(1);
    const end = { method: "POST", body: JSON.stringify({ sessionId: terminals[0]?.sessionId }) };
    await ask("account.endSession", end);
    expect(await run("auth status", online)).toMatchObject({ exitCode: 4 });
    await run(login(), browser(server, { cookie }));
  });

  it("refuses a token that nobody made, and what the browser refused", async () => {
    const given = { ...online, password: "limber_nonsense" };
    expect(await run(`${login()} --with-token`, given)).toMatchObject({ exitCode: 4 });
    expect(await run(login(), browser(server, { cookie, answer: "deny" }))).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("refused in the browser"),
    });
  });

  it("asks the server for one's own patterns", async () => {
    expect(await json("pattern show", online)).toMatchObject({
      runs: 0,
      factorsExamined: 0,
      factors: [],
      lacking: { runs: 8, cramps: 2 },
    });
  });

  it("signs out here and there", async () => {
    const { tokens } = JSON.parse(readFileSync(path("settings/credentials.json"), "utf8"));
    expect(await json("auth logout", online)).toMatchObject({ signedIn: false, endedThere: true });
    expect(await run("auth status", online)).toMatchObject({ exitCode: 4 });
    const headers = { authorization: `Bearer ${tokens[server.url]}` };
    const came = await fetch(`${server.url}/api/trpc/runners.profile?input=%7B%7D`, { headers });
    expect(came.status).toBe(401);
  });
});
