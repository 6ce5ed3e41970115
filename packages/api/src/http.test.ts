import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer } from "./http.ts";
import { ADDRESS_HEADER } from "./sender.ts";
import { type AnyBody, openTestApi, signUp, type TestApi } from "./testing-http.ts";

let test: TestApi;
let cookie: string;

beforeAll(async () => {
  test = await openTestApi();
  cookie = await signUp(test, { email: "ada@example.org" });
});

afterAll(() => test.close());

const codeOf = ({ status, body }: { status: number; body: AnyBody }) => [
  status,
  body.error?.data?.code,
];

describe("over HTTP", () => {
  it("a plan needs no account, asked by GET or by POST", async () => {
    const request = { distanceM: 10_000, durationS: 3300 };
    const got = await test.get(
      `/api/trpc/plans.preview?input=${encodeURIComponent(JSON.stringify(request))}`,
    );
    const posted = await test.post("/api/trpc/plans.preview", request);
    expect([got.status, posted.status]).toEqual([200, 200]);
    expect(posted.body).toEqual(got.body);
    expect(got.body.result.data.during.verdict).toBe("general-guidance");
  });

  it("a refusal says what, why and how to mend it", async () => {
    const came = await test.post("/api/trpc/plans.preview", { distanceM: 700, durationS: 300 });
    expect(came.status).toBe(400);
    expect(came.body.error.data).toMatchObject({
      code: "invalid-request",
      what: "distance is too low.",
      fix: "Use a distance such as 10km or 6.2mi.",
      fields: [{ field: "distanceM" }],
    });
  });

  it("what goes wrong on our side is told to the operator, and not a word of it to a client", async () => {
    await test.database.sql`alter table cramps rename to cramps_gone`;
    const came = await test.get(`/api/trpc/cramps.list?input=${encodeURIComponent("{}")}`, {
      cookie,
    });
    await test.database.sql`alter table cramps_gone rename to cramps`;
    expect(codeOf(came)).toEqual([500, "our-fault"]);
    expect(came.body.error.data).toMatchObject({
      what: "That did not work, and it is not your fault.",
      why: "Something went wrong on our side.",
    });
    expect(JSON.stringify(came.body)).not.toMatch(/select|relation|cramps_gone|stack|\.ts/i);
    expect(String((test.reports.at(-1) as Error).message)).toContain("cramps");
  });

  it.each([
    ["nothing", "{}", 404],
    ["a path of no procedure", "/api/trpc/no.such", 404],
    ["a path of no kind", "/api/nothing", 404],
  ])("%s is answered in the same words as any refusal", async (_name, path, status) => {
    const came = await test.get(path.startsWith("/") ? path : "/", { cookie });
    expect(codeOf(came)).toEqual([status, "not-found"]);
  });

  it("a body that is no JSON is refused", async () => {
    const came = await fetch(`${test.url}/api/trpc/plans.preview`, {
      method: "POST",
      body: "{",
      headers: { "content-type": "application/json" },
    });
    expect([came.status, ((await came.json()) as AnyBody).error.data.code]).toEqual([
      400,
      "invalid-request",
    ]);
  });

  it("a body that is too large is refused, also one that does not say how large it is", async () => {
    const large = "x".repeat(600 * 1024);
    expect(codeOf(await test.post("/api/trpc/plans.preview", { large }))).toEqual([
      413,
      "too-large",
    ]);
    expect(
      codeOf(await test.post("/api/auth/sign-in/email", { email: "x".repeat(20_000) })),
    ).toEqual([413, "too-large"]);
    let pieces = 0;
    const endless = new ReadableStream({
      pull: (pipe) => {
        pieces += 1;
        pipe.enqueue(new Uint8Array(65_536));
      },
    });
    const request = { method: "POST", body: endless, duplex: "half" } as RequestInit;
    const came = await test.api.handler(new Request(`${test.url}/api/trpc/plans.preview`, request));
    expect(came.status).toBe(413);
    expect(pieces).toBeLessThan(12);
  });

  it("more than ten calls at once are refused", async () => {
    const paths = Array(11).fill("rules.list").join(",");
    const came = await test.get(`/api/trpc/${paths}?batch=1&input=${encodeURIComponent("{}")}`);
    expect(came.status).toBe(400);
  });

  it("a cookie that was made up opens nothing", async () => {
    const came = await test.get(`/api/trpc/runs.list?input=${encodeURIComponent("{}")}`, {
      cookie: "limber.session_token=made.up",
    });
    expect(codeOf(came)).toEqual([401, "sign-in-needed"]);
  });

  it("where somebody comes from is what the one who took the call knows, whatever they say", async () => {
    const heard = async ({ headers }: Request) => Response.json(headers.get(ADDRESS_HEADER));
    const settings = { db: test.database.db, now: () => new Date(), origins: [], report: () => {} };
    const asked = new Request(`${test.url}/api/auth/get-session`, {
      headers: { [ADDRESS_HEADER]: "203.0.113.1" },
    });
    const addresses = [undefined, "198.51.100.1"].map(async (address) => {
      const more = { authHandler: heard, sessionOf: async () => null };
      return (await answer({ ...settings, ...more }, asked, address)).json();
    });
    expect(await Promise.all(addresses)).toEqual([null, "198.51.100.1"]);
  });
});
