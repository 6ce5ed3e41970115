import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { metAway } from "../server/page-making.ts";
import { busy, closeHouses, house } from "./gate.fixture.ts";
import type { PagesHandler } from "./gate.ts";

afterEach(closeHouses);

describe("a page that needs the database while it is away", () => {
  /** Written as the framework does: a head, then pieces; and what is missing is met at some time. */
  function made(metAt: number | null): PagesHandler {
    return async (_, response) => {
      response.statusCode = metAt === 0 ? 500 : 200;
      response.setHeader("Set-Cookie", "quokka=1");
      response.setHeader("Content-Encoding", "identity");
      if (metAt === 0) metAway();
      response.flushHeaders();
      for (const piece of [1, 2, 3]) {
        response.write(`quokka ${piece}\n`);
        await wait(1);
        if (metAt === piece) metAway();
      }
      response.end("quokka 4\n", () => undefined);
    };
  }

  it.each([0, 1, 2, 3])(
    "is 503 with words and a time to come back, met after %i of its pieces were written",
    async (metAt) => {
      const { ask, logged } = await house({ pages: made(metAt) });
      const headers = { "accept-language": "de", cookie: "theme=dark" };
      const came = await ask("/today", { headers });
      expect(came).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
      expect(came.headers).not.toHaveProperty("set-cookie");
      expect(came.headers).not.toHaveProperty("content-encoding");
      expect(came.headers).toHaveProperty("x-request-id");
      for (const part of [
        '<html lang="de" dir="ltr" data-theme="dark">',
        "Was Limber speichert, ist gerade nicht erreichbar.",
        '<a class="button ink" href="">',
        'href="/now"',
        'href="/look.css"',
      ])
        expect(came.text).toContain(part);
      expect(came.text).not.toContain("quokka");
      expect((await ask("/today", { method: "HEAD" })).status).toBe(503);
      await expect.poll(() => logged().map(({ status }) => status), busy).toEqual([503, 503]);
    },
  );

  it("is sent as it was made where nothing was missing", async () => {
    const { ask } = await house({ pages: made(null) });
    const came = await ask("/today");
    expect([came.status, came.text]).toEqual([200, "quokka 1\nquokka 2\nquokka 3\nquokka 4\n"]);
    expect(came.headers).toMatchObject({ "set-cookie": ["quokka=1"] });
  });

  it("says so to nobody else who asks meanwhile", async () => {
    const pages: PagesHandler = async (asked, response) => {
      if (asked.url === "/today") metAway();
      await wait(20);
      response.end("whole");
    };
    const { ask } = await house({ pages });
    const came = await Promise.all(["/today", "/guide", "/now"].map((path) => ask(path)));
    expect(came.map(({ status }) => status)).toEqual([503, 200, 200]);
  });

  it("is not sent by half where it breaks", async () => {
    const pages: PagesHandler = async (_, response) => {
      response.write("half");
      throw new Error("broken");
    };
    const { ask } = await house({ pages });
    const { status, text } = await ask("/today");
    expect([status, text]).toEqual([500, expect.stringContaining("it is not your fault")]);
  });
});
