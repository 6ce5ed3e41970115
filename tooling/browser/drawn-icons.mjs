// The icons as pictures, for systems that take no drawing: which there are, and how each is made from its drawing.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

export const web = join(import.meta.dirname, "../../apps/web");
const mark = "src/app/icon.svg";
/** As the drawing's own ground. */
const ground = "#f1f6f8";

/**
 * `share` is how much of the picture's width the drawing has. A system cuts a maskable icon to the shape it
 * likes and leaves a circle of four fifths: the drawing's corners stay inside it. Apple rounds corners itself.
 */
export const icons = [
  { file: "public/icons/192.png", drawing: mark, px: 192, share: 1 },
  { file: "public/icons/512.png", drawing: mark, px: 512, share: 1 },
  { file: "public/icons/maskable-192.png", drawing: mark, px: 192, share: 0.76, ground },
  { file: "public/icons/maskable-512.png", drawing: mark, px: 512, share: 0.76, ground },
  { file: "public/apple-touch-icon.png", drawing: mark, px: 180, share: 0.92, ground },
  { file: "public/favicon.ico", drawing: mark, px: 32, share: 1 },
  { file: "public/icons/cramp.png", drawing: "public/icons/cramp.svg", px: 96, share: 1 },
  { file: "public/icons/today.png", drawing: "public/icons/today.svg", px: 96, share: 1 },
];

/** The page whose picture is the icon. */
export function pageOf({ drawing, px, share, ground: under = "transparent" }) {
  const svg = readFileSync(join(web, drawing), "utf8").trim();
  const side = px * share;
  const margin = (px - side) / 2;
  const place = `width="${side}" height="${side}" style="position:absolute;left:${margin}px;top:${margin}px"`;
  return `<body style="margin:0;background:${under}">${svg.replace("<svg", `<svg ${place}`)}</body>`;
}

/** What stands in the picture to say which page it is of: another drawing is another text. */
export function originOf(icon) {
  return createHash("sha256")
    .update(`${icon.px} ${pageOf(icon)}`)
    .digest("hex");
}

const signatureBytes = 8;
const headerBytes = 25;

/** The same picture with its origin in it, behind its header. */
export function withOrigin(png, origin) {
  const body = Buffer.from(`tEXtSource\0${origin}`, "latin1");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  const at = signatureBytes + headerBytes;
  return Buffer.concat([png.subarray(0, at), length, body, sum, png.subarray(at)]);
}

const icoBytes = 22;

/** One picture as browsers ask for it where no page names an icon. */
export function asFavicon(png, px) {
  const head = Buffer.alloc(icoBytes);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(px, 6);
  head.writeUInt8(px, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(icoBytes, 18);
  return Buffer.concat([head, png]);
}

/** What a file says of itself: its kind by its first bytes, how large it is, and what it was made from. */
export function readIcon(bytes) {
  const isIco = bytes.readUInt32LE(0) === 0x10000;
  const png = isIco ? bytes.subarray(bytes.readUInt32LE(18)) : bytes;
  const isPng = png.subarray(0, signatureBytes).toString("latin1") === "\x89PNG\r\n\x1a\n";
  const [, origin] = /tEXtSource\0([0-9a-f]{64})/.exec(png.toString("latin1")) ?? [];
  return {
    kind: isPng ? (isIco ? "ico" : "png") : "other",
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    origin,
  };
}
