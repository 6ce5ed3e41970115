import { createDecipheriv, createECDH, createHmac, createPublicKey, verify } from "node:crypto";
import { once } from "node:events";
import { createServer, request as plainRequest, type Server } from "node:http";
import type { request } from "node:https";
import type { AddressInfo } from "node:net";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCaller } from "../router.ts";
import { openNotices } from "./notices.ts";
import { lookupOutside, postBy } from "./posting.ts";

const environment = {
  LIMBER_PUSH_KEY: Buffer.alloc(32, 7).toString("base64"),
  LIMBER_PUSH_CONTACT: "mailto:ops@example.org",
};
const startMs = Date.UTC(2026, 10, 30, 12);
const inS = (s: number) => new Date(startMs + s * 1000);

type PushSent = {
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
};

let database: TestDatabase;
let service: Server;
let came: PushSent[];
let answers: number;
let nowS: number;
const now = () => inS(nowS);
const atStart = inS(0).toISOString();

/** A push service of this machine: the way to it is the only thing that is not as it is outside. */
const post = postBy(((url: string, settings: object, heard: () => void) => {
  expect(Object(settings).lookup).toBe(lookupOutside);
  const { port } = service.address() as AddressInfo;
  const here = new URL(new URL(url).pathname, `http://127.0.0.1:${port}`);
  return plainRequest(here, { ...settings, lookup: undefined }, heard);
}) as typeof request);

beforeAll(async () => {
  database = await freshDatabase();
  service = createServer(async (asked, answer) => {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part);
    came.push({ path: asked.url ?? "", headers: asked.headers, body: Buffer.concat(parts) });
    answer.writeHead(answers, { location: "/elsewhere" }).end("x".repeat(100_000));
  });
  await once(service.listen(0, "127.0.0.1"), "listening");
});

afterAll(async () => {
  service.closeAllConnections();
  service.close();
  await database.close();
});

beforeEach(async () => {
  [came, answers, nowS] = [[], 201, 0];
  await database.sql`delete from run_notices`;
});

/** A browser as it agrees to be reached, and reads what comes: by RFC 8291 alone, with nothing of ours. */
function browser() {
  const pair = createECDH("prime256v1");
  const p256dh = pair.generateKeys();
  const auth = Buffer.from("0123456789abcdef");
  const mac = (key: Buffer, ...parts: readonly (Buffer | string)[]) =>
    createHmac("sha256", key)
      .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
      .digest();
  return {
    to: {
      endpoint: `https://push.example.org/${uuidv7()}`,
      p256dh: p256dh.toString("base64url"),
      auth: auth.toString("base64url"),
    },
    read({ body }: PushSent): unknown {
      const salt = body.subarray(0, 16);
      const keyLength = body.readUInt8(20);
      const sender = body.subarray(21, 21 + keyLength);
      const sealedPart = body.subarray(21 + keyLength);
      const first = mac(auth, pair.computeSecret(sender));
      const secret = mac(first, "WebPush: info\0", p256dh, sender, "\x01");
      const pseudo = mac(salt, secret);
      const key = mac(pseudo, "Content-Encoding: aes128gcm\0\x01").subarray(0, 16);
      const nonce = mac(pseudo, "Content-Encoding: nonce\0\x01").subarray(0, 12);
      const decipher = createDecipheriv("aes-128-gcm", key, nonce);
      decipher.setAuthTag(sealedPart.subarray(-16));
      const plain = Buffer.concat([decipher.update(sealedPart.subarray(0, -16)), decipher.final()]);
      expect(plain.at(-1)).toBe(2);
      return JSON.parse(plain.subarray(0, -1).toString());
    },
  };
}

/** Somebody who signed in with a browser, and asks as the procedures are asked. */
async function visit(hasPush = true) {
  const userId = await inventRunner(database.db, "Ada");
  const sessionId = uuidv7();
  await database.sql`insert into sessions (id, user_id, token, expires_at, created_at, updated_at)
    values (${sessionId}, ${userId}, ${sessionId}, ${inS(90_000).toISOString()}, ${atStart}, ${atStart})`;
  const session = { userId, name: "Ada", by: "sign-in", sessionId } as const;
  const { db, accounts } = database.app;
  return { userId, sessionId, ask: createCaller({ db, accounts, session, now, hasPush }).notices };
}

const house = () => {
  const opened = openNotices(environment, { db: database.app.accounts, now, post });
  if (opened === null) throw new Error("There is a key.");
  return opened;
};
const kept = async () => Number((await database.sql`select 1 from run_notices`).length);
const drink = (s: number) => ({ inS: s, words: "If thirsty: 5 to 6 oz, water." });

async function onTheWay() {
  const phone = browser();
  const who = await visit();
  const { noticesId } = await who.ask.begin(phone.to);
  const tell = (step: number, next: ReturnType<typeof drink> | null) =>
    who.ask.tell({ noticesId, step, next });
  return { ...who, phone, noticesId, tell };
}

