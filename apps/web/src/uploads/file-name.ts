import type { IncomingMessage } from "node:http";

const LONGEST_NAME = 200;

/** What whoever sends it calls it: in the address, or in the header that browsers name files with. */
export function nameGiven({ url, headers }: Pick<IncomingMessage, "url" | "headers">): string {
  const inAddress = new URLSearchParams(url?.split("?")[1] ?? "").get("name");
  return plainName(inAddress ?? nameIn(headers["content-disposition"] ?? ""));
}

const LONG = "filename*=utf-8''";
const SHORT = "filename=";

/** Of the two ways in which a header names a file the longer one knows all letters. */
function nameIn(disposition: string): string {
  const parts = disposition.split(";").map((part) => part.trim());
  const after = (key: string) =>
    parts.find((part) => part.toLowerCase().startsWith(key))?.slice(key.length);
  const long = after(LONG);
  return long === undefined ? (after(SHORT) ?? "").replaceAll('"', "") : decoded(long);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The last part of it, in letters that can be shown and kept. */
export function plainName(name: string): string {
  const last = name.replaceAll("\\", "/").split("/").at(-1) ?? "";
  const shown = [...Buffer.from(last).toString()].filter(
    (letter) => letter >= " " && letter !== "\u007f",
  );
  return shown.join("").trim().slice(-LONGEST_NAME);
}
