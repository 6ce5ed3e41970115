import { afterEach, describe, expect, it, vi } from "vitest";

/** The addresses of our own pages, in a house that stands behind a proxy of ours or does not. */
async function originsFor(behindProxy: "0" | "1", sent: Record<string, string>) {
  vi.stubEnv("LIMBER_TRUST_PROXY", behindProxy);
  vi.resetModules();
  return (await import("./origins.ts")).originsFor(new Headers(sent));
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const given = ["http://localhost:3000", "http://127.0.0.1:3000"];
const https = { host: "limber.local", "x-forwarded-proto": "https" };

describe("our own pages", () => {
  it("are at the address that this house was given, and at the one that was typed", async () => {
    expect(await originsFor("0", {})).toEqual(given);
    expect(await originsFor("0", { host: "127.0.0.1:3000" })).toEqual(given);
    const typed = await originsFor("0", { host: "192.168.1.5:3000" });
    expect(typed).toEqual([...given, "http://192.168.1.5:3000"]);
  });

  it("are reached by https where a proxy of ours says so, and then by nothing else", async () => {
    expect(await originsFor("1", https)).toEqual([...given, "https://limber.local"]);
    expect(await originsFor("1", { host: "limber.local" })).toContain("http://limber.local");
  });

  it("are not reached by https because somebody says so where there is no proxy", async () => {
    expect(await originsFor("0", https)).toEqual([...given, "http://limber.local"]);
  });
});
