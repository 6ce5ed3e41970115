/** A row of a table, and the line of the file that it begins on. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

export type Cells =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly line: number };

/**
 * A CSV as RFC 4180 has it, parted by the mark that the first line uses most: a comma, a semicolon or a tab.
 * Lines of blanks are left out. Not ok where the quotes do not fit.
 */
export function readCells(text: string): Cells {
  const part = delimiterOf(text);
  const cell = new RegExp(
    `[ ]*(?:"((?:[^"]|"")*)"[ ]*|([^ "\\r\\n${part}][^\\r\\n${part}]*|))(${part}|\\r\\n|\\r|\\n|$)`,
    "y",
  );
  const rows: TableRow[] = [];
  let [line, begins, cells]: [number, number, string[]] = [1, 1, []];
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text);
    if (found === null) return { ok: false, line };
    const [whole, quoted, bare, end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? bare ?? "").trim());
    line += whole.split(/\r\n|\r|\n/).length - 1;
    if (end === part) continue;
    if (cells.some((text) => text !== "")) rows.push({ line: begins, cells });
    [begins, cells] = [line, []];
  }
  return { ok: true, rows };
}

function delimiterOf(text: string): string {
  const [firstLine = ""] = text.split(/\r\n|\r|\n/, 1);
  const count = (mark: string) => firstLine.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
