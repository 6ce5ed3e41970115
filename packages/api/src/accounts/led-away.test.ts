import { afterAll, beforeAll, expect, it } from "vitest";
import { anAddress, openTestApi, signUp, type TestApi } from "../testing-http.ts";
import { accountPaths } from "./account-paths.ts";

const password = "correct horse battery";
const email = "ada@example.org";
const elsewhere = [
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/%09/evil.example",
  "https:evil.example",
  "javascript:alert(1)",
];

let test: TestApi;

beforeAll(async () => {
  test = await openTestApi();
  await signUp(test, { email });
});
afterAll(() => test.close());

/** Whatever a request may call the place that it wants to be led to. */
const named = (place: string) => ({
  callbackURL: place,
  redirectTo: place,
  newUserCallbackURL: place,
  errorCallbackURL: place,
});

it.each(Object.keys(accountPaths))("%s leads nobody away from our pages", async (path) => {
  const body = { email, password, name: "Ada", token: "x", client_id: "limber-cli" };
  for (const place of elsewhere) {
    const query = new URLSearchParams(named(place));
    const from = { "test-address": anAddress() };
    for (const sent of [
      await test.post(`/api/auth${path}`, { ...body, ...named(place) }, from),
      await test.get(`/api/auth${path}?${query}`, from),
    ]) {
      const led = sent.headers.get("location") ?? sent.body?.url ?? test.url;
      expect([place, new URL(led, test.url).origin]).toEqual([place, test.url]);
    }
  }
});
