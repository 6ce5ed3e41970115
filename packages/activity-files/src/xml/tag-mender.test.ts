import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAs } from "../../testing/read.ts";
import { oneTrack, tcx, tcxLap, tcxPoint, trackPoint } from "../../testing/xml.ts";
import { noticeInWords } from "../notice.ts";
import { TagMender } from "./tag-mender.ts";

const { activityIn } = readAs("run");
const POINTS = 24;
const HALF = POINTS / 2;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const beat = "<extensions><gpxtpx:hr>150</gpxtpx:hr></extensions>";
const inside = (s: number) =>
  `<Position><LatitudeDegrees>50.1</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position><DistanceMeters>${s * 3}</DistanceMeters><HeartRateBpm><Value>150</Value></HeartRateBpm>`;
const tcxTrack = (from: number, to: number) =>
  `<Track>${upTo(to - from)
    .map((i) => tcxPoint(from + i, inside(from + i)))
    .join("\n")}</Track>`;
const files = {
  gpx: oneTrack(
    upTo(POINTS)
      .map((s) => trackPoint(s, beat))
      .join("\n"),
  ),
  tcx: tcx(tcxLap(0, HALF, tcxTrack(0, HALF)) + tcxLap(HALF, HALF, tcxTrack(HALF, POINTS))),
} as const;

function read(file: string) {
  const activity = activityIn(file);
  const [session] = activity.sessions;
  return { ...activity, session, heard: session.points.filter((p) => p.heartRateBpm) };
}

/** All tags of a file that stand among its points, by where they begin and end. */
const tagsOf = (file: string) =>
  [...file.matchAll(/<[^>]+>/g)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, tag: match[0] }))
    .slice(6, -6);
type Tag = ReturnType<typeof tagsOf>[number];
const replaced = (file: string, { from, to }: Tag, by: string) =>
  file.slice(0, from) + by + file.slice(to);
const isClosing = ({ tag }: Tag) => tag.startsWith("</");

const faults: readonly (readonly [string, (tag: Tag) => boolean, (tag: string) => string])[] = [
  ["a closing tag of a wrong name", isClosing, () => "</Distance>"],
  ["a closing tag with a letter too few", isClosing, (tag) => tag.replace(/.>$/, ">")],
  ["a closing tag of another element", isClosing, () => "</trkseg>"],
  ["a closing tag of the lap", isClosing, () => "</Lap>"],
  ["a closing tag of the whole file", isClosing, () => "</gpx>"],
  ["a closing tag of the whole table", isClosing, () => "</TrainingCenterDatabase>"],
  ["a closing tag that is missing", isClosing, () => ""],
  ["a tag that is missing", () => true, () => ""],
  ["a tag cut off", () => true, (tag) => tag.slice(0, tag.length >> 1)],
  ["a tag without its end", () => true, (tag) => tag.slice(0, -1)],
  ["a tag without its beginning", () => true, (tag) => tag.slice(1)],
  ["a tag cut in two", () => true, (tag) => `${tag.slice(0, 3)}\n <${tag.slice(3)}`],
  ["a sign that begins a tag", () => true, (tag) => `<${tag}`],
  ["a sign that begins a tag, alone", () => true, (tag) => ` < ${tag}`],
  ["a sign that begins a name", () => true, (tag) => `&${tag}`],
  ["a quote that is missing", () => true, (tag) => tag.replace('"', "")],
  ["a tag that is twice there", () => true, (tag) => tag + tag],
];

describe.each(["gpx", "tcx"] as const)("in a %s file", (format) => {
  const whole = files[format];

  it.each(faults)("%s costs one point or two, wherever it stands", (_, fits, made) => {
    for (const tag of tagsOf(whole).filter(fits)) {
      const { session, heard, notices } = read(replaced(whole, tag, made(tag.tag)));
      const where = `${tag.tag} at ${tag.from}`;
      expect(session.points.length, where).toBeGreaterThanOrEqual(POINTS - 2);
      expect(heard.length, where).toBeGreaterThanOrEqual(POINTS - 2);
      expect(session.elapsedS, where).toBeGreaterThanOrEqual(POINTS - 3);
      expect(session.elapsedS, where).toBeLessThanOrEqual(POINTS);
      expect(
        notices.map(({ kind }) => kind),
        where,
      ).not.toContain("cut-short");
    }
  });

  it("many faults cost little more than the points that they stand in", () => {
    const tags = tagsOf(whole);
    const some = fc.tuple(
      fc.uniqueArray(fc.nat(tags.length - 1), { minLength: 2, maxLength: 6 }),
      fc.constantFrom(...faults.filter(([, fits]) => tags.every(fits))),
    );
    fc.assert(
      fc.property(some, ([at, [, , made]]) => {
        const damaged = at
          .toSorted((a, b) => b - a)
          .map((i) => tags[i] as Tag)
          .reduce((file, tag) => replaced(file, tag, made(tag.tag)), whole);
        expect(read(damaged).session.points.length).toBeGreaterThanOrEqual(POINTS - 2 * at.length);
      }),
      { numRuns: 200, seed: -1_895_188_231 },
    );
  });

  it("says in how many places it was", () => {
    const closings = tagsOf(whole).filter(({ tag }) => /^<\/(time|Time)>$/.test(tag));
    const two = [closings[16], closings[4]] as Tag[];
    const { notices } = read(two.reduce((file, tag) => replaced(file, tag, "</x>"), whole));
    const damaged = notices.find(({ kind }) => kind === "damaged-part-skipped");
    expect(damaged).toEqual({ kind: "damaged-part-skipped", count: 2 });
    expect(noticeInWords({ kind: "damaged-part-skipped", count: 2 })).toBe(
      "2 parts of the file are damaged and were left out. The rest is here.",
    );
  });

  it("is read alike in whatever pieces a damaged file comes", () => {
    const damaged = whole.replace("</Time><Pos", "</Tim<Pos").replace("</time>", "</tim<!-- a -->");
    const inPieces = (length: number) => {
      const mender = new TagMender();
      let mended = "";
      for (let at = 0; at < damaged.length; at += length)
        mended += mender.take(damaged.slice(at, at + length));
      return mended + mender.take("", true);
    };
    const once = inPieces(damaged.length);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (n) => inPieces(n) === once),
      { seed: 20_261_130 },
    );
  });
});
