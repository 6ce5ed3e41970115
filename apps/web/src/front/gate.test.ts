import { once } from "node:events";
import { Agent, type IncomingMessage, type RequestOptions, request, type Server } from "node:http";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { backupsStand } from "../server/backups-standing.ts";
import { type AdmissionLimits, openAdmission, usualLimits } from "./admission.ts";
import { trustedBy } from "./client-address.ts";
import { type PagesHandler, receive } from "./gate.ts";
import { endGracefully } from "./graceful-end.ts";
import { listen, portOf } from "./listening.ts";
import { openMetrics } from "./metrics.ts";
import { openRefusalPace } from "./refusal-pace.ts";
import { openLog } from "./request-log.ts";
import type { Routes } from "./routes.ts";
import type { FrontSettings } from "./settings.ts";

const routes: Routes = {
  patternOf: (path) => (path.startsWith("/runs/") ? "/runs/[id]" : path),
  isAsset: (path) => path === "/sw.js",
  methodsAt: (path) => (/^\/(acts|api)\//.test(path) ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"]),
};
const usual: FrontSettings = {
  port: 0,
  hosts: ["127.0.0.1", "::1"],
  isOpen: false,
  url: new URL("http://localhost:3000"),
  proxies: trustedBy("1"),
  log: "json",
  logsAddress: false,
  metricsToken: undefined,
};
type Given = {
  readonly pages?: PagesHandler;
  readonly settings?: Partial<FrontSettings>;
  readonly limits?: Partial<AdmissionLimits>;
};

let servers: readonly Server[] = [];
afterEach(() => {
  for (const server of servers) server.close();
  for (const server of servers) server.closeAllConnections();
});

/** A busy machine is slow, and what hangs still ends. */
const busy = { timeout: 60_000 };

const hello: PagesHandler = async (_, response) => void response.end("hello");

/** A real server on this machine, with pages that are a function of the test's. */
async function house({ pages = hello, settings: more = {}, limits = {} }: Given = {}) {
  const settings = { ...usual, ...more };
  const lines: string[] = [];
  const admission = openAdmission({ ...usualLimits, ...limits }, () => false);
  const log = openLog(settings, { out: (line) => lines.push(line), now: () => new Date(0) });
  const metrics = openMetrics(admission);
  const refusals = openRefusalPace();
  const built = { settings, routes, admission, refusals, log, metrics, pages };
  servers = await listen(settings, (asked, response) => receive(built, asked, response));
  const port = portOf(servers[0]) ?? 0;
  return { port, lines, logged: () => lines.map((line) => JSON.parse(line)), ...asking(port) };
}

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
};

function asking(port: number) {
  const ask = async (
    path: string,
    { body, ...more }: RequestOptions & { body?: string } = {},
  ): Promise<Answer> => {
    const asked = request({ host: "127.0.0.1", port, path, agent: new Agent(), ...more }).end(body);
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    let text = "";
    for await (const piece of answer.setEncoding("utf8")) text += piece;
    return { status: answer.statusCode ?? 0, headers: answer.headers, text };
  };
  return {
    ask,
    post: (path: string, body: string, headers = {}) =>
      ask(path, { method: "POST", body, headers }),
  };
}

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

describe("what is sent", () => {
  const echo: PagesHandler = async (asked, response) => {
    let size = 0;
    for await (const piece of asked) size += piece.length;
    response.end(`${size} ${asked.headers["content-length"]}`);
  };

  it("arrives whole, whether its length was told or not", async () => {
    const { post, ask } = await house({ pages: echo });
    const body = "x".repeat(300_000);
    expect((await post("/acts/runs/log", body)).text).toBe("300000 300000");
    const told = await ask("/acts/runs/log", {
      method: "POST",
      body,
      headers: { "transfer-encoding": "chunked" },
    });
    expect(told.text).toBe("300000 300000");
  });

  it("arrives whole from an account that brings back 33 MB", async () => {
    const { post } = await house({ pages: echo });
    const size = 64 * 1024 * 1024;
    expect((await post("/api/trpc/account.import", "x".repeat(size))).text).toBe(`${size} ${size}`);
  });

  it.each([{ "content-length": "2000000" }, { "transfer-encoding": "chunked" }])(
    "is refused where it is too large, and its sender reads why: %j",
    async (headers) => {
      const reached: number[] = [];
      const { ask } = await house({ pages: async () => void reached.push(1) });
      const told = await ask("/acts/runs/log", {
        method: "POST",
        body: "x".repeat(2_000_000),
        headers,
      });
      expect(told).toMatchObject({
        status: 413,
        text: expect.stringContaining("This is too large."),
      });
      expect(reached).toEqual([]);
    },
  );

  it("holds no place while it is on its way", async () => {
    const { port, ask } = await house({
      limits: { places: 1, longestWaitMs: 60_000, patienceMs: 60_000 },
    });
    const slow = connect(port, "127.0.0.1").on("error", () => undefined);
    slow.write("POST /acts/runs/log HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf");
    expect((await ask("/today")).status).toBe(200);
    slow.destroy();
  });
});

