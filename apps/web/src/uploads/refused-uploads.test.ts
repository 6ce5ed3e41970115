import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeHouses } from "../front/gate.fixture.ts";
import { answer } from "../server/api.ts";
import { gpx, leaveDesks, openHouse, sender } from "./uploading.fixture.ts";

let ada: Awaited<ReturnType<typeof sender>>;
let token: string;

beforeAll(async () => {
  ada = await sender();
  token = await ada.token();
});
afterEach(closeHouses);
afterAll(leaveDesks);

const busy = { timeout: 60_000 };
const fields = { code: "", what: "", why: "", fix: "", httpStatus: 0 };
const inWords = Object.fromEntries(
  Object.entries(fields).map(([field, of]) => [field, expect.any(of === 0 ? Number : String)]),
);

describe("nobody sends with", () => {
  it.each([
    ["no token", undefined],
    ["one that nobody made", "limber_nobody-made-this"],
    ["what is no token", "quokka"],
    ["an empty one", ""],
  ])("%s", async (_, wrong) => {
    const { send } = await openHouse();
    const { status, headers, body } = await send(
      gpx(),
      wrong === undefined ? {} : { token: wrong },
    );
    expect([status, headers.get("www-authenticate"), body.error.data]).toEqual([
      401,
      "Bearer",
      inWords,
    ]);
  });

  it("one that was taken back, or has ended", async () => {
    const { send } = await openHouse();
    const bob = await sender();
    const made = await bob.ask.account.makeToken({ name: "old", scope: "files" });
    expect((await send(gpx(), { token: made.token })).status).toBe(202);
    await bob.ask.account.endToken({ tokenId: made.tokenId });
    expect((await send(gpx(1), { token: made.token })).status).toBe(401);
  });

  it("a cookie: a page elsewhere would send that too", async () => {
    const { send } = await openHouse();
    expect((await send(gpx(), { headers: { cookie: ada.cookie } })).status).toBe(401);
  });

  it("one that only reads, and with none in an address that opens more", async () => {
    const { send } = await openHouse();
    const reads = await ada.token("read");
    expect((await send(gpx(), { token: reads })).status).toBe(403);
    for (const scope of ["read", "upload", "full"] as const) {
      const path = `/api/files/in/${await ada.token(scope)}`;
      const { status, body } = await send(gpx(), {}, path);
      expect([scope, status, body.error.data]).toEqual([scope, 403, inWords]);
    }
    expect(await ada.runs()).toEqual([]);
  });

  it("a token for files anywhere else: it opens no procedure, and does not say whose it is", async () => {
    const opened = [
      ["account.who", {}],
      ["account.export", {}],
      ["runs.list", {}],
      ["runs.log", { run: { status: "done", startedAt: "2026-03-01T07:00:00Z", timeZone: "UTC" } }],
      ["imports.list", {}],
      ["imports.preview", { files: [] }],
      ["imports.start", { source: "elsewhere" }],
      ["runners.profile", {}],
    ] as const;
    for (const [path, input] of opened) {
      const came = await answer(
        new Request(`http://localhost:3000/api/trpc/${path}`, {
          method: "POST",
          headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
          body: JSON.stringify(input),
        }),
      );
      const { error } = (await came.json()) as { error: { data: { code: string } } };
      expect([path, came.status, error.data.code]).toEqual([path, 403, "not-with-a-token"]);
    }
  });
});

describe("what became of it", () => {
  it("is told to the token that sent it, and to no other", async () => {
    const { send, look, became } = await openHouse();
    const sent = await send(gpx(3), { token });
    await became(sent, { token });
    const place = sent.headers.get("location") ?? "";
    const bob = await sender();
    const others = [
      await ada.token(),
      await ada.token("full"),
      await bob.token(),
      await bob.token("full"),
    ];
    for (const other of others) expect((await look(place, { token: other })).status).toBe(404);
    expect((await look(place)).status).toBe(401);
    expect((await look(`/api/files/${crypto.randomUUID()}`, { token })).status).toBe(404);
    // Whoever sends the same bytes holds them already.
    await send(gpx(3), { token: others[0] ?? "" });
    expect((await look(place, { token: others[0] ?? "" })).status).toBe(200);
  });
});

