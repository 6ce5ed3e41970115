import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyPhone } from "./browser.fixture.ts";
import { findWaiting, forgetWaiting, keepWaiting, newId, send, type Waiting } from "./outbox.ts";
import { allReady, allWaiting, deliver, sendAll } from "./sending.ts";

type Post = {
  readonly to: string;
  readonly body: URLSearchParams;
  readonly accepts: string | null;
};
let posted: Post[];
let answer: (post: Post) => Response | Promise<Response>;

const typed = (atMs: number) => encodeURIComponent(new Date(atMs).toISOString());
const kept = () => Response.json({ place: "/log" });
const entry = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  owner: "ada",
  to: `/acts/runs/${id}`,
  fields: [["effort", "7"]],
  atMs: 1,
  ...more,
});

beforeAll(() => {
  emptyPhone();
  vi.stubGlobal("fetch", async (to: string, sent: RequestInit) => {
    const body = sent.body as URLSearchParams;
    const post = { to, body, accepts: new Headers(sent.headers).get("accept") };
    posted.push(post);
    return answer(post);
  });
});

beforeEach(async () => {
  posted = [];
  answer = kept;
  for (const { id } of await allWaiting()) await forgetWaiting(id);
});

describe("what waits on the phone", () => {
  it("is sent the oldest first, as its owner's, and forgotten once the server has it", async () => {
    await keepWaiting(entry("b", { atMs: 2 }));
    await keepWaiting(entry("a", { atMs: 1 }));
    expect(await sendAll()).toEqual([]);
    expect(posted.map(({ to, body, accepts }) => [to, String(body), accepts])).toEqual([
      ["/acts/runs/a", `effort=7&owner=ada&entry=a&typedAt=${typed(1)}`, "application/json"],
      ["/acts/runs/b", `effort=7&owner=ada&entry=b&typedAt=${typed(2)}`, "application/json"],
    ]);
    expect(await allWaiting()).toEqual([]);
  });

  it("of a guest is sent by nobody, and stays", async () => {
    const guests = entry("a", { owner: "" });
    await keepWaiting(guests);
    expect([await allReady(), await sendAll(), posted]).toEqual([[], [], []]);
    expect(await findWaiting("a")).toEqual(guests);
  });

  it("that may still change is not sent before its time, but where the clock was set back", async () => {
    const young = entry("a", { atMs: 1000, sendAfterMs: 5000 });
    await keepWaiting(young);
    expect(await allReady(1000)).toEqual([]);
    expect(await allReady(4999)).toEqual([]);
    expect(await allReady(5000)).toEqual([young]);
    expect(await allReady(999)).toEqual([young]);
    // Its time is long past by the clock of this machine.
    expect([await sendAll(), posted.length]).toEqual([[], 1]);
  });

  it("that nobody said happened is sent by nobody, and stays", async () => {
    const offered = entry("a", { isOffered: true });
    await keepWaiting(offered);
    expect([await allReady(), await sendAll(), posted]).toEqual([[], [], []]);
    expect(await findWaiting("a")).toEqual(offered);
  });

  it("that was refused waits for who typed it, with the words, and is not sent again by itself", async () => {
    const problem = { what: "No.", why: "Too far.", fix: "Type less.", field: "distance" };
    answer = () => Response.json({ problem });
    await keepWaiting(entry("a"));
    expect(await send(entry("a"))).toEqual({
      kind: "refused",
      said: "No. Too far. Type less.",
      field: "distance",
    });
    expect((await findWaiting("a"))?.refused).toBe("No. Too far. Type less.");
    posted = [];
    expect([await sendAll(), posted]).toEqual([[], []]);
  });

  it.each<[string, () => Response | Promise<Response>, string]>([
    ["without a network", () => Promise.reject(new TypeError("fetch failed")), "unreachable"],
    [
      "on a fault of the server's",
      () => Response.json({ problem: { what: "x" } }, { status: 500 }),
      "unreachable",
    ],
    ["on an answer that is none of ours", () => new Response("<html>"), "unreachable"],
  ])("stays as it is %s, and what is behind it is not tried", async (_, answers, kind) => {
    answer = answers;
    const all = [entry("a", { atMs: 1 }), entry("b", { atMs: 2 })];
    for (const each of all) await keepWaiting(each);
    expect(await send(entry("a"))).toEqual({ kind });
    posted = [];
    expect(await sendAll()).toEqual(all);
    expect(posted.map(({ to }) => to)).toEqual(["/acts/runs/a"]);
  });

  it("goes on past one that is refused", async () => {
    answer = ({ to }) =>
      to.endsWith("/a") ? Response.json({ problem: { what: "No.", why: "", fix: "" } }) : kept();
    await keepWaiting(entry("a", { atMs: 1 }));
    await keepWaiting(entry("b", { atMs: 2 }));
    expect(await sendAll()).toEqual([]);
    expect((await allWaiting()).map(({ id, refused }) => [id, refused])).toEqual([["a", "No."]]);
  });
});

