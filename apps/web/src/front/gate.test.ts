import { afterEach, describe, expect, it } from "vitest";
import { backupsStand } from "../server/backups-standing.ts";
import { busy, closeHouses, house } from "./gate.fixture.ts";
import type { PagesHandler } from "./gate.ts";

afterEach(closeHouses);

describe("what is not worked on", () => {
  it.each(["/share/%ff", "/share/%", "/%00", "/share/%c3%28"])(
    "an address that no page has: %s",
    async (path) => {
      const { ask } = await house();
      const { status, text } = await ask(path);
      expect([status, text]).toEqual([
        400,
        expect.stringContaining("This address cannot be read."),
      ]);
    },
  );

  it.each(["TRACE", "PUT", "DELETE", "PATCH", "POST", "OPTIONS", "PROPFIND"])(
    "%s of a page",
    async (method) => {
      const { ask } = await house();
      expect(await ask("/today", { method })).toMatchObject({
        status: 405,
        headers: { allow: "GET, HEAD" },
        text: expect.stringContaining("This address cannot be asked that way."),
      });
    },
  );

  it("is said in the reader's language, and as JSON to a program and to what waited on a phone", async () => {
    const { ask, post } = await house();
    const german = await ask("/%ff", { headers: { "accept-language": "de-AT" } });
    expect(german.text).toContain('<html lang="de-AT"');
    expect(german.text).toContain("Diese Adresse ist nicht lesbar.");
    const program = await ask("/api/trpc/%ff");
    expect(JSON.parse(program.text).error.data).toMatchObject({
      code: "invalid-request",
      httpStatus: 400,
    });
    const phone = await post("/acts/%ff", "a=b", { accept: "application/json" });
    expect(JSON.parse(phone.text).problem.what).toBe("This address cannot be read.");
  });

  it("whoever fills the house from elsewhere, or through a proxy, or once others reach it", async () => {
    const { post } = await house();
    const path = "/acts/accounts/fill-sample";
    expect((await post(path, "")).status).toBe(200);
    expect((await post(path, "", { "x-forwarded-for": "127.0.0.1" })).status).toBe(403);
    const open = await house({ settings: { isOpen: true } });
    expect((await open.post(path, "")).status).toBe(403);
  });

  it("and is not shown a button for it, whatever they say of themselves", async () => {
    const told: PagesHandler = async (asked, response) => {
      response.end(asked.headers["x-limber-fills"]);
    };
    const { ask } = await house({ pages: told });
    const says = { "x-limber-fills": "1" };
    expect((await ask("/sample", { headers: { "x-limber-fills": "0" } })).text).toBe("1");
    const proxied = { ...says, "x-forwarded-for": "127.0.0.1" };
    expect((await ask("/sample", { headers: proxied })).text).toBe("0");
    const open = await house({ pages: told, settings: { isOpen: true } });
    expect((await open.ask("/sample", { headers: says })).text).toBe("0");
  });
});

describe("what is told of a request", () => {
  it("is its pattern, and nothing that somebody typed", async () => {
    const { ask, lines, logged } = await house();
    await ask("/runs/quokka?note=quokka#quokka", {
      headers: { cookie: "quokka", "user-agent": "quokka" },
    });
    await expect.poll(logged, busy).toHaveLength(1);
    expect(logged()[0]).toEqual({
      time: "1970-01-01T00:00:00.000Z",
      kind: "request",
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      method: "GET",
      route: "/runs/[id]",
      status: 200,
      durationMs: expect.any(Number),
      sizeBytes: expect.any(Number),
    });
    expect(lines.join("")).not.toContain("quokka");
  });

  it("is nothing of a file, and a fault with the request that it came in", async () => {
    const { ask, logged } = await house({
      pages: async (asked) => {
        throw new Error(`quokka ${asked.url}`);
      },
    });
    await ask("/sw.js");
    const { status, text, headers } = await ask("/runs/7");
    expect([status, text]).toEqual([500, expect.stringContaining("it is not your fault")]);
    await expect.poll(logged, busy).toHaveLength(3);
    const [, fault] = logged();
    expect(fault).toMatchObject({
      kind: "fault",
      kinds: ["Error"],
      id: headers["x-request-id"],
      route: "/runs/[id]",
    });
    expect(JSON.stringify(logged())).not.toContain("quokka");
  });

  it("is counted for who watches on this machine, and for who knows the word; to others there is no such page", async () => {
    const pages: PagesHandler = async (_, response) => void response.writeHead(404).end();
    const { ask } = await house({ pages });
    await ask("/runs/7");
    expect((await ask("/metrics")).text).toContain(
      'limber_requests_total{method="GET",route="/runs/[id]",status="404"} 1',
    );
    expect((await ask("/metrics", { headers: { "x-forwarded-for": "10.1.1.1" } })).status).toBe(
      404,
    );
    const guarded = await house({ pages, settings: { metricsToken: "a long word" } });
    expect((await guarded.ask("/metrics")).status).toBe(404);
    const knows = { authorization: "Bearer a long word" };
    expect((await guarded.ask("/metrics", { headers: knows })).status).toBe(200);
  });
});

describe("where people open it", () => {
  it("is on both names of this machine", async () => {
    const { port, ask, servers } = await house();
    for (const host of ["127.0.0.1", "::1"])
      expect((await ask("/", { host, port })).status).toBe(200);
    expect(servers.map((server) => Object.assign({}, server.address()))).toMatchObject([
      { address: "127.0.0.1", port },
      { address: "::1", port },
    ]);
  });

  it("is by https alone once it was", async () => {
    const { ask } = await house({ settings: { url: new URL("https://limber.example") } });
    expect((await ask("/today")).headers["strict-transport-security"]).toMatch(/^max-age=\d{8}$/);
    const plain = await house();
    expect((await plain.ask("/today")).headers["strict-transport-security"]).toBeUndefined();
  });
});

it(
  "how backups stand is told to whoever watches, and nothing of them where none are made",
  busy,
  async () => {
    const { ask } = await house();
    const told = async () => [
      JSON.parse((await ask("/healthz")).text).backups,
      (await ask("/metrics")).text.match(/^limber_backup_\w+ \d+$/gm),
    ];
    expect(await told()).toEqual([undefined, null]);
    const newest = { madeAt: new Date("2027-03-01T03:00:00Z"), sizeBytes: 275 };
    backupsStand({ newest, isLate: false, failures: 0, problem: null });
    expect(await told()).toEqual([
      "well",
      [
        "limber_backup_newest_timestamp_seconds 1803870000",
        "limber_backup_newest_bytes 275",
        "limber_backup_failures 0",
      ],
    ]);
    const problem = { what: "There is no room for a backup.", fix: "Free some space." };
    backupsStand({ newest: null, isLate: true, failures: 2, problem });
    expect(await told()).toEqual(["late", ["limber_backup_failures 2"]]);
  },
);
