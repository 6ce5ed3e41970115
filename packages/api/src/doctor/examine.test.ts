import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { opened } from "../operator/opened.ts";
import { openPrivateHouse, type PrivateHouse, settle } from "../private-house.ts";
import { openOidcHouse } from "../testing-provider.ts";
import { examine } from "./examine.ts";
import type { Finding } from "./finding.ts";
import { clockFinding, nodeFinding } from "./machine.ts";

const now = new Date();
let folder: string;
let house: PrivateHouse;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-doctor-"));
  await chmod(folder, 0o755);
  house = await openPrivateHouse();
  await settle(house);
});
afterAll(async () => {
  await house.leave();
  await rm(folder, { recursive: true, force: true });
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((go) => server.listen(0, "127.0.0.1", go));
  return (server.address() as AddressInfo).port;
}
/** A port where nobody listens. */
async function freePort(): Promise<string> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((go) => server.close(go));
  return String(port);
}

const usual = async () => ({ LIMBER_DATA: house.folder, PORT: await freePort() });
async function look(about: string, variables: Record<string, string> = {}): Promise<Finding[]> {
  const { findings } = await examine({ ...(await usual()), ...variables }, now);
  return findings.filter((finding) => finding.about === about);
}
const stateOf = async (about: string, variables?: Record<string, string>) =>
  (await look(about, variables)).map(({ state }) => state);
async function problemOf(about: string, variables?: Record<string, string>): Promise<string> {
  const found = (await look(about, variables)).flatMap((finding) =>
    finding.state === "well" ? [] : [JSON.stringify(finding.problem)],
  );
  return found.join(" ");
}

/** Work on the private database as its owner. */
function asOwner(statement: string): Promise<unknown> {
  return opened({ LIMBER_DATA: house.folder }, ({ sql }) => sql.unsafe(statement));
}

describe("a server where nothing is wrong", () => {
  it("is said to be well, each thing by its name", async () => {
    const { isWell, findings } = await examine(await usual(), now);
    expect(findings.filter(({ state }) => state === "ill")).toEqual([]);
    expect(isWell).toBe(true);
    expect(new Set(findings.map(({ about }) => about))).toEqual(
      new Set([
        ...["Settings", "Node", "Clock", "Data folder", "Database", "Schema", "Logins"],
        ...["Secret", "Address", "Proxy", "Port", "Backups", "Mail"],
      ]),
    );
  });

  it("is well before its first start too, and nothing is made by looking", async () => {
    const data = join(folder, "new");
    const { isWell } = await examine({ ...(await usual()), LIMBER_DATA: data }, now);
    expect(isWell).toBe(true);
    await expect(readFile(data)).rejects.toThrow("ENOENT");
  });
});