describe("a drink that is due", () => {
  it("is told once, to the browser alone, in the words of the screen", async () => {
    const { phone, tell } = await onTheWay();
    await tell(1, drink(1200));
    nowS = 1199;
    await house().sendDue();
    expect(came).toEqual([]);
    nowS = 1201;
    await Promise.all([house().sendDue(), house().sendDue(), house().sendDue()]);
    await house().sendDue();
    expect(came).toHaveLength(1);
    const [letter] = came as [PushSent];
    expect(phone.to.endpoint).toContain(letter.path);
    expect(phone.read(letter)).toEqual({ words: "If thirsty: 5 to 6 oz, water." });
    expect(letter.headers).toMatchObject({
      ...{ ttl: "120", topic: "next-drink", urgency: "high", "content-encoding": "aes128gcm" },
    });
  });

  it("comes with the operator's name, signed by the key that the browser was given", async () => {
    const { tell } = await onTheWay();
    await tell(1, drink(10));
    nowS = 11;
    await house().sendDue();
    const said = String(came[0]?.headers["authorization"]);
    const [, head, claims, signature, k] = /^vapid t=(.+)\.(.+)\.(.+), k=(.+)$/.exec(said) ?? [];
    expect(k).toBe(house().publicKey);
    expect(JSON.parse(Buffer.from(claims ?? "", "base64url").toString())).toEqual({
      ...{ aud: "https://push.example.org", sub: "mailto:ops@example.org" },
      exp: startMs / 1000 + 11 + 3600,
    });
    const point = Buffer.from(k ?? "", "base64url");
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) =>
      part.toString("base64url"),
    );
    const key = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x, y } as never });
    const signed = Buffer.from(`${head}.${claims}`);
    const by = { key, dsaEncoding: "ieee-p1363" } as const;
    expect(verify("sha256", signed, by, Buffer.from(signature ?? "", "base64url"))).toBe(true);
  });

  it("is not told when it was answered before, and the next one is", async () => {
    const { tell } = await onTheWay();
    await tell(1, drink(1200));
    nowS = 1100;
    await tell(2, { inS: 1200, words: "If thirsty: the second." });
    nowS = 1300;
    await house().sendDue();
    expect(came).toEqual([]);
    nowS = 2301;
    await house().sendDue();
    expect(came).toHaveLength(1);
  });

  it("is not told again when the phone says the same once more", async () => {
    const { tell } = await onTheWay();
    await tell(1, drink(1200));
    nowS = 1201;
    await house().sendDue();
    await tell(2, drink(0.5));
    nowS = 1210;
    await house().sendDue();
    await tell(3, drink(1190));
    nowS = 2401;
    await house().sendDue();
    expect(came).toHaveLength(2);
  });

  it("is not told by a word of the phone that came late", async () => {
    const { tell } = await onTheWay();
    await tell(5, null);
    expect(await tell(4, drink(10))).toEqual({ stands: true });
    nowS = 20;
    await house().sendDue();
    expect(came).toEqual([]);
  });

  it("is let go where the server comes back minutes later", async () => {
    const { tell } = await onTheWay();
    await tell(1, drink(10));
    nowS = 200;
    await house().sendDue();
    await house().sendDue();
    expect(came).toEqual([]);
  });
});

describe("nothing is told, and nothing is kept,", () => {
  it("once the run ended, not by a late word either", async () => {
    const { ask, noticesId, tell } = await onTheWay();
    await tell(1, drink(10));
    await ask.end({ noticesId });
    expect(await tell(2, drink(10))).toEqual({ stands: false });
    nowS = 20;
    await house().sendDue();
    expect([came, await kept()]).toEqual([[], 0]);
  });

  it("once the visit ended, or the account", async () => {
    const [one, other] = [await onTheWay(), await onTheWay()];
    await one.tell(1, drink(10));
    await database.app.accounts.execute(`delete from sessions where id = '${one.sessionId}'`);
    expect(await kept()).toBe(1);
    await database.sql`select limber_delete_account(${other.userId}, 'x@example.org', now())`;
    expect(await kept()).toBe(0);
  });

  it("when the phone was not heard for twelve hours", async () => {
    const { tell } = await onTheWay();
    await tell(1, null);
    nowS = 12 * 3600 - 1;
    await house().sendDue();
    expect(await kept()).toBe(1);
    nowS += 1;
    await house().sendDue();
    expect(await kept()).toBe(0);
  });

  it.each([404, 410])("when the service says that there is nobody any more: %s", async (status) => {
    const { tell } = await onTheWay();
    await tell(1, drink(10));
    [answers, nowS] = [status, 11];
    await house().sendDue();
    expect([came.length, await kept()]).toEqual([1, 0]);
  });

  it.each([302, 429, 500])("and asked only once, where the service says %s", async (status) => {
    const { tell } = await onTheWay();
    await tell(1, drink(10));
    [answers, nowS] = [status, 11];
    await house().sendDue();
    nowS = 30;
    await house().sendDue();
    expect([came.length, await kept()]).toEqual([1, 1]);
  });

  it("where the operator set no key", async () => {
    expect(openNotices({}, { db: database.app.accounts, now, post })).toBeNull();
    const { ask } = await visit(false);
    await expect(ask.begin(browser().to)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await kept()).toBe(0);
  });

  it("by the name that another visit was given", async () => {
    const [one, other] = [await onTheWay(), await onTheWay()];
    await one.tell(1, drink(10));
    const { noticesId } = one;
    expect(await other.ask.tell({ noticesId, step: 2, next: null })).toEqual({ stands: false });
    await other.ask.end({ noticesId });
    nowS = 11;
    await house().sendDue();
    expect(came).toHaveLength(1);
  });
});