describe("an entry of whoever has signed out", () => {
  const signedOut = () => new Response(null, { status: 401 });
  const isAda = ({ body }: Post) => body.get("owner") === "ada";

  it("is held until they are back, and neither sent nor tried again with another's", async () => {
    answer = (post) => (isAda(post) ? signedOut() : kept());
    await keepWaiting(entry("a", { atMs: 1 }));
    await keepWaiting(entry("b", { atMs: 2, owner: "eve" }));
    expect(await sendAll()).toEqual([]);
    expect((await allWaiting()).map(({ id, isHeld }) => [id, isHeld])).toEqual([["a", true]]);
    posted = [];
    await sendAll();
    await sendAll("eve");
    expect(posted).toEqual([]);
    answer = kept;
    expect(await sendAll("ada")).toEqual([]);
    expect([posted.map(({ to }) => to), await allWaiting()]).toEqual([["/acts/runs/a"], []]);
  });

  it("stops what is behind it on a page of theirs", async () => {
    answer = signedOut;
    for (const id of ["a", "b"]) await keepWaiting(entry(id));
    expect((await sendAll("ada")).length).toBe(2);
    expect(posted.length).toBe(1);
  });
});

describe("an entry that is sent as soon as it is typed", () => {
  const typedNow = async (id: string, atMs: number) => {
    const now = entry(id, { atMs });
    await keepWaiting(now);
    return deliver(now);
  };

  it("goes after all that its owner typed before it, and before nothing else", async () => {
    await keepWaiting(entry("a", { atMs: 1 }));
    await keepWaiting(entry("z", { atMs: 1, owner: "eve" }));
    expect(await typedNow("b", 2)).toEqual({ kind: "kept", place: "/log" });
    expect(posted.map(({ to }) => to)).toEqual(["/acts/runs/a", "/acts/runs/b"]);
  });

  it("waits behind one that cannot be sent, and passes one that was refused", async () => {
    answer = () => Promise.reject(new TypeError("fetch failed"));
    await keepWaiting(entry("a", { atMs: 1 }));
    expect(await typedNow("b", 2)).toEqual({ kind: "unreachable" });
    expect(posted.map(({ to }) => to)).toEqual(["/acts/runs/a"]);
    const problem = { what: "No.", why: "So.", fix: "Do." };
    answer = ({ to }) =>
      to.endsWith("a") ? Response.json({ problem, mend: "/runs?problem=time" }) : kept();
    expect((await typedNow("c", 3)).kind).toBe("kept");
    expect(await allWaiting()).toMatchObject([
      { id: "a", refused: "No. So. Do.", mend: "/runs?problem=time" },
    ]);
  });

  it("that another tab has sent already is kept", async () => {
    expect(await deliver(entry("gone"))).toEqual({ kind: "kept", place: "" });
  });

  it("and was typed anew while it was on its way is not forgotten with what arrived", async () => {
    const newer = entry("a", { fields: [["effort", "9"]] });
    answer = async () => {
      await keepWaiting(newer);
      return kept();
    };
    await keepWaiting(entry("a"));
    await send(entry("a"));
    expect(await allWaiting()).toEqual([newer]);
  });
});

describe("a new id", () => {
  const anyTime = fc.integer({ min: 0, max: 8_640_000_000_000 });

  it("is a UUID of version 7, the time first", () => {
    fc.assert(
      fc.property(anyTime, (atMs) => {
        const id = newId(atMs);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(atMs);
      }),
    );
  });

  it("is another each time", () => {
    expect(newId(1)).not.toBe(newId(1));
  });
});