describe("what is not well is told, with what to do", () => {
  it("a Node that is too old", () => {
    const states = ["18.20.4", "20.18.9", "20.19.0", "22.0.0", "26.1.0"].map(
      (version) => nodeFinding(version).state,
    );
    expect(states).toEqual(["ill", "ill", "well", "well", "well"]);
  });

  it("a clock that stands before this Limber was made", () => {
    expect(clockFinding(new Date("2020-01-01")).state).toBe("ill");
    expect(clockFinding(now).state).toBe("well");
  });

  it("a setting that cannot be used, and one that is none", async () => {
    expect(await problemOf("Settings", { LIMBER_LOG: "xml" })).toContain("LIMBER_LOG");
    expect(await stateOf("Settings", { LIMBER_SIGNUP: "closed" })).toEqual(["well", "advice"]);
  });

  it("a data folder that is a file, is open to others, or cannot be made", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const open = join(folder, "open");
    await mkdir(open, { mode: 0o755 });
    await chmod(open, 0o755);
    expect(await problemOf("Data folder", { LIMBER_DATA: file })).toContain("no folder");
    expect(await problemOf("Data folder", { LIMBER_DATA: open })).toContain("chmod 700");
    expect(await stateOf("Data folder", { LIMBER_DATA: join(file, "in", "it") })).toEqual(["ill"]);
  });

  it("a served database that does not answer, or that only its owner is named of", async () => {
    const url = `postgres://limber:pass@127.0.0.1:${await freePort()}/limber`;
    expect(await problemOf("Database", { DATABASE_URL: url })).toContain("does not answer");
    expect(await problemOf("Database", { LIMBER_OWNER_URL: url })).toContain("not by DATABASE_URL");
  });

  it("a private database of another PostgreSQL", async () => {
    const other = await openPrivateHouse();
    await settle(other);
    await other.api.close();
    await writeFile(join(other.folder, "cluster", "PG_VERSION"), "12\n");
    expect(await problemOf("Database", { LIMBER_DATA: other.folder })).toContain("PostgreSQL");
    expect(await stateOf("Database", { LIMBER_DATA: other.folder })).toEqual(["ill"]);
    await other.leave();
  });

  it("a database of a newer Limber", async () => {
    const newer = "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9e12)";
    await asOwner(newer);
    expect(await problemOf("Schema")).toContain("newer Limber");
    await asOwner("delete from drizzle.__drizzle_migrations where hash = 'x'");
    expect(await stateOf("Schema")).toEqual(["well"]);
  });

  it.each([
    ["alter role limber_app superuser", "alter role limber_app nosuperuser"],
    ["alter role limber_accounts bypassrls", "alter role limber_accounts nobypassrls"],
    ["create table own (); alter table own owner to limber_app", "drop table own"],
  ])("a login that may too much: %s", async (spoil, mend) => {
    await asOwner(spoil);
    expect(await stateOf("Logins")).toEqual(["ill"]);
    await asOwner(mend);
    expect(await stateOf("Logins")).toEqual(["well"]);
  });

  it("a secret that could be guessed, or that others may read", async () => {
    expect(await stateOf("Secret", { LIMBER_SECRET: "abcd".repeat(12) })).toEqual(["ill"]);
    expect(await stateOf("Secret", { LIMBER_METRICS: "short" })).toEqual(["advice"]);
    const random = "pW3x0Z9qL7vT2mK8sD5fG1hJ4bN6cR/y+aQeUoIi";
    expect(await stateOf("Secret", { LIMBER_SECRET: random })).toEqual(["well"]);
    const kept = join(house.folder, "secret");
    await chmod(kept, 0o644);
    expect(await problemOf("Secret")).toContain("chmod 600");
    await chmod(kept, 0o600);
  });

  it.each([
    [{ LIMBER_URL: "https://limber.example", LIMBER_TRUST_PROXY: "1" }, "well", "well"],
    [{ LIMBER_URL: "https://limber.example" }, "well", "ill"],
    [{ LIMBER_URL: "http://192.0.2.1:3000" }, "ill", "well"],
    [{ LIMBER_HOST: "0.0.0.0" }, "ill", "well"],
    [{ LIMBER_URL: "http://localhost:3000", LIMBER_TRUST_PROXY: "1" }, "well", "advice"],
    [{}, "well", "well"],
  ])("an address and a proxy that do not go together: %j", async (variables, address, proxy) => {
    expect(await stateOf("Address", variables)).toEqual([address]);
    expect(await stateOf("Proxy", variables)).toEqual([proxy]);
  });

  it("a port that another program has", async () => {
    const answering = (text: string) =>
      listening(createHttpServer((_, response) => void response.end(text)));
    const limber = await answering('{"status":"alive","version":"1.2.3"}');
    expect(await look("Port", { PORT: String(limber) })).toMatchObject([
      { state: "well", says: `${limber}: Limber 1.2.3 answers` },
    ]);
    for (const text of ["hello", "{}", "null"])
      expect(await stateOf("Port", { PORT: String(await answering(text)) })).toEqual(["ill"]);
  });

  it("a mail server that nobody listens at", async () => {
    const up = await listening(createServer());
    expect(await stateOf("Mail", { LIMBER_SMTP_URL: `smtp://a:b@127.0.0.1:${up}` })).toEqual([
      "well",
    ]);
    const down = await freePort();
    expect(await stateOf("Mail", { LIMBER_SMTP_URL: `smtp://a:b@127.0.0.1:${down}` })).toEqual([
      "ill",
    ]);
    expect(await stateOf("Mail")).toEqual(["advice"]);
  });

  it("a provider that does not say where people sign in", async () => {
    const provider = await openOidcHouse();
    provider.open("http://localhost:3000");
    expect(await stateOf("Provider", provider.settings)).toEqual(["well"]);
    const { LIMBER_OIDC_ISSUER } = provider.settings;
    const other = { ...provider.settings, LIMBER_OIDC_ISSUER: `${LIMBER_OIDC_ISSUER}/club` };
    expect(await stateOf("Provider", other)).toEqual(["ill"]);
    await provider.close();
    expect(await stateOf("Provider", provider.settings)).toEqual(["ill"]);
    expect(await stateOf("Provider")).toEqual([]);
  });
});

it("no secret is told, whatever is wrong with it", async () => {
  const word = "hunter2hunter2";
  const port = await freePort();
  const served = `postgres://limber:${word}@127.0.0.1:${port}/limber`;
  const secrets = {
    DATABASE_URL: served,
    LIMBER_OWNER_URL: served,
    LIMBER_ACCOUNTS_URL: served,
    LIMBER_SECRET: `${word} ${word} ${word}`,
    LIMBER_METRICS: word,
    LIMBER_SMTP_URL: `smtp://limber:${word}@127.0.0.1:${port}`,
    LIMBER_TOKEN: word,
    LIMBER_OIDC_ISSUER: `http://127.0.0.1:${port}`,
    LIMBER_OIDC_CLIENT_ID: "limber",
    LIMBER_OIDC_CLIENT_SECRET: word,
  };
  expect(JSON.stringify(await examine({ ...(await usual()), ...secrets }, now))).not.toContain(
    word,
  );
});
