import { mailServer } from "@limber/api/testing/mail-server";
import { afterAll, beforeAll, vi } from "vitest";

/** A house that sends its mail to a mailbox here. It reads its mail server when it opens, so it is asked for only then. */
export function houseWithMail() {
  let mailbox: Awaited<ReturnType<typeof mailServer>>;
  const house = async () => {
    const { api } = await import("../src/server/api.ts");
    return { api, ...(await import("../src/server/visitor.fixture.ts")) };
  };
  beforeAll(async () => {
    mailbox = await mailServer();
    vi.stubEnv("LIMBER_SMTP_URL", mailbox.address);
  });
  afterAll(async () => {
    const { api } = await house();
    await (await api()).close();
    mailbox.close();
  });
  return { house, mailbox: () => mailbox };
}
