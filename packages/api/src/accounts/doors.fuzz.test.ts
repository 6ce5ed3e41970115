import { anyMutations, mutated } from "@limber/trials/mutations";
import { oddText } from "@limber/trials/odd-values";
import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anAddress, openTestApi, signUp, type TestApi } from "../testing-http.ts";
import { accountPaths } from "./account-paths.ts";

const email = "ada@example.org";
const password = "correct horse battery";
/** Everything that any of the doors reads, right. */
const usual = {
  ...{
    email,
    password,
    name: "Ada",
    newPassword: password,
    currentPassword: "wrong horse battery",
  },
  ...{
    token: "x".repeat(24),
    userCode: "ABCD-EFGH",
    user_code: "ABCDEFGH",
    client_id: "limber-cli",
  },
  ...{ device_code: "x".repeat(40), grant_type: "urn:ietf:params:oauth:grant-type:device_code" },
  ...{ keyId: "x", expiresIn: 86_400, redirectTo: "/reset-password", callbackURL: "/", image: "x" },
};
/** A header holds no line's end and nothing beyond Latin. */
const asHeader = (text: string) => new URLSearchParams({ a: text }).toString().slice(2, 4000);

const anyKnock = fc.record({
  path: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...Object.keys(accountPaths)) },
    { weight: 1, arbitrary: oddText.map((text) => `/${asHeader(text)}`) },
  ),
  mutations: anyMutations,
  method: fc.constantFrom("POST", "POST", "POST", "GET", "DELETE"),
  type: fc.constantFrom(
    "application/json",
    "application/json",
    "text/plain",
    "multipart/form-data",
    "",
  ),
  isKnown: fc.boolean(),
  cookie: fc.option(oddText, { freq: 6 }),
  bearer: fc.option(oddText, { freq: 6 }),
  query: fc.option(oddText, { freq: 3 }),
});
type AnyKnock = typeof anyKnock extends fc.Arbitrary<infer One> ? One : never;

let house: TestApi;
let known = "";

beforeAll(async () => {
  house = await openTestApi();
  known = await signUp(house, { email });
});
afterAll(() => house.close());

function requestFor(knock: AnyKnock): Request {
  const { path, method, type, isKnown, cookie, bearer, query } = knock;
  const headers = new Headers({ origin: house.url });
  if (type !== "") headers.set("content-type", type);
  if (isKnown) headers.set("cookie", known);
  if (cookie !== null) headers.set("cookie", `limber.session_token=${asHeader(cookie)}`);
  if (bearer !== null) headers.set("authorization", `Bearer ${asHeader(bearer)}`);
  const asked = query === null ? "" : `?user_code=${asHeader(query)}&token=${asHeader(query)}`;
  const body = method === "GET" ? {} : { body: JSON.stringify(mutated(usual, knock.mutations)) };
  return new Request(`${house.url}/api/auth${path}${asked}`, { method, headers, ...body });
}

async function tryOne(knock: AnyKnock): Promise<void> {
  const response = await house.api.handler(requestFor(knock), { address: anAddress() });
  const text = await response.text();
  const said = `${knock.method} ${knock.path} ${response.status} ${text.slice(0, 300)}`;
  const reports = house.reports.splice(0);
  expect(response.status, said).toBeLessThan(500);
  expect(reports, said).toEqual([]);
}

/** What broke a door once: each part of a body that stands where an object was expected. */
it.each(Object.keys(accountPaths))("%s refuses a body that is no object", async (path) => {
  for (const body of ['"ada@example.org"', "7", "[]", "[[]]", "null", "true", '""'])
    for (const cookie of [known, ""]) {
      const headers = { "content-type": "application/json", origin: house.url, cookie };
      const request = new Request(`${house.url}/api/auth${path}`, {
        method: "POST",
        headers,
        body,
      });
      const { status } = await house.api.handler(request, { address: anAddress() });
      expect(status, body).toBeLessThan(500);
      expect(house.reports.splice(0), body).toEqual([]);
    }
});

it(
  "anything that is sent to an account's door is answered or refused, and is never a fault of ours",
  async () => {
    const rounds = await fuzz({ name: "doors", rounds: 120, input: anyKnock, tryOne });
    expect(rounds).toBeGreaterThanOrEqual(120);
  },
  fuzzTimeoutMs,
);
