const encoder = new TextEncoder();
const sizeOf = (text: string) => encoder.encode(text).length;

/** As many of the sentences, from the first on, as fit; of a first that is too long its beginning, whole letters of it. */
export function fittingText(sentences: readonly string[], mostBytes: number): string {
  const [first = "", ...others] = sentences;
  if (sizeOf(first) > mostBytes) return beginningOf(first, mostBytes);
  let text = first;
  for (const sentence of others) {
    const longer = `${text} ${sentence}`;
    if (sizeOf(longer) > mostBytes) break;
    text = longer;
  }
  return text;
}

const MORE = "…";

function beginningOf(text: string, mostBytes: number): string {
  let kept = "";
  for (const letter of text) {
    if (sizeOf(kept + letter + MORE) > mostBytes) break;
    kept += letter;
  }
  return kept + MORE;
}
