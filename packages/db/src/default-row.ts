export type GivenColumn = { readonly name: string; readonly given: string | null };

/** What a table gives each column that an insert does not name. */
export const columnsOfTable = (table: string) => `
  select attname as name, pg_get_expr(adbin, adrelid) as given
  from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped order by attnum
`;

/** A row of a table with its defaults, as SQL: what a row of a file says is written over it, so that what it does not say is as the table has it. */
export function rowOfDefaults(table: string, columns: readonly GivenColumn[]): string {
  return `row(${columns.map(({ given }) => given ?? "null").join(", ")})::"${table}"`;
}
