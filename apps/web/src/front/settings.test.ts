import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openWithoutHttps, readSettings, version } from "./settings.ts";

const read = (said: Record<string, string> = {}) =>
  readSettings({ LIMBER_URL: "http://localhost:3000", ...said });

describe("what the server was told", () => {
  it("is to listen on this machine alone, unless somebody says otherwise", () => {
    expect(read()).toMatchObject({ hosts: ["127.0.0.1", "::1"], isOpen: false, port: 3000 });
    expect(read({ LIMBER_HOST: "localhost" }).isOpen).toBe(false);
    expect(read({ LIMBER_HOST: "0.0.0.0, [::]", PORT: "4000" })).toMatchObject({
      hosts: ["0.0.0.0", "::"],
      isOpen: true,
      port: 4000,
    });
  });

  it("is answered with what is missing where others come without https", () => {
    const LIMBER_HOST = "0.0.0.0";
    expect(openWithoutHttps(read({ LIMBER_HOST }))).toContain("Offline use");
    const LIMBER_URL = "https://limber.example";
    expect(openWithoutHttps(read({ LIMBER_HOST, LIMBER_URL }))).toBeNull();
    expect(openWithoutHttps(read())).toBeNull();
  });

  it("is the version that the terminal's command says", () => {
    const cli = new URL("../../../cli/package.json", import.meta.url);
    expect(JSON.parse(readFileSync(cli, "utf8")).version).toBe(version);
  });
});
