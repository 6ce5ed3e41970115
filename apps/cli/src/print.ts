import { roundedForJson } from "@limber/core/format";
import type { Answer, Context, Given } from "./grammar.ts";
import { exitCodes, refuse, unknownWord } from "./refusal.ts";
import type { Session } from "./session.ts";
import { wrapped } from "./text.ts";

/** Writes an answer as it was asked for: JSON or a page, on stdout or in a file. */
export function printAnswer(answer: Answer, given: Given, { session }: Context): void {
  const text = textAsAsked(answer, given);
  const path = given["output"];
  const notes = [...(answer.notes ?? [])];
  const contents = answer.bytes ?? text;
  if (typeof path === "string" && path !== "-") {
    save(path, contents, session);
    notes.push(`Wrote ${path} (${Math.max(1, Math.round(contents.length / 1000))} kB).`);
    if (answer.bytes !== undefined) session.write("stdout", text);
  } else {
    session.write("stdout", contents);
  }
  if (!given["quiet"]) for (const note of notes) session.write("stderr", `${note}\n`);
}

function textAsAsked(answer: Answer, given: Given): string {
  if (given["jsonl"]) return recordsOf(answer, given).map(jsonLine).join("");
  if (given["csv"] === true) return csvText(recordsOf(answer, given));
  return given["json"] || given["fields"] ? jsonText(answer, given) : withNewline(answer.page());
}

export type JsonRecord = Readonly<{ [field: string]: unknown }>;

export const jsonLine = (record: JsonRecord) => `${JSON.stringify(rounded(record))}\n`;

function recordsOf(answer: Answer, given: Given): readonly JsonRecord[] {
  const json = answer.exact ? chosen(answer, given) : rounded(chosen(answer, given));
  return (Array.isArray(json) ? json : [json]) as readonly JsonRecord[];
}

/** RFC 4180. What a spreadsheet would run as a formula gets a quote before it, as a spreadsheet itself writes it. */
function csvText(records: readonly JsonRecord[]): string {
  const columns = [...new Set(records.flatMap(Object.keys))];
  const lines = records.map((record) => columns.map((column) => csvCell(record[column])));
  return [columns, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

function csvCell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function save(path: string, contents: string | Uint8Array, session: Session): void {
  try {
    session.saveFile(path, contents);
  } catch (problem) {
    refuse(
      {
        what: `${path} cannot be written.`,
        why: String((problem as Error).message),
        fix: "Use -o with a path you may write to.",
      },
      exitCodes.failed,
    );
  }
}

function jsonText(answer: Answer, given: Given): string {
  const json = chosen(answer, given);
  return `${JSON.stringify(answer.exact ? json : rounded(json), null, 2)}\n`;
}

function chosen({ json }: Answer, given: Given): unknown {
  const fields = given["fields"];
  if (typeof fields !== "string") return json;
  return chosenFields(
    json,
    fields.split(",").map((field) => field.trim()),
  );
}

/** The named fields of an object, or of each object in a list that has them. */
function chosenFields(json: unknown, fields: readonly string[]): unknown {
  const records: readonly Readonly<Record<string, unknown>>[] = Array.isArray(json) ? json : [json];
  const known = [...new Set(records.flatMap(Object.keys))];
  const unknown = records.length === 0 ? undefined : fields.find((field) => !known.includes(field));
  if (unknown !== undefined) {
    refuse(
      unknownWord("field", unknown, { words: known, seeAll: `Fields are ${known.join(", ")}.` }),
    );
  }
  const chosen = records.map((record) =>
    Object.fromEntries(
      fields.filter((field) => field in record).map((field) => [field, record[field]]),
    ),
  );
  return Array.isArray(json) ? chosen : chosen[0];
}

function rounded(json: unknown): unknown {
  if (typeof json === "number") return roundedForJson(json);
  if (Array.isArray(json)) return json.map(rounded);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, rounded(value)]));
}

/** The answer itself: bold, and broken before the edge. */
export function answerLine(text: string, { columns, paint }: Context): string {
  return paint.bold(wrapped(text, { columns, indent: 0 }));
}

/** Labels in one column, what they stand for in the next. */
export function facts(
  rows: readonly (readonly [label: string, says: string | null])[],
  context: Context,
): string {
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== null);
  const width = Math.max(...shown.map(([label]) => label.length)) + 2;
  return shown
    .map(([label, says]) => {
      const text = wrapped(says, { columns: context.columns, indent: width });
      return `${context.paint.dim(label.padEnd(width))}${text}`;
    })
    .join("\n");
}

/** Columns for people, tabs for programs. A header is only for people. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { columns, paint }: Context,
): string {
  if (columns === undefined) return rows.map((row) => row.join("\t")).join("\n");
  const widths = header.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? "").length)),
  );
  const line = (row: readonly string[]) => {
    const before = row.slice(0, -1).map((cell, at) => cell.padEnd((widths[at] ?? 0) + 2));
    const indent = before.join("").length;
    return before.join("") + wrapped(row.at(-1) ?? "", { columns, indent });
  };
  return [paint.dim(line(header)), ...rows.map(line)].join("\n");
}

function withNewline(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
