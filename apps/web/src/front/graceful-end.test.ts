import { EventEmitter, once } from "node:events";
import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { closeHouses, house } from "./gate.fixture.ts";
import type { PagesHandler } from "./gate.ts";
import { endGracefully } from "./graceful-end.ts";

afterEach(closeHouses);

/** Pages that are not done before the test says so; `begun` is when so many have been asked for. */
function held(count: number, answered: () => void = () => undefined) {
  const doors = new EventEmitter();
  const [begun, released] = [once(doors, "begun"), once(doors, "released")];
  let asked = 0;
  const pages: PagesHandler = async (_, response) => {
    asked += 1;
    if (asked === count) doors.emit("begun");
    await released;
    answered();
    response.end("whole");
  };
  return { pages, begun, release: () => void doors.emit("released") };
}

describe("an end in good order", () => {
  it("answers what runs, lets nobody in, and lets go of the database last", async () => {
    const order: string[] = [];
    const agent = new Agent({ keepAlive: true });
    const { begun, pages, release } = held(3, () => order.push("answered"));
    const { ask, port, servers } = await house({ pages });
    const running = Promise.all(Array.from({ length: 3 }, () => ask("/today", { agent })));
    await begun;
    const exited = new Promise<number>((exit) => {
      const letGo = async () => void order.push("let go");
      endGracefully({ servers, letGo, exit })("SIGTERM");
    });
    await expect(ask("/today", { port })).rejects.toThrow("ECONNREFUSED");
    release();
    expect((await running).map(({ text }) => text)).toEqual(["whole", "whole", "whole"]);
    expect(await exited).toBe(0);
    expect(order).toEqual(["answered", "answered", "answered", "let go"]);
  });

  it("is at once for whoever asks a second time, and not for a signal that came twice", async () => {
    const { begun, pages } = held(1);
    const { ask, servers } = await house({ pages });
    const codes: number[] = [];
    const end = endGracefully({
      servers,
      letGo: async () => undefined,
      exit: (code) => codes.push(code),
    });
    void ask("/today").catch(() => undefined);
    await begun;
    end("SIGINT");
    end("SIGINT");
    expect(codes).toEqual([]);
    await wait(600);
    end("SIGINT");
    expect(codes).toEqual([1]);
  });
});
