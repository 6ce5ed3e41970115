import fc from "fast-check";
import { gzipSync } from "fflate";
import { expect, it } from "vitest";
import type { NamedFile } from "../testing/any-file.ts";
import { anyRecipe, fileOf } from "../testing/made-recipes.ts";
import { bytes } from "../testing/xml.ts";
import { zipOf } from "../testing/zips.ts";
import { readActivityFile } from "./activity-file.ts";
import { bytesSource } from "./archive/source.ts";
import { findActivities } from "./batch.ts";
import { textOf } from "./xml/encoding.ts";

/** A little more than the text that is decoded at once. */
const PIECE_BYTES = 65_536;

const text = new TextDecoder();

/** The same file with its letters moved along by so many, over the ends of the pieces that it is decoded in. */
function movedBy({ name, bytes: file }: NamedFile, letters: number): NamedFile {
  const filling = "ä".repeat(letters);
  return { name, bytes: bytes(text.decode(file).replace("?>", `?><!--${filling}-->`)) };
}

it("a file is read alike wherever the pieces end that its letters are decoded in", () => {
  let crossing = 0;
  fc.assert(
    fc.property(
      anyRecipe.filter(({ format }) => format !== "fit"),
      fc.integer({ min: 1, max: PIECE_BYTES }),
      (recipe, letters) => {
        const file = fileOf(recipe);
        const moved = movedBy(file, letters);
        if (moved.bytes.length > PIECE_BYTES) crossing += 1;
        expect(readActivityFile(file.name, moved.bytes)).toEqual(
          readActivityFile(file.name, file.bytes),
        );
      },
    ),
    { numRuns: 200, seed: 20_261_130 },
  );
  expect(crossing).toBeGreaterThan(100);
});

const piece = fc.constantFrom(
  "a",
  "ä",
  "走",
  "🏃🏽‍♀️",
  "&",
  "&amp;",
  "&#x1f3c3;",
  "&x;",
  ";",
  " ",
  "<a>",
  "\n",
);

it("its text is the same in pieces of any size", () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      (parts, size) => {
        const whole = bytes(`x${parts.join("")}`);
        expect([...textOf(whole, "utf-8", size)].join("")).toBe(
          [...textOf(whole, "utf-8")].join(""),
        );
      },
    ),
    { numRuns: 2000, seed: 20_261_130 },
  );
});

it("a file that was packed is read as the one that was not", async () => {
  await fc.assert(
    fc.asyncProperty(anyRecipe, fc.boolean(), fc.nat(3000), async (recipe, stored, before) => {
      const { name, bytes: file } = fileOf(recipe);
      const other = { name: "read-me.txt", bytes: new Uint8Array(before) };
      const zip = await zipOf([other, { name, bytes: file, stored }]);
      for (const [path, packed] of [
        ["all.zip", zip],
        [`${name}.gz`, gzipSync(file)],
      ] as const)
        expect(
          (await recordingsIn(path, packed)).map((each) => Buffer.compare(each, file)),
        ).toEqual([0]);
    }),
    { numRuns: 100, seed: 20_261_130 },
  );
});

async function recordingsIn(path: string, packed: Uint8Array): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  for await (const found of findActivities([{ path, source: bytesSource(packed) }]))
    if (found.is === "recording") files.push(found.bytes);
  return files;
}
