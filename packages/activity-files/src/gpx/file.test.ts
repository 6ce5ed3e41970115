import type { SportSession } from "@limber/core/activity";
import { describe, expect, it } from "vitest";
import { readAs } from "../../testing/read.ts";
import { bytes, gpx, iso, oneTrack, trackPoints } from "../../testing/xml.ts";

const { activityIn, problemIn } = readAs("run.gpx");
const sessionOf = (file: string | Uint8Array): SportSession => activityIn(file).sessions[0];
const kinds = (file: string | Uint8Array) => activityIn(file).notices.map(({ kind }) => kind);
const segment = (points: string) => `<trkseg>${points}</trkseg>`;
const track = (type: string, ...segments: string[]) =>
  `<trk><type>${type}</type>${segments.map(segment).join("")}</trk>`;

describe("the letters of a GPX file", () => {
  const named = oneTrack(trackPoints(0, 3), "<name>Café</name>");
  const utf16 = (text: string, big: boolean) =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
    );
  const cp1252 = Uint8Array.from([...named].map((letter) => letter.charCodeAt(0)));

  it.each([
    ["UTF-8", bytes(named)],
    ["UTF-8 with a mark", bytes(`\ufeff${named}`)],
    ["UTF-8 behind blanks", bytes(`\n\r\n  ${named}`)],
    ["UTF-8 that calls itself UTF-16", bytes(named.replace('"UTF-8"', '"utf-16"'))],
    ["UTF-16, little end first", utf16(`\ufeff${named}`, false)],
    ["UTF-16, big end first", utf16(`\ufeff${named}`, true)],
    ["UTF-16 without a mark", utf16(named, false)],
    [
      "Latin 1 that says so",
      Uint8Array.from([...named.replace("UTF-8", "iso-8859-1")].map((l) => l.charCodeAt(0))),
    ],
  ])("may be %s", (_, file) => {
    expect(activityIn(file)).toMatchObject({ name: "Café", notices: [] });
    expect(sessionOf(file).points).toHaveLength(4);
  });

  it("are guessed where they are not what the file says", () => {
    expect(activityIn(cp1252)).toMatchObject({
      name: "Café",
      notices: [{ kind: "encoding-guessed" }],
    });
  });
});

describe("a damaged or hostile GPX file", () => {
  it("gives what stands before the cut", () => {
    const whole = oneTrack(trackPoints(0, 50));
    const cut = whole.slice(0, whole.length / 2);
    expect(kinds(cut)).toEqual(["cut-short"]);
    expect(sessionOf(cut).points.length).toBeGreaterThan(20);
  });

  it.each([
    ["Tom & Jerry", "Tom & Jerry"],
    ["A &amp; B", "A & B"],
    ["<![CDATA[A & B]]>", "A & B"],
    ["R&D; more", "R&D; more"],
    ["5 < 6", "5 6"],
  ])("that is named %s is read to its end", (written, name) => {
    const file = oneTrack(trackPoints(0, 3), `<name>${written}</name>`);
    expect(sessionOf(file).points).toHaveLength(4);
    expect(activityIn(file).name).toBe(name);
  });

  it.each([
    [
      "names another file",
      '<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      "external-entity",
    ],
    ["names an address", '<!DOCTYPE gpx SYSTEM "http://example.org/gpx.dtd">', "external-entity"],
    [
      "grows when it is read",
      '<!DOCTYPE gpx [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>',
      "entity-expansion",
    ],
  ])("that %s is not opened", (_, doctype, kind) => {
    expect(problemIn(gpx(track("run", trackPoints(0, 3)), doctype))).toEqual({ kind });
  });

  it("that nests without end is not read on", () => {
    expect(problemIn(gpx("<a>".repeat(100_000)))).toEqual({ kind: "too-nested" });
  });

  it.each([
    ["faults", "<".repeat(1_000_000)],
    ["attributes", `<trkpt ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ")}/>`],
    ["names", Array.from({ length: 50_000 }, (_, i) => `<a${i}/>`).join("")],
  ])("of nothing but %s ends soon", (_, inside) => {
    expect(problemIn(gpx(`<trk>${inside}`).replace("</gpx>", ""))).toEqual({ kind: "damaged" });
  });

  it("never reaches the prototypes of objects", () => {
    const odd = `<trkpt lat="50" lon="8" __proto__="x" constructor="y"><time>${iso(0)}</time><__proto__>1</__proto__><constructor>2</constructor></trkpt>`;
    expect(sessionOf(oneTrack(odd)).points).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    [
      "a web page",
      "<!DOCTYPE html><html><body>Sign in</body></html>",
      { kind: "unknown-format", looksLike: "web-page" },
    ],
    ["other XML", "<rss><channel/></rss>", { kind: "unknown-format", looksLike: "xml" }],
    ["a table", "Date,Distance\n2026-05-03,10", { kind: "unknown-format", looksLike: "table" }],
    ["nothing", "", { kind: "empty" }],
    ["an empty track", gpx("<trk><trkseg/></trk>"), { kind: "no-track-points" }],
  ])("that is %s says so", (_, file, expected) => {
    expect(problemIn(file)).toEqual(expected);
  });

  it.each([
    ["an archive", [0x50, 0x4b, 3, 4], "archive"],
    ["a picture", [0xff, 0xd8, 0xff, 0xe0], "picture"],
    ["a PDF", [0x25, 0x50, 0x44, 0x46], "pdf"],
    ["nothing known", [1, 2, 3, 4], "unknown"],
  ])("that is %s says so by its first bytes", (_, start, looksLike) => {
    expect(problemIn(Uint8Array.from(start))).toEqual({ kind: "unknown-format", looksLike });
  });
});