describe("with more to do than can be done", () => {
  const crowd = 60;
  const { places, shareOfOne } = usualLimits;

  /** Pages that are not done before the test says so. */
  function held() {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const pages: PagesHandler = async (_, response) => {
      await released;
      response.end("done");
    };
    return { pages, release };
  }

  it("each of many is served, or refused with words and a time to come back; afterwards all is as before", async () => {
    const { pages, release } = held();
    const { ask, logged } = await house({
      pages,
      limits: { alwaysWait: 2, patienceMs: 1000, longestWorkMs: 600_000 },
    });
    const asked = Array.from({ length: crowd }, (_, at) =>
      ask("/today", { headers: { "x-forwarded-for": `10.0.0.${at}` } }),
    );
    await expect.poll(() => logged().length, busy).toBe(crowd - places);
    release();
    const told = await Promise.all(asked);
    const refused = told.filter(({ status }) => status === 503);
    expect([told.filter(({ status }) => status === 200).length, refused.length]).toEqual([
      places,
      crowd - places,
    ]);
    for (const { headers, text } of refused)
      expect([headers["retry-after"], text]).toEqual([
        "5",
        expect.stringContaining("Limber has more to do than it can just now."),
      ]);
    expect((await ask("/today")).status).toBe(200);
  });

  it("one address is told so, and others are served meanwhile", async () => {
    const { pages, release } = held();
    const { ask, logged } = await house({
      pages,
      limits: { longestWaitMs: 60_000, patienceMs: 60_000 },
    });
    const greedy = Array.from({ length: crowd }, () => ask("/api/trpc/runs.list"));
    await expect.poll(() => logged().length, busy).toBe(crowd - shareOfOne);
    const modest = ask("/today", { headers: { "x-forwarded-for": "10.0.0.1" } });
    release();
    expect((await modest).status).toBe(200);
    const refused = (await Promise.all(greedy)).filter(({ status }) => status === 429);
    expect(refused).toHaveLength(crowd - shareOfOne);
    expect(JSON.parse(refused[0]?.text ?? "").error.data).toMatchObject({
      code: "too-many",
      httpStatus: 429,
    });
  });

  it("files and whoever watches never wait", async () => {
    const { ask } = await house({
      pages: async (asked, response) => {
        if (asked.url === "/sw.js") response.end("file");
      },
      limits: { places: 1 },
    });
    void ask("/today").catch(() => undefined);
    expect((await ask("/sw.js")).text).toBe("file");
    expect(JSON.parse((await ask("/healthz")).text)).toEqual({ status: "alive", version: "0.0.0" });
  });

  it("a connection that sends its head slowly is let go", async () => {
    const { port } = await house();
    const socket = connect(port, "127.0.0.1");
    socket.write("GET /today HTTP/1.1\r\nhost: x\r\n");
    await once(socket.resume(), "close");
  }, 30_000);

  it("an address has no more connections than its share", async () => {
    const { port } = await house({ settings: { proxies: trustedBy(undefined) } });
    const sockets = Array.from({ length: 301 }, () =>
      connect(port, "127.0.0.1").on("error", () => undefined),
    );
    const [said] = await Promise.race(sockets.map((socket) => once(socket, "data")));
    expect(String(said)).toMatch(
      /^HTTP\/1\.1 429 [\s\S]*Retry-After: 10[\s\S]*too many connections/,
    );
    for (const socket of sockets) socket.destroy();
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
    const { port, ask } = await house();
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

describe("an end in good order", () => {
  it("answers what runs, lets nobody in, and lets go of the database last", async () => {
    const order: string[] = [];
    const { ask, port } = await house({
      pages: async (_, response) => {
        await wait(300);
        order.push("answered");
        response.end("whole");
      },
    });
    const exited = new Promise<number>((exit) => {
      const end = endGracefully({ servers, letGo: async () => void order.push("let go"), exit });
      setTimeout(() => end("SIGTERM"), 100);
    });
    const agent = new Agent({ keepAlive: true });
    const running = Promise.all(Array.from({ length: 3 }, () => ask("/today", { agent })));
    await wait(200);
    await expect(ask("/today", { port })).rejects.toThrow("ECONNREFUSED");
    expect((await running).map(({ text }) => text)).toEqual(["whole", "whole", "whole"]);
    expect(await exited).toBe(0);
    expect(order).toEqual(["answered", "answered", "answered", "let go"]);
  });

  it("is at once for whoever asks a second time, and not for a signal that came twice", async () => {
    const { ask } = await house({ pages: () => new Promise(() => undefined) });
    const codes: number[] = [];
    const end = endGracefully({
      servers,
      letGo: async () => undefined,
      exit: (code) => codes.push(code),
    });
    void ask("/today").catch(() => undefined);
    await wait(50);
    end("SIGINT");
    end("SIGINT");
    expect(codes).toEqual([]);
    await wait(600);
    end("SIGINT");
    expect(codes).toEqual([1]);
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
