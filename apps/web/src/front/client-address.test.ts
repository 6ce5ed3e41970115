import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { clientOf, settleAddress, trustedBy } from "./client-address.ts";

/** What a real server on this machine settles for a request with these headers, where so much is trusted. */
async function settled(
  trust: string | undefined,
  headers: Record<string, string>,
  host = "127.0.0.1",
) {
  const trusts = trustedBy(trust);
  let told: unknown;
  const server = createServer((asked, response) => {
    const origin = settleAddress(asked, trusts);
    told = {
      ...origin,
      passedOn: asked.headers["x-limber-address"],
      scheme: asked.headers["x-forwarded-proto"],
    };
    response.end();
  }).listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [answer] = await once(request({ host, port, headers }).end(), "response");
  answer.resume();
  await once(answer, "end");
  server.close();
  return told;
}

const lie = { "x-forwarded-for": "203.0.113.9, 198.51.100.4", "x-forwarded-proto": "https" };
const address = "198.51.100.4";

describe("where a request came from", () => {
  it.each([undefined, "", "0", "10.0.0.0/8", "198.51.100.4"])(
    "is the socket's own address where nobody on this machine is a proxy: %j",
    async (trust) => {
      const here = { address: "127.0.0.1", isHere: false, passedOn: "127.0.0.1" };
      expect(await settled(trust, lie)).toEqual({ ...here, scheme: undefined });
    },
  );

  it.each(["1", "loopback", "127.0.0.0/8, 10.0.0.0/8"])(
    "is what a proxy of ours added last: %j",
    async (trust) => {
      const told = { address, isHere: false, passedOn: address, scheme: "https" };
      expect(await settled(trust, lie)).toEqual(told);
    },
  );

  it("is one further for each proxy that is ours", async () => {
    expect(await settled("2", lie)).toMatchObject({ address: "203.0.113.9" });
    expect(await settled("loopback, 198.51.100.0/24", lie)).toMatchObject({
      address: "203.0.113.9",
    });
  });

  it("is never what somebody says in our own header", async () => {
    for (const trust of [undefined, "1"])
      expect(await settled(trust, { "x-limber-address": "203.0.113.9" })).toMatchObject({
        address: "127.0.0.1",
        passedOn: "127.0.0.1",
        isHere: true,
      });
  });

  it("is nobody's where a proxy says nonsense", async () => {
    expect(await settled("1", { "x-forwarded-for": "quokka" })).toMatchObject({
      address: "unknown",
    });
  });

  it("is counted with its household where each has millions of addresses", () => {
    expect(clientOf("2001:db8:1:2:3:4:5:6")).toBe(clientOf("2001:db8:1:2:ffff::1"));
    expect(clientOf("2001:db8:1:3::1")).not.toBe(clientOf("2001:db8:1:2::1"));
    expect(clientOf("198.51.100.4")).toBe("198.51.100.4");
  });

  it("is believed of no stranger, however many proxies are counted", () => {
    for (const said of ["1", "2", "9"]) {
      expect(trustedBy(said)("192.0.2.1", 0)).toBe(false);
      expect(trustedBy(said)("::1", 0)).toBe(true);
    }
  });
});
