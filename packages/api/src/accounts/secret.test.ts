import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mailServer } from "../../testing/mail-server.ts";
import { sendMail } from "./mail.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { accountSecret } from "./secret.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-secret-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the secret", () => {
  it("is made once, is the same for all who start at once, and is nobody else's to read", async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, () => accountSecret({ LIMBER_DATA: folder })),
    );
    expect(new Set(made).size).toBe(1);
    expect(made[0]?.length).toBe(64);
    expect((await stat(join(folder, "secret"))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, "secret"), "utf8")).toBe(made[0]);
  });

  it("may be given, but not a short one", async () => {
    expect(await accountSecret({ LIMBER_SECRET: "x".repeat(32) })).toBe("x".repeat(32));
    await expect(accountSecret({ LIMBER_SECRET: "short" })).rejects.toThrow("32 characters");
  });

  it("that was cut off is not used", async () => {
    await writeFile(join(folder, "secret"), "half");
    await expect(accountSecret({ LIMBER_DATA: folder })).rejects.toThrow("not a whole secret");
  });
});

describe("a password", () => {
  it("is known again, however its letters were composed, and no other is", async () => {
    const hash = await hashPassword("café au lait");
    expect(await verifyPassword({ hash, password: "cafe\u0301 au lait" })).toBe(true);
    expect(await verifyPassword({ hash, password: "cafe au lait" })).toBe(false);
    expect(await hashPassword("café au lait")).not.toBe(hash);
  });
});

describe("mail", () => {
  const mail = {
    to: "ada@example.org",
    subject: "A new password for Limber",
    text: "https://limber.example/reset-password?token=abc",
  };

  it("goes out through the server that is named, and nowhere without one", async () => {
    await sendMail({}, mail);
    const server = await mailServer();
    await sendMail({ LIMBER_SMTP_URL: server.address }, mail);
    server.close();
    expect(server.heard()).toContain("RCPT TO:<ada@example.org>");
    expect(server.heard()).toContain("reset-password?token");
  });
});
