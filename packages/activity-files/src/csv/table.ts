import { parse } from "csv-parse/browser/esm/sync";

/** Rows of text under one row of headers. */
export type Table = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Longer than any row of an export with its description. */
const LONGEST_ROW = 1_000_000;

/** Reads comma, semicolon or tab separated text in any encoding that spreadsheets write. Undefined when it is no table. */
export function readTable(bytes: Uint8Array): Table | undefined {
  const text = textOf(bytes).replace(/^sep=.\r?\n/i, "");
  const delimiter = delimiterOf(text);
  if (delimiter === undefined) return undefined;
  try {
    const [headers, ...rows] = parse(text, {
      delimiter,
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
    return headers && { headers, rows };
  } catch {
    // csv-parse throws on text that is no table, such as one with a quote that never closes.
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = new TextDecoder().decode(bytes);
  return text.includes("\ufffd") ? new TextDecoder("windows-1252").decode(bytes) : text;
}

/** What stands between headers most often. A header in quotes may hold a comma, so quoted text is not asked. */
function delimiterOf(text: string): string | undefined {
  const line = (text.match(/^[^\r\n]*/)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  const [most] = counted.toSorted((one, other) => other.count - one.count);
  return most !== undefined && most.count > 0 ? most.sign : undefined;
}
