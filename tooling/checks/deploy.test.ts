// What is deployed says what the house says: nothing here can run an image, so what can be read of it is held.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const dockerfile = read("deploy/Dockerfile");
const lines = dockerfile.split("\n");
const composes = readdirSync(join(root, "deploy")).filter((name) => name.startsWith("compose"));
const images = [
  ...dockerfile.matchAll(/^FROM (\S+)/gm),
  ...composes.flatMap((name) => [...read(`deploy/${name}`).matchAll(/^\s+image: (\S+)/gm)]),
].map(([, image = ""]) => image);

describe("the container file", () => {
  it("starts from images with a version, by their short names", () => {
    const others = images.filter((image) => image !== "limber");
    expect(others.length).toBeGreaterThan(3);
    for (const image of others) expect(image).toMatch(/^[a-z]+:\d[\w.-]*$/);
  });

  it("takes the Node and the pnpm of the house", () => {
    const { engines, packageManager } = JSON.parse(read("package.json"));
    const [major, minor] = /node:(\d+)\.(\d+)/.exec(dockerfile)?.slice(1).map(Number) ?? [];
    const [leastMajor, leastMinor] = engines.node.match(/\d+/g).map(Number);
    expect([major, (minor ?? 0) >= leastMinor]).toEqual([leastMajor, true]);
    const used = new Set(dockerfile.match(/pnpm@[\d.]+/g));
    expect([...used]).toEqual([packageManager]);
  });

  it("runs as a user who is not root, is asked whether it is ready, and ends as the server does", () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")));
    expect(last.filter((line) => line.startsWith("USER "))).toEqual(["USER node"]);
    expect(last.join("\n")).toMatch(/^HEALTHCHECK [^\n]*\n\s+CMD .*\/readyz/m);
    expect(last).toContain("STOPSIGNAL SIGTERM");
    expect(last.filter((line) => line.startsWith("RUN ")).join()).not.toContain("apt-get");
  });

  it("is handed secrets as files alone", () => {
    for (const name of composes)
      for (const [, setting = ""] of read(`deploy/${name}`).matchAll(
        /^\s+(\w*(?:SECRET|PASSWORD|DATABASE_URL)\w*):/gm,
      ))
        expect(setting, name).toMatch(/_FILE$/);
  });
});

it("the unit lets Limber write nothing but its data, and become nobody else", () => {
  const unit = read("deploy/limber.service").split("\n");
  for (const line of [
    "DynamicUser=yes",
    "StateDirectory=limber",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "PrivateTmp=yes",
    "NoNewPrivileges=yes",
    "CapabilityBoundingSet=",
    "RestrictSUIDSGID=yes",
  ])
    expect(unit).toContain(line);
  expect(unit.filter((line) => line.startsWith("ReadWritePaths="))).toEqual([]);
});
