import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { closeHouses, house } from "./gate.fixture.ts";
import type { PagesHandler } from "./gate.ts";

afterEach(closeHouses);

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
