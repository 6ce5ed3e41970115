import { createHmac } from "node:crypto";

const HALF_MINUTE_MS = 30_000;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The app on a phone that shows codes, written from RFC 6238 and not from the library: what a QR code says goes in. */
export function codeApp(uri: string) {
  const secret = bytesOf(new URL(uri).searchParams.get("secret") ?? "");
  /** What it shows now, or some half minutes later. */
  return (later = 0): string => {
    const moment = Buffer.alloc(8);
    moment.writeBigUInt64BE(BigInt(Math.floor(Date.now() / HALF_MINUTE_MS) + later));
    const mac = createHmac("sha1", secret).update(moment).digest();
    const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff;
    return String(number % 1_000_000).padStart(6, "0");
  };
}

function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
