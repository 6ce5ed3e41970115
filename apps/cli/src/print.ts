import { roundedForJson } from "@limber/core/format";
import type { Answer, Context, Given } from "./grammar.ts";
import { exitCodes, refuse, unknownWord } from "./problem.ts";
import type { Session } from "./session.ts";
import { wrapped } from "./text.ts";

/** Writes an answer as it was asked for: JSON or a page, on stdout or in a file. */
export function printAnswer(answer: Answer, given: Given, { session }: Context): void {
  const text =
    given["json"] || given["fields"] ? jsonText(answer, given) : withNewline(answer.page());
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

function jsonText({ json, exact }: Answer, given: Given): string {
  const fields = given["fields"];
  const chosen =
    typeof fields === "string"
      ? chosenFields(
          json,
          fields.split(",").map((field) => field.trim()),
        )
      : json;
  return `${JSON.stringify(exact ? chosen : rounded(chosen), null, 2)}\n`;
}

/** The named fields of an object, or of each object in a list. */
function chosenFields(json: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(json)) return json.map((item) => chosenFields(item, fields));
  const record = json as Readonly<Record<string, unknown>>;
  const known = Object.keys(record);
  const unknown = fields.find((field) => !known.includes(field));
  if (unknown !== undefined) {
    refuse(
      unknownWord("field", unknown, { words: known, seeAll: `Fields are ${known.join(", ")}.` }),
    );
  }
  return Object.fromEntries(fields.map((field) => [field, record[field]]));
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
