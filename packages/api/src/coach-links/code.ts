import { createHash, randomInt } from "node:crypto";

/** No letter or digit that is easily taken for another. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;
const GROUP = 4;

/** Twelve signs of thirty, 58 bits: nobody finds one by trying in the seven days that it works. */
export function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return signs.match(new RegExp(`.{${GROUP}}`, "g"))?.join("-") ?? signs;
}

/** What is kept of a code. Case, spaces and dashes do not matter. */
export function hashOf(code: string): string {
  return createHash("sha256")
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ""))
    .digest("hex");
}
