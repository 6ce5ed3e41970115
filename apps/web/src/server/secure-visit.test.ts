import { afterEach, describe, expect, it, vi } from "vitest";

type House = { readonly url?: string; readonly behindProxy?: string };

async function isInsecureVisit(sent: Record<string, string>, { url, behindProxy }: House = {}) {
  vi.stubEnv("LIMBER_URL", url ?? "http://localhost:3000");
  vi.stubEnv("LIMBER_TRUST_PROXY", behindProxy ?? "0");
  vi.resetModules();
  return (await import("./secure-visit.ts")).isInsecureVisit(new Headers(sent));
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe("a page that came over http", () => {
  it.each(["localhost", "localhost:3000", "127.0.0.1:8080", "[::1]:3000", "club.localhost"])(
    "is as good as https on this machine: %s",
    async (host) => {
      expect(await isInsecureVisit({ host })).toBe(false);
    },
  );

  it.each([
    "192.168.1.5:3000",
    "limber.local",
    "localhost.example",
    "127.0.0.1.example:80",
    "club",
  ])("is not from another: %s", async (host) => {
    expect(await isInsecureVisit({ host })).toBe(true);
  });

  it("is known by what a proxy of ours says, and by nobody else", async () => {
    const host = "limber.example";
    const https = { host, "x-forwarded-proto": "https" };
    const http = { host, "x-forwarded-proto": "http" };
    expect(await isInsecureVisit(https, { behindProxy: "1" })).toBe(false);
    expect(await isInsecureVisit(http, { behindProxy: "1" })).toBe(true);
    expect(await isInsecureVisit(https)).toBe(true);
  });

  it("is none at the https address of the house, and one beside it", async () => {
    const house = { url: "https://limber.example" };
    expect(await isInsecureVisit({ host: "limber.example" }, house)).toBe(false);
    expect(await isInsecureVisit({ host: "192.168.1.5:3000" }, house)).toBe(true);
  });
});
