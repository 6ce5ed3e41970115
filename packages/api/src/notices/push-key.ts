import { createECDH, createPrivateKey, sign } from "node:crypto";
import { MS_IN_A_SECOND } from "@limber/core/units";
import type { Environment } from "@limber/db/client";

/** By what a push service knows who sends (RFC 8292). */
export type PushKey = {
  /** What a browser is given when it is asked to be reached. */
  readonly publicKey: string;
  /** Says to the service at this origin that it is us. */
  readonly signedFor: (origin: string, now: Date) => string;
};

const KEY_BYTES = 32;
const WORKS_FOR_S = 3600;

/** The operator's own; null where none is set. */
export function pushKeyIn(environment: Environment): PushKey | null {
  const { LIMBER_PUSH_KEY: typed, LIMBER_PUSH_CONTACT: contact } = environment;
  if (!typed || !contact) return null;
  const point = publicPoint(typed);
  if (point === null) return null;
  const text = (part: Buffer) => part.toString("base64url");
  const key = createPrivateKey({
    format: "jwk",
    key: {
      ...{ kty: "EC", crv: "P-256", d: text(scalar(typed)) },
      ...{ x: text(point.subarray(1, 1 + KEY_BYTES)), y: text(point.subarray(1 + KEY_BYTES)) },
    },
  });
  const part = (said: object) => text(Buffer.from(JSON.stringify(said)));
  return {
    publicKey: text(point),
    signedFor(origin, now) {
      const exp = Math.floor(now.getTime() / MS_IN_A_SECOND) + WORKS_FOR_S;
      const said = `${part({ typ: "JWT", alg: "ES256" })}.${part({ aud: origin, exp, sub: contact })}`;
      const signature = sign("sha256", Buffer.from(said), { key, dsaEncoding: "ieee-p1363" });
      return `vapid t=${said}.${text(signature)}, k=${text(point)}`;
    },
  };
}

/** Any 32 bytes are a key, but for one in four thousand million: `openssl rand -base64 32` makes one. */
export function isPushKey(typed: string): boolean {
  const plain = typed.replaceAll("+", "-").replaceAll("/", "_").replace("=", "");
  return scalar(typed).toString("base64url") === plain && publicPoint(typed) !== null;
}

function publicPoint(typed: string): Buffer | null {
  if (scalar(typed).length !== KEY_BYTES) return null;
  const pair = createECDH("prime256v1");
  try {
    pair.setPrivateKey(scalar(typed));
    return pair.getPublicKey();
  } catch {
    return null;
  }
}

/** In either alphabet of base64, as other programs print such keys too. */
function scalar(typed: string): Buffer {
  return Buffer.from(typed, "base64");
}
