import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What a browser and its device are asked, and how they behave. */
type CeremonyAsked = {
  readonly challenge: string;
  /** The page that asks, as the browser saw it. */
  readonly origin: string;
  /** Whether the device knew its owner. */
  readonly isVerified?: boolean;
};

const PRESENT = 0x01;
const VERIFIED = 0x04;
const NEW_KEY = 0x40;

/** A device that makes one passkey for a host, and uses it, in software. `id` is a name of somebody's choice. */
export function passkeyDevice(host: string, id = randomBytes(32)) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const named = id.toString("base64url");
  const told = { id: named, rawId: named, type: "public-key", clientExtensionResults: {} };
  let count = 0;
  const stateOf = (more: number, isVerified: boolean) => {
    const counter = Buffer.alloc(4);
    count += 1;
    counter.writeUInt32BE(count);
    const flags = PRESENT | (isVerified ? VERIFIED : 0) | more;
    return Buffer.concat([sha256(host), Buffer.from([flags]), counter]);
  };
  return {
    id: named,
    makes({ isVerified = true, ...asked }: CeremonyAsked) {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const length = Buffer.from([id.length >> 8, id.length & 0xff]);
      const key = coseKey(Buffer.from(x, "base64url"), Buffer.from(y, "base64url"));
      const authData = Buffer.concat([
        stateOf(NEW_KEY, isVerified),
        Buffer.alloc(16),
        length,
        id,
        key,
      ]);
      const attestationObject = attested(authData).toString("base64url");
      const clientDataJSON = saidByBrowser("webauthn.create", asked).toString("base64url");
      return { ...told, response: { clientDataJSON, attestationObject, transports: ["internal"] } };
    },
    uses({ isVerified = true, ...asked }: CeremonyAsked) {
      const authData = stateOf(0, isVerified);
      const client = saidByBrowser("webauthn.get", asked);
      const signature = sign("sha256", Buffer.concat([authData, sha256(client)]), privateKey);
      return {
        ...told,
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: authData.toString("base64url"),
          signature: signature.toString("base64url"),
        },
      };
    },
  };
}

function saidByBrowser(type: string, { challenge, origin }: CeremonyAsked): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

const sha256 = (what: string | Buffer) => createHash("sha256").update(what).digest();

/** CBOR, as far as one key of P-256 and an attestation of nothing need it. */
function coseKey(x: Buffer, y: Buffer): Buffer {
  const parts = [Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]), x];
  return Buffer.concat([...parts, Buffer.from([0x22, 0x58, 0x20]), y]);
}

function attested(authData: Buffer): Buffer {
  const text = (word: string) =>
    Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
  const none = [text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0]), text("authData")];
  return Buffer.concat([
    Buffer.from([0xa3]),
    ...none,
    Buffer.from([0x59, authData.length >> 8, authData.length & 0xff]),
    authData,
  ]);
}
