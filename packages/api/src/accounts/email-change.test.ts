import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailServer } from "../../testing/mail-server.ts";
import { anAddress, openTestApi, signIn, signUp, type TestApi } from "../testing-http.ts";

const password = "correct horse battery";
let mailbox: Awaited<ReturnType<typeof mailServer>>;
let test: TestApi;

beforeAll(async () => {
  mailbox = await mailServer();
  test = await openTestApi({ LIMBER_SMTP_URL: mailbox.address });
});
afterAll(async () => {
  await test.close();
  mailbox.close();
});

let accounts = 0;
async function somebody() {
  accounts += 1;
  const email = `ada${accounts}@example.org`;
  return { email, cookie: await signUp(test, { email }), next: `new${accounts}@example.org` };
}

const call = async (name: string, input: object, cookie: string) => {
  const { body } = await test.post(`/api/trpc/account.${name}`, input, { cookie });
  return body.result?.data ?? body.error.data.code;
};
const ask = (email: string, cookie: string) => call("changeEmail", { email }, cookie);
const confirm = (input: object, cookie: string) => call("confirmEmail", input, cookie);

/** What a letter that was just written to somebody says. */
async function letterTo(address: string): Promise<string> {
  await expect
    .poll(() => mailbox.heard(), { timeout: 20_000 })
    .toMatch(new RegExp(`RCPT TO:<${address}>[^]*\r\n\\.\r\n`));
  return mailbox.heard().replaceAll("=\r\n", "").replaceAll("=3D", "=");
}

async function codeFor(address: string): Promise<string> {
  const link = /https?:\/\/\S+\/settings\/e-mail\?\S+/.exec(await letterTo(address))?.[0] ?? "";
  return new URL(link).searchParams.get("code") ?? "";
}

/** Asks for another address, and reads the letter. */
async function asked() {
  const ada = await somebody();
  mailbox.forget();
  expect(await ask(ada.next.toUpperCase(), ada.cookie)).toEqual({ email: ada.next });
  return { ...ada, code: await codeFor(ada.next) };
}

describe("another e-mail address", () => {
  it("counts once its letter was answered: for signing in, and everything else stays", async () => {
    const { email, next, cookie, code } = await asked();
    const made = await call("makeToken", { name: "x" }, cookie);
    await expect(signIn(test, { email: next, password })).rejects.toThrow("401");
    mailbox.forget();
    expect(await confirm({ email: next, code }, cookie)).toEqual({ email: next });
    await expect(signIn(test, { email, password })).rejects.toThrow("401");
    expect(await signIn(test, { email: next, password })).toContain("limber");
    const { tokens } = (await test.get("/api/trpc/account.waysIn", { cookie })).body.result.data;
    expect(tokens.map(({ tokenId }: { tokenId: string }) => tokenId)).toEqual([made.tokenId]);
    expect(await letterTo(email)).toContain(next);
  });

  it("is confirmed once, by the account that asked, with the very code, within the hour", async () => {
    const { email, next, cookie, code } = await asked();
    const { cookie: eves } = await somebody();
    for (const [sent, who] of [
      [{ email: next, code }, eves],
      [{ email: "eve@example.org", code }, cookie],
      [{ email: next, code: `${code}x` }, cookie],
      [{ email: next, code: "" }, cookie],
    ] as const)
      expect(await confirm(sent, who)).toBe("invalid-code");
    expect(await call("confirmEmail", { email: next, code }, "")).toBe("sign-in-needed");
    expect(await confirm({ email: next, code }, cookie)).toEqual({ email: next });
    expect(await confirm({ email: next, code }, cookie)).toBe("invalid-code");
    await expect(signIn(test, { email, password })).rejects.toThrow("401");
    const late = await asked();
    await test.database.sql`update verifications set expires_at = now() - interval '1 minute'`;
    expect(await confirm({ email: late.next, code: late.code }, late.cookie)).toBe("invalid-code");
  });

  it("that somebody has is asked for in vain, and nobody learns that they have it", async () => {
    const ada = await somebody();
    const eve = await somebody();
    mailbox.forget();
    expect(await ask(ada.email, eve.cookie)).toEqual({ email: ada.email });
    expect(await ask(eve.next, eve.cookie)).toEqual({ email: eve.next });
    await codeFor(eve.next);
    expect(mailbox.heard()).not.toContain(`RCPT TO:<${ada.email}>`);
    const meanwhile = await asked();
    await signUp(test, { email: meanwhile.next });
    const { next, code, cookie, email } = meanwhile;
    expect(await confirm({ email: next, code }, cookie)).toBe("invalid-code");
    expect(await signIn(test, { email, password })).toContain("limber");
  });

  it("takes a fresh sign-in, a session, and an address that is one; and is written of five times an hour", async () => {
    const { cookie } = await somebody();
    for (const wrong of ["", "ada", "ada@", "a b@example.org", "x@y\nBcc: eve@example.org"])
      expect(await ask(wrong, cookie)).toBe("invalid-request");
    const came = [];
    for (let tried = 0; tried < 6; tried += 1)
      came.push(await ask(`x${tried}@example.org`, cookie));
    expect([came[4], came[5]]).toEqual([{ email: "x4@example.org" }, "too-many"]);
    expect(await ask("x@example.org", "")).toBe("sign-in-needed");
    await test.database.sql`update sessions set created_at = now() - interval '11 minutes'`;
    expect(await ask("x@example.org", cookie)).toBe("sign-in-again");
  });

  it("ends the links that went to the one until now, and a new password ends it", async () => {
    const { email, next, cookie, code } = await asked();
    const printed = await test.api.resetLink(email);
    const token = new URL(printed?.link ?? "").searchParams.get("token");
    expect(await confirm({ email: next, code }, cookie)).toEqual({ email: next });
    const from = { "test-address": anAddress() };
    const newPassword = "a stable of quiet mares";
    const reset = await test.post("/api/auth/reset-password", { token, newPassword }, from);
    expect(reset.status).toBe(400);
    const ada = await asked();
    const change = { currentPassword: password, newPassword };
    const changed = await test.post("/api/auth/change-password", change, {
      cookie: ada.cookie,
      ...from,
    });
    const { email: address } = ada;
    const fresh = await signIn(test, { email: address, password: newPassword });
    expect(changed.status).toBe(200);
    expect(await confirm({ email: ada.next, code: ada.code }, fresh)).toBe("invalid-code");
  });

  it("is kept by a hash alone", async () => {
    const { next, code } = await asked();
    const kept = JSON.stringify(await test.database.sql`select * from verifications`);
    for (const secret of [next, code]) expect(kept).not.toContain(secret);
  });

  it("is refused in words where no letters go out", async () => {
    const silent = await openTestApi();
    const cookie = await signUp(silent, { email: "ada@example.org" });
    const came = await silent.post(
      "/api/trpc/account.changeEmail",
      { email: "x@example.org" },
      { cookie },
    );
    expect(came.body.error.data).toMatchObject({ what: "This Limber sends no mail." });
    await silent.close();
  });
});
