import { oddText } from "@limber/trials/odd-values";
import fc from "fast-check";
import { iso, north } from "./xml.ts";

const elements = {
  gpx: [
    "trk",
    "trkseg",
    "trkpt",
    "rte",
    "rtept",
    "wpt",
    "time",
    "ele",
    "name",
    "type",
    "extensions",
  ],
  tcx: [
    "Activities",
    "Activity",
    "Lap",
    "Track",
    "Trackpoint",
    "Time",
    "Position",
    "DistanceMeters",
  ],
  both: ["hr", "gpxtpx:hr", "gpxtpx:cad", "ns3:atemp", "HeartRateBpm", "Value", "LatitudeDegrees"],
} as const;
const names = [...elements.gpx, ...elements.tcx, ...elements.both, "LongitudeDegrees", "Id"];
const attributes = ["lat", "lon", "Sport", "StartTime", "xmlns", "xmlns:ns3", "xml:space"];

/** What stands in an element that a watch wrote, and what never would. */
const text = fc.oneof(
  fc.nat(5000).map(iso),
  fc.nat(5000).map(north),
  fc.constantFrom(
    "0",
    "-1",
    "1e400",
    "NaN",
    "8",
    "91",
    "180.1",
    "Running",
    "2026-05-03",
    "&#0;",
    "&#x10FFFF;",
  ),
  fc.constantFrom(
    "&amp;",
    "&nope;",
    "]]>",
    "<![CDATA[x]]>",
    "<!-- -- -->",
    "<?php ?>",
    "&#xD800;",
    "24:00",
  ),
  oddText.map(String),
);

type XmlNode = {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly inside: readonly (XmlNode | string)[];
};

const { node } = fc.letrec<{ node: XmlNode }>((tie) => ({
  node: fc.record({
    name: fc.constantFrom(...names),
    attributes: fc.array(fc.tuple(fc.constantFrom(...attributes), text), { maxLength: 3 }),
    inside: fc.oneof(
      { maxDepth: 7, withCrossShrink: true },
      fc.array(text, { maxLength: 2 }),
      fc.array(tie("node"), { maxLength: 6 }),
    ),
  }),
}));

const quoted = (value: string) => value.replaceAll(/[<&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function written({ name, attributes: given, inside }: XmlNode, isClosed = true): string {
  const said = given.map(([key, value]) => ` ${key}="${quoted(value)}"`).join("");
  const within = inside.map((one) => (typeof one === "string" ? one : written(one))).join("");
  return `<${name}${said}>${within}${isClosed ? `</${name}>` : ""}`;
}

/** Points as a watch writes them, so that what stands among them is reached. */
const point = fc.tuple(
  fc.nat(3000),
  fc.oneof(
    { weight: 5, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: node.map((one) => written(one)) },
  ),
  fc.boolean(),
);
const gpxPoints = fc
  .array(point, { maxLength: 60 })
  .map((all) =>
    all
      .map(
        ([at, more, isTimed]) =>
          `<trkpt lat="${north(at * 3)}" lon="8">${isTimed ? `<time>${iso(at)}</time>` : ""}${more}</trkpt>`,
      )
      .join(""),
  );
const tcxPoints = fc
  .array(point, { maxLength: 60 })
  .map((all) =>
    all
      .map(
        ([at, more, isTimed]) =>
          `<Trackpoint>${isTimed ? `<Time>${iso(at)}</Time>` : ""}<DistanceMeters>${at * 3}</DistanceMeters>${more}</Trackpoint>`,
      )
      .join(""),
  );

const body = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(gpxPoints, node)
      .map(([points, odd]) => `<gpx>${written(odd)}<trk><trkseg>${points}</trkseg></trk></gpx>`),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(tcxPoints, node, text)
      .map(
        ([points, odd, seconds]) =>
          `<TrainingCenterDatabase><Activities><Activity Sport="Running">${written(odd)}<Lap StartTime="${iso(0)}"><TotalTimeSeconds>${quoted(seconds)}</TotalTimeSeconds><Track>${points}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom("gpx", "TrainingCenterDatabase"),
        fc.constantFrom(...names),
        fc.integer({ min: 30, max: 20_000 }),
      )
      .map(([root, name, deep]) => `<${root}>${`<${name}>`.repeat(deep)}`),
  },
  { weight: 1, arbitrary: node.map((one) => `<gpx>${written(one, false)}`) },
);

const prologs = [
  ...['<?xml version="1.0" encoding="UTF-8"?>', "", '<?xml version="9"?>', "\ufeff", "   \n"],
  ...['<?xml version="1.0" encoding="ISO-8859-1"?>', '<?xml version="1.0" encoding="UTF-16"?>'],
  ...['<?xml version="1.0" encoding="utf-7"?>', '<?xml version="1.0" encoding="klingon"?>'],
  '<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>',
];
const encodings = ["utf8", "utf8", "utf8", "latin1", "utf16le"] as const;

/** GPX and TCX that no watch writes: nested at will, with numbers, names and encodings that are not what they say. */
export const oddXml: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.constantFrom(...prologs), body, fc.constantFrom(...encodings), fc.boolean())
  .map(([prolog, inside, encoding, isMarked]) => {
    const bytes = Buffer.from(prolog + inside, encoding);
    const mark = encoding === "utf16le" && isMarked ? [0xff, 0xfe] : [];
    return Uint8Array.from([...mark, ...bytes]);
  });
