import fc from "fast-check";
import { describe, it } from "vitest";
import { expectClosed } from "../testing/closed.ts";
import { fitRun } from "../testing/fit.ts";
import { bytes, iso, oneTrack, tcx, tcxLap, tcxPoints, trackPoints } from "../testing/xml.ts";

const files = [
  ["FIT", fitRun(120)],
  ["GPX", bytes(oneTrack(trackPoints(0, 60)))],
  ["TCX", bytes(tcx(tcxLap(0, 40, `<Track>${tcxPoints(0, 60)}</Track>`)))],
] as const;

describe.each(files)("any damage to a %s file has an answer", (_, whole) => {
  it("where it is cut", () => {
    fc.assert(
      fc.property(fc.nat(whole.length), (length) => expectClosed(whole.subarray(0, length))),
    );
  });

  it("where bytes are changed", () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
        const file = whole.slice();
        for (const [at, byte] of changes) file[at] = byte;
        expectClosed(file);
      }),
      { numRuns: 300 },
    );
  });

  it("where a part is lost, doubled or strange", () => {
    const place = fc.nat(whole.length);
    fc.assert(
      fc.property(place, place, fc.uint8Array({ maxLength: 200 }), (a, b, strange) => {
        expectClosed(Uint8Array.of(...whole.subarray(0, a), ...strange, ...whole.subarray(b)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("any bytes have an answer", () => {
  const name = fc.constantFrom("run.fit", "run.gpx", "run.tcx", "run", "");

  it("without a beginning that means anything", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), name, expectClosed), { numRuns: 300 });
  });

  it("behind the head of a FIT file", () => {
    const head = [14, 32, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54, 0, 0];
    const definition = fc
      .tuple(
        fc.nat(15),
        fc.nat(1),
        fc.constantFrom(0, 18, 19, 20, 21, 34, 206),
        fc.uint8Array({ maxLength: 30 }),
      )
      .map(([local, order, message, fields]) => {
        const number = order === 0 ? [message, 0] : [0, message];
        return [0x40 | local, 0, order, ...number, Math.floor(fields.length / 3), ...fields];
      });
    const data = fc.uint8Array({ maxLength: 60 }).map((some) => [...some]);
    fc.assert(
      fc.property(fc.array(fc.oneof(definition, data), { maxLength: 30 }), (messages) => {
        expectClosed(Uint8Array.from([...head, ...messages.flat()]));
      }),
      { numRuns: 500 },
    );
  });

  it("made of the pieces of XML in any order", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<gpx>",
        "</gpx>",
        "<trk>",
        "</trk>",
        "<trkseg>",
        "</trkseg>",
        '<trkpt lat="50" lon="8">',
        "</trkpt>",
        "<time>",
        "</time>",
        iso(0),
        iso(5),
        "<hr>",
        "</hr>",
        "<TrainingCenterDatabase>",
        '<Activity Sport="Running">',
        "</Activity>",
        "<Lap>",
        "</Lap>",
        "<Track>",
        "</Track>",
        "<Trackpoint>",
        "</Trackpoint>",
        "<Time>",
        "</Time>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?xml",
        "?>",
        "<!DOCTYPE",
        "[",
        "]>",
        "&amp;",
        "&x;",
        "<",
        ">",
        "'",
        '"',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
        expectClosed(bytes(pieces.join(""))),
      ),
      { numRuns: 500 },
    );
  });
});
