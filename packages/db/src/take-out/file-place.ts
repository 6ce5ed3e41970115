import { type ParsedTokenInfo, TokenType } from "@streamparser/json";
import { ownTables } from "../kept-tables.ts";
import { NotATakeOut } from "./not-a-take-out.ts";
import { takeOutLimits } from "./reading-limits.ts";

/** How many lists and objects are open around a field of the file, a table, and a row. */
const AROUND_A_FIELD = 1;
const AROUND_A_TABLE = 2;
const AROUND_A_ROW = 3;

const fieldNames: readonly string[] = ["format", "version", "schema", "tables"];
const tableNames: readonly string[] = ownTables;
const opening: readonly TokenType[] = [TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET];
const closing: readonly TokenType[] = [TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET];

type FileToken = Pick<ParsedTokenInfo, "token" | "value">;

/** Follows the words and signs of the file, and ends the reading where one cannot stand: before anything is made of it. */
export function filePlace() {
  let depth = 0;
  let before: TokenType | undefined;
  let field = "";
  let table = "";
  let tokens = 0;
  let around = 0;

  const named = (name: string): void => {
    if (depth === AROUND_A_FIELD) {
      if (!fieldNames.includes(name)) throw shapeAt(name);
      field = name;
    } else {
      if (!tableNames.includes(name)) throw shapeAt("tables");
      table = name;
    }
  };
  const opens = (token: TokenType): void => {
    if (depth === AROUND_A_FIELD && !(field === "tables" && token === TokenType.LEFT_BRACE))
      throw shapeAt(field);
    if (depth === AROUND_A_TABLE && token !== TokenType.LEFT_BRACKET)
      throw shapeAt(`tables.${table}`);
    if (depth === AROUND_A_ROW) tokens = 0;
    depth += 1;
    if (depth > takeOutLimits.depth) throw shapeAt(`tables.${table}`);
  };
  return {
    table: () => table,
    pass({ token, value }: FileToken): void {
      const isInside = depth >= AROUND_A_ROW;
      if (isInside) tokens += 1;
      else around += 1;
      if (tokens > takeOutLimits.tokensOfARow) throw shapeAt(`tables.${table}`);
      if (around > takeOutLimits.tokensAround) throw shapeAt(field);
      const isName = before === TokenType.LEFT_BRACE || before === TokenType.COMMA;
      if (token === TokenType.STRING && isName && depth > 0 && !isInside) named(String(value));
      else if (opening.includes(token)) opens(token);
      else if (closing.includes(token)) depth -= 1;
      before = token;
    },
  };
}

export function shapeAt(at: string): NotATakeOut {
  return new NotATakeOut({ kind: "unknown-shape", at });
}
