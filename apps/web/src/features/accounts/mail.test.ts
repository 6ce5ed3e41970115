import { expect, it } from "vitest";
import { houseWithMail } from "../../../testing/mailed-house.ts";

const { house, mailbox } = houseWithMail();

it.each([
  ["en-GB", "", "Subject: A new password", "Somebody asked for a new", "The link works once"],
  ["de-AT,en;q=0.5", "", "Subject: =?UTF-8?Q?Ein_neues", "Jemand hat", "Der Link gilt"],
  ["de-AT", "language=es", "Subject: =?UTF-8?Q?Una_contrase", "Alguien ha", "El enlace sirve"],
])("a mail to somebody who reads %s %s is in their language", async (language, cookie, ...said) => {
  const { send, visitor } = await house();
  const { email } = await visitor();
  mailbox().forget();
  await send("accounts/forgot", { email }, { "accept-language": language, cookie });
  await expect.poll(() => mailbox().heard(), { timeout: 20_000 }).toContain("\r\n.\r\n");
  for (const part of [`RCPT TO:<${email}>`, "/reset-password?token", ...said])
    expect(mailbox().heard()).toContain(part);
});
