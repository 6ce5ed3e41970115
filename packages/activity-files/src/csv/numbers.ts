/**
 * A number as people and spreadsheets write it: `9,01`, `1.234,5`, `1,234.5`, `9008.22`. A single comma
 * before three digits parts thousands. Undefined for a dash, or anything that is no number.
 */
export function readNumber(cell: string | undefined): number | undefined {
  const text = (cell ?? "").replace(/[\s'’]/g, "");
  if (!/^-?[.,]*\d[\d.,]*$/.test(text)) return undefined;
  const value = Number(withPoint(text));
  return Number.isFinite(value) ? value : undefined;
}

function withPoint(text: string): string {
  const [comma, point] = [text.lastIndexOf(","), text.lastIndexOf(".")];
  if (comma >= 0 && point >= 0)
    return comma > point ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  if (/^-?\d{1,3}(,\d{3})+$/.test(text)) return text.replaceAll(",", "");
  return text.replace(",", ".");
}

const SECONDS = { h: 3600, m: 60, s: 1 } as const;

/** Seconds of `1:02:03`, `47:12`, `1h 2m 3s`. Undefined for a bare number, which names no unit. */
export function readDuration(cell: string | undefined): number | undefined {
  const text = (cell ?? "").trim();
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2}(?:[.,]\d+)?)$/.exec(text);
  if (clock !== null) {
    const [, hours = "0", minutes = "0", seconds = "0"] = clock;
    return (
      Number(hours) * SECONDS.h + Number(minutes) * SECONDS.m + Number(seconds.replace(",", "."))
    );
  }
  return inWords(text.toLowerCase());
}

const PARTS = ["h", "m", "s"] as const;

/** Hours, minutes and seconds, each at most once and in this order. */
function inWords(text: string): number | undefined {
  if (text === "") return undefined;
  let [rest, from, sumS] = [text, 0, 0];
  while (rest !== "") {
    const [said, count, letter] = /^(\d+)\s*([hms])[a-z_]*\s*/.exec(rest) ?? [];
    const at = PARTS.findIndex((part, index) => part === letter && index >= from);
    const part = PARTS[at];
    if (said === undefined || part === undefined) return undefined;
    sumS += Number(count) * SECONDS[part];
    from = at + 1;
    rest = rest.slice(said.length);
  }
  return sumS;
}