describe("what is not taken", () => {
  const start = (bytes: readonly number[]) =>
    Buffer.concat([Buffer.from(bytes), randomBytes(6000)]);

  it.each([
    ["a picture", "run.gpx", start([0x89, 0x50, 0x4e, 0x47])],
    ["a photograph", "", start([0xff, 0xd8, 0xff])],
    ["a PDF", "", Buffer.from("%PDF-1.7 and so on")],
    ["a web page", "run.gpx", Buffer.from("<!doctype html><html><body>Sign in</body></html>")],
    ["a program", "", start([0x7f, 0x45, 0x4c, 0x46])],
    ["a text", "", Buffer.from("Just some words.\nAnd some more")],
    ["another archive", "", start([0x37, 0x7a, 0xbc, 0xaf])],
    ["random bytes", "", Buffer.from(Array.from({ length: 64 }, (_, at) => (at * 37 + 128) % 256))],
  ])("%s, by its beginning: 415", async (_, name, bytes) => {
    const { send, desk } = await openHouse();
    const path = `/api/files?name=${name}`;
    const alone = await send(bytes, { token }, path);
    const form = new FormData();
    form.append("file", new File([gpx(4)], "good.gpx"));
    form.append("file", new File([bytes], name));
    const inForm = await send(form, { token });
    for (const { status, body } of [alone, inForm])
      expect([status, body.error.data]).toEqual([415, inWords]);
    expect([desk.heldBytes(), desk.waiting()]).toEqual([0, 0]);
  });

  it.each([
    ["whose size is said", {}],
    ["whose size is not", { duplex: "half" }],
  ])("what is too large, %s: 413", async (_, how) => {
    const { url, desk } = await openHouse({ limits: { mostBytes: 100_000 } });
    const large = gpx(0, 400_000);
    const body = "duplex" in how ? new Blob([large]).stream() : large;
    const headers = { authorization: `Bearer ${token}` };
    const came = await fetch(`${url}/api/files`, {
      method: "POST",
      body,
      headers,
      ...how,
    } as RequestInit);
    expect([came.status, (await came.json()).error.data]).toEqual([413, inWords]);
    expect(desk.heldBytes()).toBe(0);
  });

  it("nothing, half a form, one without a file, and one with too many", async () => {
    const { send } = await openHouse();
    const type = { "content-type": "multipart/form-data; boundary=x" };
    const part = '--x\r\nContent-Disposition: form-data; name="f"; filename="a.gpx"\r\n\r\n';
    const many = `${`${part}<gpx/>\r\n`.repeat(60)}--x--`;
    const sent = [
      await send("", { token }),
      await send(`${part}<gpx`, { token, headers: type }),
      await send("--x--\r\n", { token, headers: type }),
      await send("no boundary", { token, headers: { "content-type": "multipart/form-data" } }),
      await send(many, { token, headers: type }),
    ];
    expect(sent.map(({ status }) => status)).toEqual([400, 400, 400, 400, 413]);
    for (const { body } of sent) expect(body.error.data).toEqual(inWords);
  });

  it("what is asked another way, or at no place of ours", async () => {
    const { ask, look } = await openHouse();
    const headers = { authorization: `Bearer ${token}` };
    for (const [method, path] of [
      ["GET", "/api/files"],
      ["OPTIONS", "/api/files"],
      ["POST", `/api/files/${crypto.randomUUID()}`],
      ["GET", `/api/files/in/${token}`],
    ] as const) {
      const { status } = await ask(path, { method, headers });
      expect([method, path, [405].includes(status)]).toEqual([method, path, true]);
    }
    for (const path of ["/api/files/in", "/api/files/a/b", `/api/files/in/${token}/a/b`])
      expect((await look(path, { token })).status).toBe(404);
  });
});

