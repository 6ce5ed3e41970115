import fc from "fast-check";

/** As JSON has it. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

const nested = (depth: number): Json => {
  let value: Json = 1;
  for (let deep = 0; deep < depth; deep += 1) value = deep % 2 === 0 ? [value] : { a: value };
  return value;
};

const NUL = String.fromCharCode(0);

/** What people type by chance and strangers by intent. */
export const oddTexts: readonly string[] = [
  ...["", " ", NUL, `a${NUL}b`, "\ud800", "x\udc00y", "\u202eabc", "\ufeff", "e\u0301".repeat(50)],
  ...[
    "🏃🏽‍♀️",
    "ﷺ".repeat(20),
    "I\u0307",
    "ß",
    "\r\nSet-Cookie: a=b",
    "<script>",
    "${7*7}",
    "%ff%00",
  ],
  ...["'; drop table runs; --", "__proto__", "constructor", "../../etc/passwd", "null", "NaN"],
  ...[
    "-0",
    "1e308",
    "1e-320",
    "0x10",
    "١٢٣",
    "９",
    "1,5",
    "99999999999999999999",
    "-1",
    "Infinity",
  ],
  ...[
    "0000-01-01T00:00",
    "9999-12-31T23:59:59-14:00",
    "2026-02-30T25:61",
    "+275760-09-13",
    "24:00",
  ],
  ...["Mars/Phobos", "a".repeat(300), "a".repeat(20_000), "9".repeat(400), "1:".repeat(200)],
];

const oddNumbers = [
  ...[0, -0, -1, 1e-320, 5e-324, 1e308, -1e308, 2 ** 31, 2 ** 53, -(2 ** 63), 0.1 + 0.2, 1e21],
];

export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);

export const oddNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...oddNumbers),
  fc.integer(),
  fc.maxSafeInteger(),
);

const made: readonly (() => Json)[] = [
  ...[() => null, () => true, () => [], () => ({}), () => [[]], () => [null], () => nested(40)],
  ...[() => nested(500), () => Array.from({ length: 20_000 }, () => 0), () => ({ length: -1 })],
  () => JSON.parse('{"__proto__":{"admin":true},"constructor":1,"toString":"x"}') as Json,
];

export const oddValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: oddText },
  { weight: 2, arbitrary: oddNumber },
  { weight: 2, arbitrary: fc.constantFrom(...made).map((make) => make()) },
);
