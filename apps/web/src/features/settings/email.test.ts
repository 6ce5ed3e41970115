import { expect, it } from "vitest";
import { houseWithMail } from "../../../testing/mailed-house.ts";

const { house, mailbox } = houseWithMail();

it("another address is asked for in the settings, and counts once its letter was answered", async () => {
  const { send, visitor, placeOf } = await house();
  const { readSaid } = await import("./said-cookie.ts");
  const { email, password, cookie, who } = await visitor();
  const next = `new-${email}`;
  const said = (came: Response) => {
    const kept = came.headers.getSetCookie().find((each) => each.startsWith("limber.said="));
    return readSaid(decodeURIComponent(/=([^;]+)/.exec(kept ?? "")?.[1] ?? ""));
  };
  const asks = (act: string, form: Record<string, string>) =>
    send(`settings/${act}`, form, { cookie, "accept-language": "de-AT" });

  const slip = await asks("change-email", { email: "ada" });
  expect(said(slip)).toMatchObject({
    part: "sign-ins",
    problem: { field: "email", what: "Das ist keine E-Mail-Adresse." },
    typed: { email: "ada" },
  });
  mailbox().forget();
  const asked = await asks("change-email", { email: next });
  expect([placeOf(asked), said(asked)?.news]).toEqual(["/settings#sign-ins", "written"]);
  await expect.poll(() => mailbox().heard(), { timeout: 20_000 }).toContain("\r\n.\r\n");
  const letter = mailbox().heard().replaceAll("=\r\n", "").replaceAll("=3D", "=");
  expect(letter).toContain("Jemand m");
  const link = new URL(/http\S+\/settings\/e-mail\?\S+/.exec(letter)?.[0] ?? "");
  expect(link.searchParams.get("email")).toBe(next);
  const code = link.searchParams.get("code") ?? "";

  const wrong = await asks("confirm-email", { email: next, code: "x" });
  expect(said(wrong)?.problem?.what).toBe("Dieser Link gilt nicht mehr.");
  const confirmed = await asks("confirm-email", { email: next, code });
  expect([placeOf(confirmed), said(confirmed)?.news]).toEqual(["/settings#sign-ins", "moved"]);
  expect((await who.ask.account.waysIn()).email).toBe(next);
  const place = async (address: string) =>
    placeOf(await send("accounts/sign-in", { email: address, password }));
  expect(await place(email)).toBe("/sign-in?problem=wrong");
  expect(await place(next)).toBe("/today");
});
