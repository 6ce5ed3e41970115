import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { usualLimits } from "./admission.ts";
import { trustedBy } from "./client-address.ts";
import { busy, closeHouses, house } from "./gate.fixture.ts";
import type { PagesHandler } from "./gate.ts";

afterEach(closeHouses);

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
  });

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
