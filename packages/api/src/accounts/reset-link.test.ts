import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAddress, openTestApi, signIn, signUp, type TestApi } from "../testing-http.ts";

const password = "correct horse battery";
let test: TestApi;

beforeAll(async () => {
  test = await openTestApi();
  await signUp(test, { email: "ada@example.org" });
});

afterAll(() => test.close());

const from = () => ({ "test-address": anAddress() });

async function me(headers: Record<string, string>) {
  const { body } = await test.get(
    `/api/trpc/runners.profile?input=${encodeURIComponent("{}")}`,
    headers,
  );
  return body.result?.data ?? body.error.data.code;
}

describe("a reset link", () => {
  it("that an operator prints sets a new password once, and signs everybody out", async () => {
    const email = "forgot@example.org";
    const cookie = await signUp(test, { email });
    const printed = await test.api.resetLink("Forgot@example.org ");
    const token = new URL(printed?.link ?? "").searchParams.get("token");
    expect(printed?.link).toContain(`${test.url}/reset-password?token=`);
    const reset = (newPassword: string) =>
      test.post("/api/auth/reset-password", { token, newPassword }, from());
    expect((await reset("a wholly new one")).status).toBe(200);
    expect((await reset("and another new one")).status).toBe(400);
    expect(await me({ cookie })).toBe("sign-in-needed");
    await expect(signIn(test, { email, password })).rejects.toThrow("401");
    await expect(signIn(test, { email, password: "a wholly new one" })).resolves.toContain(
      "limber",
    );
  });

  it("is kept only as a hash, and does not work after an hour", async () => {
    const printed = await test.api.resetLink("ada@example.org");
    const token = new URL(printed?.link ?? "").searchParams.get("token") ?? "none";
    const rows = await test.database.sql`select identifier from verifications`;
    expect(rows.some(({ identifier }) => identifier.includes(token))).toBe(false);
    await test.database.sql`update verifications set expires_at = now() - interval '1 minute'`;
    const came = await test.post(
      "/api/auth/reset-password",
      { token, newPassword: "far too late now" },
      from(),
    );
    expect(came.status).toBe(400);
  });

  it("is not printed for an address that nobody has", async () => {
    expect(await test.api.resetLink("nobody@example.org")).toBeNull();
  });
});
