import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/**
 * scrypt from Node itself: memory-hard, off the event loop, and no native package to install, which
 * argon2 would need. 32 MiB three times over is among the settings OWASP lists as enough.
 */
const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, cost);
  return [
    "scrypt",
    cost.N,
    cost.r,
    cost.p,
    salt.toString("base64url"),
    key.toString("base64url"),
  ].join("$");
}

/** The settings stand in the hash, so that raising them leaves old hashes readable. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const [name, n, r, p, salt, key] = hash.split("$");
  if (name !== "scrypt" || salt === undefined || key === undefined) return false;
  const kept = Buffer.from(key, "base64url");
  const derived = await derive(password, Buffer.from(salt, "base64url"), {
    N: Number(n),
    r: Number(r),
    p: Number(p),
  });
  return kept.length === derived.length && timingSafeEqual(kept, derived);
}

/** The same letters typed on two keyboards can differ in code points: NFKC makes them one. */
function derive(
  password: string,
  salt: Buffer,
  { N, r, p }: { N: number; r: number; p: number },
): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((done, failed) => {
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, options, (problem, key) =>
      problem ? failed(problem) : done(key),
    );
  });
}
