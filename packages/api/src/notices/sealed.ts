import { createCipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import type { PushAddress } from "@limber/db/notices/store";

const CURVE = "prime256v1";
/** More than any words of ours: all messages are of one length, which says nothing. */
const PADDED_BYTES = 512;
const RECORD_BYTES = 4096;
const LAST_RECORD = 2;
const KEY_BYTES = 16;
const NONCE_BYTES = 12;
const SECRET_BYTES = 32;

/** What is drawn by lot for each message. */
export type Chance = { readonly salt: Buffer; readonly privateKey: Buffer };

/**
 * Words that one browser alone reads, as RFC 8291 has it, in one record of RFC 8188. Throws for a key that is no
 * point of the curve.
 */
export function sealed(words: Buffer, to: PushAddress, chance: Chance = drawn()): Buffer {
  const ours = createECDH(CURVE);
  ours.setPrivateKey(chance.privateKey);
  const ourPublic = ours.getPublicKey();
  const theirPublic = Buffer.from(to.p256dh, "base64url");
  const shared = ours.computeSecret(theirPublic);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), theirPublic, ourPublic]);
  const secret = derived(shared, {
    ...{ salt: Buffer.from(to.auth, "base64url"), info, bytes: SECRET_BYTES },
  });
  const { salt } = chance;
  const of = (what: string, bytes: number) =>
    derived(secret, { salt, info: Buffer.from(`Content-Encoding: ${what}\0`), bytes });
  const cipher = createCipheriv(
    "aes-128-gcm",
    of("aes128gcm", KEY_BYTES),
    of("nonce", NONCE_BYTES),
  );
  const whole = [cipher.update(words), cipher.update(Buffer.of(LAST_RECORD)), cipher.final()];
  const head = Buffer.alloc(5);
  head.writeUInt32BE(RECORD_BYTES);
  head.writeUInt8(ourPublic.length, 4);
  return Buffer.concat([salt, head, ourPublic, ...whole, cipher.getAuthTag()]);
}

/** JSON with blanks after it, up to one length for all. */
export function padded(content: object): Buffer {
  const text = Buffer.from(JSON.stringify(content));
  return Buffer.concat([text, Buffer.alloc(Math.max(0, PADDED_BYTES - text.length), " ")]);
}

function drawn(): Chance {
  const pair = createECDH(CURVE);
  pair.generateKeys();
  // A key with a zero in front comes out shorter, and goes back in as it is.
  return { salt: randomBytes(KEY_BYTES), privateKey: pair.getPrivateKey() };
}

type Derivation = { readonly salt: Buffer; readonly info: Buffer; readonly bytes: number };

function derived(from: Buffer, { salt, info, bytes }: Derivation): Buffer {
  return Buffer.from(hkdfSync("sha256", from, salt, info, bytes));
}
