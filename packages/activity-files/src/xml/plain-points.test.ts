import { between } from "@limber/core/testing/between";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longGpx, longTcx } from "../../testing/long-run.ts";
import { anyRecipe, fileOf } from "../../testing/made-recipes.ts";
import { bytes, gpx, tcx, tcxLap } from "../../testing/xml.ts";
import { gpxReader } from "../gpx/gpx-content.ts";
import { tcxReader } from "../tcx/tcx-content.ts";
import { type ElementReader, readElements } from "./elements.ts";
import { encodingOf } from "./encoding.ts";
import { plainMoments, plainNumber } from "./plain-values.ts";
import { momentIn, numberIn } from "./values.ts";

const formats = { gpx: gpxReader, tcx: tcxReader };
type Format = keyof typeof formats;

/** What a file holds, and how many of its points were read off its bytes. */
function readPlainly(format: Format, file: Uint8Array) {
  const reader = formats[format]();
  let plain = 0;
  const counting: ElementReader = {
    ...reader,
    points() {
      const hearer = reader.points?.();
      if (hearer === undefined) return undefined;
      return {
        form: hearer.form,
        take(draft) {
          plain += 1;
          hearer.take(draft);
        },
      };
    },
  };
  const end = readElements(file, encodingOf(file), counting);
  return { plain, held: { end, content: reader.content } };
}

function readByParser(format: Format, file: Uint8Array) {
  const { open, close, content } = formats[format]();
  return { end: readElements(file, encodingOf(file), { open, close }), content };
}

const oddities = fc.constantFrom(
  ..."<|>|</|/>|&|&amp;|ä|\0|-|1e3| |\n|\r|\t|<!-- x -->|<!--|-->|<![CDATA[1]]>|]]>|,|+02:00|\"|'|=|<?x?>|:|a:b:".split(
    "|",
  ),
  ...'<trkpt>|</trkpt>|<Trackpoint>|</Trackpoint>|<hr>|<Value>|<course>|</gpx>|24:00:00|02-30|00|NaN|0x10|.| lat="1"'.split(
    "|",
  ),
);
const anySlip = fc.oneof(
  fc.record({ at: between(0, 1), cut: fc.nat(12), put: oddities }),
  fc.record({
    at: between(0, 1),
    cut: fc.constantFrom(0, 1),
    put: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  }),
);

function slipped(file: Uint8Array, slips: readonly { at: number; cut: number; put: string }[]) {
  let text = Buffer.from(file).toString("latin1");
  for (const { at, cut, put } of slips) {
    const place = Math.floor(at * text.length);
    text = text.slice(0, place) + put + text.slice(place + cut);
  }
  return new Uint8Array(Buffer.from(text, "latin1"));
}

const files: Readonly<Record<Format, readonly Uint8Array[]>> = {
  gpx: [longGpx(40), longGpx(40, true)],
  tcx: [longTcx(40)],
};

describe.each(["gpx", "tcx"] as const)("of a %s file", (format) => {
  it("points read off its bytes say what the parser says, whatever slipped into them", () => {
    let some = 0;
    const anySlips = fc.array(anySlip, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...files[format]), anySlips, (file, slips) => {
        const odd = slipped(file, slips);
        const { plain, held } = readPlainly(format, odd);
        if (plain > 0) some += 1;
        expect(held).toStrictEqual(readByParser(format, odd));
      }),
      { numRuns: 500, seed: 20_261_130 },
    );
    expect(some).toBeGreaterThan(200);
  });

  it("and whatever watch wrote it", () => {
    fc.assert(
      fc.property(
        anyRecipe.filter((recipe) => recipe.format === format),
        (recipe) => {
          const { bytes: file } = fileOf(recipe);
          expect(readPlainly(format, file).held).toStrictEqual(readByParser(format, file));
        },
      ),
      { numRuns: 100, seed: 20_261_130 },
    );
  });

  it("no point is left to the parser as watches write them", () => {
    for (const file of files[format])
      expect(readPlainly(format, file).plain).toBeGreaterThanOrEqual(40);
  });
});

it("what stands in a comment or a text is no point", () => {
  const point = '<trkpt lat="1" lon="2"><time>2026-05-03T07:30:00Z</time></trkpt>';
  const file = bytes(gpx(`<trk><!-- x>${point} --><desc><![CDATA[<a>${point}]]></desc></trk>`));
  expect(readPlainly("gpx", file)).toMatchObject({
    plain: 0,
    held: { content: { tracks: [{ points: [] }] } },
  });
});

it("the heart rate is what its own element holds, whatever that is called", () => {
  const point =
    "<Trackpoint><HeartRateBpm xsi:type='x'><Value>150</Value></HeartRateBpm></Trackpoint>";
  const file = bytes(tcx(tcxLap(0, 1, `<Track>${point.replaceAll("'", '"')}</Track>`)));
  const { plain, held } = readPlainly("tcx", file);
  expect(plain).toBe(1);
  expect(held).toStrictEqual(readByParser("tcx", file));
  expect(JSON.stringify(held)).toContain('"heartRateBpm":150');
});

const lettersOf = (text: string) => ({
  bytes: bytes(`<a>${text}</a>`),
  from: 3,
  to: 3 + text.length,
});

it("a number read digit by digit is the platform's, to the last bit", () => {
  const anyDigits = fc.stringMatching(/^-?[0-9]{0,19}(\.[0-9]{0,24})?$/);
  const anyNumber = fc.oneof(
    anyDigits,
    fc.double().map(String),
    fc.stringMatching(/^[-+.,e0-9 ]{0,8}$/),
  );
  fc.assert(
    fc.property(anyNumber, (text) => Object.is(plainNumber(lettersOf(text)), numberIn(text))),
    { numRuns: 5000, seed: 20_261_130 },
  );
});

it("a moment read digit by digit is the platform's", () => {
  const anyForm = fc.stringMatching(
    /^(19|20)[0-9]{2}-[0-3][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\.[0-9]{3})?(Z|z|\+02:00)?$/,
  );
  const moments = plainMoments();
  const anyMoment = fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    anyForm,
  );
  fc.assert(
    fc.property(anyMoment, (text) => {
      expect(moments(lettersOf(text))).toStrictEqual(momentIn(text));
    }),
    { numRuns: 5000, seed: 20_261_130 },
  );
});
