import type { Problem } from "@limber/core/problem";
import type { Session, Stream } from "./session.ts";

export type Painter = Record<"bold" | "dim" | "red" | "yellow" | "cyan", (text: string) => string>;

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** Colour where a person looks, unless told otherwise. */
export function painter(session: Session, stream: Stream, noColor: boolean): Painter {
  const wanted = !noColor && (session.environment.color ?? session.isTerminal(stream));
  const paint =
    ([on, off]: readonly [number, number]) =>
    (text: string) =>
      wanted ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: paint(codes.bold),
    dim: paint(codes.dim),
    red: paint(codes.red),
    yellow: paint(codes.yellow),
    cyan: paint(codes.cyan),
  };
}

/** What, why and fix, one line each; the last line is the fix. */
export function printProblems(
  problems: readonly Problem[],
  session: Session,
  noColor: boolean,
): void {
  const { red, bold } = painter(session, "stderr", noColor);
  for (const { what, why, fix } of problems) {
    const lines = [
      `${bold(red("error:"))} ${what}`,
      ...(why === undefined ? [] : [`  ${why}`]),
      `  ${fix}`,
    ];
    session.write("stderr", `${lines.join("\n")}\n`);
  }
}

/** Text broken at spaces before the edge, later lines under the first. Without an edge it stays whole. */
export function wrapped(
  text: string,
  { columns, indent }: { columns: number | undefined; indent: number },
): string {
  if (columns === undefined) return text;
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && indent + line.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${" ".repeat(indent)}`);
}