describe("where there is no room", () => {
  it("an account that has its share waiting is told when to come back: 429; another is served", async () => {
    const { send, became } = await openHouse({ limits: { shareOfOne: 2 } });
    const [eve, bob] = [await sender(), await sender()];
    const [greedy, modest] = [await eve.token(), await bob.token()];
    const sent = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((day) => send(gpx(day), { token: greedy })),
    );
    const refused = sent.filter(({ status }) => status !== 202);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers, body } of refused)
      expect([status, headers.get("retry-after"), body.error.data]).toEqual([429, "10", inWords]);
    await became(await send(gpx(), { token: modest }), { token: modest });
    for (const each of sent) if (each.status === 202) await became(each, { token: greedy });
    expect((await send(gpx(9), { token: greedy })).status).toBe(202);
  });

  it("a full disk is told: 503", async () => {
    const { send } = await openHouse({ limits: { mostHeldBytes: 10_000 } });
    const { status, headers } = await send(gpx(), { token });
    expect([status, headers.get("retry-after")]).toEqual([503, "60"]);
  });

  it("and a line that is full: 503", async () => {
    const { send } = await openHouse({ limits: { mostWaiting: 0 } });
    expect((await send(gpx(), { token })).status).toBe(503);
  });
});

describe("what lies on the disk", () => {
  it(
    "is gone once it was read, once it was refused, and once its sender went away",
    busy,
    async () => {
      const incoming = join(mkdtempSync(join(tmpdir(), "limber-incoming-")), "in");
      const { send, became, port, desk } = await openHouse({ incoming });
      await became(await send(gpx(), { token }), { token });
      await send("no run", { token });
      const socket = connect(port, "127.0.0.1");
      socket.write(
        `POST /api/files HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-length: 90000\r\n\r\n${gpx().slice(0, 9000)}`,
      );
      await expect.poll(() => desk.heldBytes(), busy).toBeGreaterThan(0);
      socket.destroy();
      await expect.poll(() => desk.heldBytes(), busy).toBe(0);
      await expect.poll(() => readdirSync(join(incoming, String(process.pid))), busy).toEqual([]);
      await desk.close();
      expect(readdirSync(incoming)).toEqual([]);
    },
  );

  it("and what a process left that fell is gone when the next one starts", busy, async () => {
    const incoming = join(mkdtempSync(join(tmpdir(), "limber-incoming-")), "in");
    // No process has this number: it is beyond the largest.
    const left = join(incoming, "4194399");
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, "somebody-ran"), gpx());
    await openHouse({ incoming });
    await expect.poll(() => existsSync(left), busy).toBe(false);
  });
});

it(
  "a token in an address is in no log, no count, no header, and in nothing that is answered",
  busy,
  async () => {
    const { send, look, ask, lines, logged, said } = await openHouse();
    const inPath = `/api/files/in/${token}`;
    const sent = await send(gpx(6), {}, inPath);
    const answers = [
      sent,
      await look(`${inPath}/${sent.body.id}`),
      await look(`${inPath}/quokka`),
      await look(inPath),
      await look(`${inPath}/a/b/c`),
      await send("no run", {}, inPath),
      await send(gpx(), {}, `/api/files/in/${token}x`),
      await send("x".repeat(9_000_000), {}, `${inPath}?name=${token}.csv`),
    ];
    await expect.poll(() => logged().length, busy).toBe(answers.length);
    const routes = new Set(logged().map(({ route }) => route));
    const metrics = (await ask("/metrics")).text;
    const told = answers.map(({ headers, body }) => JSON.stringify([[...headers], body]));
    for (const text of [...lines, metrics, ...told, JSON.stringify(said.map(String))])
      expect(text).not.toContain(token);
    expect(routes).toEqual(
      new Set([
        "/api/files/in/[token]",
        "/api/files/in/[token]/[id]",
        "/api/files/(no such place)",
      ]),
    );
    expect(metrics).toContain('route="/api/files/in/[token]"');
    for (const { headers } of answers)
      expect([headers.get("referrer-policy"), headers.get("cache-control")]).toEqual([
        "no-referrer",
        "no-store",
      ]);
  },
);
