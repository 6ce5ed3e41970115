import { createECDH } from "node:crypto";
import { expect, it } from "vitest";
import { isOutside, lookupOutside, postOut } from "./posting.ts";
import { mayBePushed } from "./push-address.ts";
import { isPushKey } from "./push-key.ts";
import { padded, sealed } from "./sealed.ts";

it.each([
  "http://push.example.org/a",
  "https://push.example.org:8443/a",
  "https://ada:secret@push.example.org/a",
  "https://push.example.org/a#b",
  "https://localhost/a",
  "https://127.0.0.1/a",
  "https://2130706433/a",
  "https://0x7f.1/a",
  "https://[::1]/a",
  "https://[::ffff:10.0.0.1]/a",
  "file:///etc/passwd",
  "push",
])("no browser is reached at %s", async (endpoint) => {
  expect(mayBePushed(endpoint)).toBe(false);
  expect(await postOut(endpoint, { headers: {}, body: Buffer.alloc(0) })).toBeNull();
});

it.each([
  "https://fcm.googleapis.com/fcm/send/abc:def",
  "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
  "https://web.push.apple.com/QAbc",
  "https://wns2-par02p.notify.windows.com/w/?token=BQYA%2b",
])("browsers say where they are reached: %s", (endpoint) => {
  expect(mayBePushed(endpoint)).toBe(true);
});

it.each([
  ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.31.255.255"],
  ...["192.168.1.1", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
  ...["::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::a00:1", "fe80::1", "fd00::1"],
  ...["fec0::1", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::1", "100::1"],
])("%s is inside", (address) => {
  expect(isOutside(address)).toBe(false);
});

it.each(["8.8.8.8", "142.250.1.1", "172.32.0.1", "2a00:1450:4001::1", "2606:4700::1111"])(
  "%s is outside",
  (address) => {
    expect(isOutside(address)).toBe(true);
  },
);

it("a name of this machine has no address outside", async () => {
  const found = (all: boolean) =>
    new Promise((settle) => {
      lookupOutside("localhost", { all }, (problem, address) => settle(problem ?? address));
    });
  expect(await found(true)).toBeInstanceOf(Error);
  expect(await found(false)).toBeInstanceOf(Error);
});

it("words are sealed as RFC 8291 seals its own", () => {
  const raw = (text: string) => Buffer.from(text, "base64url");
  const to = {
    endpoint: "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
    p256dh:
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  };
  const chance = {
    salt: raw("DGv6ra1nlYgDCS1FRnbzlw"),
    privateKey: raw("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
  };
  const body = sealed(Buffer.from("When I grow up, I want to be a watermelon"), to, chance);
  expect(body.toString("base64url")).toBe(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
  );
});

it("how long the words are does not show", () => {
  const pair = createECDH("prime256v1");
  const to = {
    endpoint: "https://push.example.org/a",
    p256dh: pair.generateKeys("base64url"),
    auth: "A".repeat(22),
  };
  const lengths = ["water", "ä".repeat(200)].map((words) => sealed(padded({ words }), to).length);
  expect(new Set(lengths).size).toBe(1);
});

it("a key is 32 bytes that the curve takes", () => {
  expect(isPushKey(Buffer.alloc(32, 1).toString("base64"))).toBe(true);
  expect(isPushKey(Buffer.alloc(32, 1).toString("base64url"))).toBe(true);
  for (const bad of [Buffer.alloc(32), Buffer.alloc(32, 255), Buffer.alloc(31, 1)])
    expect(isPushKey(bad.toString("base64"))).toBe(false);
});
