/** Languages in which exports write the names of months. */
const written = "en de es fr it pt nl sv nb da fi pl ru cs hu tr id".split(" ");

let known: ReadonlyMap<string, number> | undefined;

/** 1 to 12 for the name of a month, short or long, in any of the languages. */
export function monthNamed(name: string): number | undefined {
  known ??= allNames();
  return known.get(plain(name));
}

const plain = (name: string) => name.normalize("NFKD").replace(/\P{L}/gu, "").toLowerCase();

/** The platform knows the names. The first language that uses one keeps it. */
function allNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of written)
    for (const month of ["short", "long"] as const)
      for (const day of [undefined, "numeric"] as const) {
        const format = new Intl.DateTimeFormat(language, { month, day, timeZone: "UTC" });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(Date.UTC(2026, index, 15));
          const name = plain(parts.find(({ type }) => type === "month")?.value ?? "");
          if (name !== "" && !names.has(name)) names.set(name, index + 1);
        }
      }
  return names;
}
