import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

/** What a mail server on the loopback hears. */
let heard = "";
const server = createServer((socket) => {
  let inMail = false;
  socket.write("220 test\r\n");
  socket.on("data", (piece) => {
    heard += piece;
    if (inMail && !heard.endsWith("\r\n.\r\n")) return;
    inMail = !inMail && String(piece).startsWith("DATA");
    socket.write(inMail ? "354 go on\r\n" : "250 fine\r\n");
  });
});

/** The house reads its mail server when it opens, so it is asked for only then. */
async function house() {
  const { api } = await import("../../server/api.ts");
  return { api, ...(await import("../../server/visitor.fixture.ts")) };
}

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("LIMBER_SMTP_URL", `smtp://127.0.0.1:${port}`);
});

afterAll(async () => {
  const { api } = await house();
  await (await api()).close();
  server.close();
});

it.each([
  ["en-GB", "", "Subject: A new password", "Somebody asked for a new", "The link works once"],
  ["de-AT,en;q=0.5", "", "Subject: =?UTF-8?Q?Ein_neues", "Jemand hat", "Der Link gilt"],
  ["de-AT", "language=es", "Subject: =?UTF-8?Q?Una_contrase", "Alguien ha", "El enlace sirve"],
])("a mail to somebody who reads %s %s is in their language", async (language, cookie, ...said) => {
  const { send, visitor } = await house();
  const { email } = await visitor();
  heard = "";
  await send("accounts/forgot", { email }, { "accept-language": language, cookie });
  await expect.poll(() => heard, { timeout: 20_000 }).toContain("\r\n.\r\n");
  for (const part of [`RCPT TO:<${email}>`, "/reset-password?token", ...said])
    expect(heard).toContain(part);
});
