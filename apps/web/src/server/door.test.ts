import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desks } from "../app/acts/desks.ts";
import { api } from "./api.ts";
import { type Desk, enter } from "./door.ts";
import { ours, placeOf, send, sendBody, type Visitor, visitor } from "./visitor.fixture.ts";

let ada: Visitor;

beforeAll(async () => {
  ada = await visitor();
});

afterAll(async () => (await api()).close());

const everyAct = [...desks].flatMap(([of, { acts }]) =>
  Object.entries(acts).map(([name, { by }]) => ({ address: `${of}/${name}`, by })),
);

describe("the door", () => {
  it.each(everyAct.filter(({ by }) => by === "runner"))(
    "sends a guest who asks for $address to sign in first",
    async ({ address }) => {
      const came = await send(address);
      expect([came.status, placeOf(came)?.split("?")[0]]).toEqual([303, "/sign-in"]);
      expect((await send(address, {}, { accept: "application/json" })).status).toBe(401);
    },
  );

  it("opens to the address that was typed to reach this house, also with a browser's word for it", async () => {
    const inTheNetwork = { host: "192.168.1.5:3000", origin: "http://192.168.1.5:3000" };
    for (const headers of [{}, { origin: "http://127.0.0.1:3000" }, inTheNetwork])
      for (const site of ["", "same-origin"]) {
        const sent = { ...headers, "sec-fetch-site": site };
        expect((await send("settings/display", { clock: "24 h" }, sent)).status).toBe(303);
      }
  });

  it("keeps an entry for nobody but the one who typed it", async () => {
    const headers = { cookie: ada.cookie, accept: "application/json" };
    const came = await send("runs/cramp", { owner: crypto.randomUUID(), where: "calf" }, headers);
    expect(came.status).toBe(401);
    expect((await ada.who.ask.cramps.list({})).items).toEqual([]);
  });

  it.each([
    { what: "is no form", body: "{}", type: "application/json", status: 400 },
    {
      what: "was cut off",
      body: "--x\r\nContent-Disp",
      type: "multipart/form-data; boundary=x",
      status: 400,
    },
    {
      what: "is too large",
      body: `note=${"x".repeat(300_000)}`,
      type: "application/x-www-form-urlencoded",
      status: 413,
    },
  ])("turns away what $what, in words and without a stack", async ({ body, type, status }) => {
    const headers = { cookie: ada.cookie, "content-type": type };
    const told = await sendBody("runs/log", body, headers);
    const text = await told.text();
    expect([told.status, text.trim().split("\n").length]).toEqual([status, 3]);
    expect(text).not.toMatch(/\bat .*\.ts|Error/);
    const json = await sendBody("runs/log", body, { ...headers, accept: "application/json" });
    expect(await json.json()).toMatchObject({ problem: { what: text.split("\n")[0] } });
  });

  it.each(["/\t/evil.example", "//evil.example", "https://evil.example"])(
    "leads nobody away from our pages, whatever an act says: %j",
    async (place) => {
      const desk: Desk = {
        acts: { lead: { by: "anybody", perform: async () => ({ place }) } },
        problemOf: () => undefined,
        again: () => ({ place }),
        signIn: () => place,
      };
      for (const accept of ["text/html", "application/json"]) {
        const headers = { origin: ours, host: "localhost:3000", accept };
        const body = new URLSearchParams({ a: "b" });
        const request = new Request(`${ours}/acts/a/lead`, { method: "POST", body, headers });
        const came = await enter(request, { desk, name: "lead" });
        expect(placeOf(came) ?? (await came.json()).place).toBe("/");
      }
    },
  );

  it("stops reading a body that never ends", async () => {
    let pieces = 0;
    const endless = new ReadableStream({
      pull: (pipe) => {
        pieces += 1;
        pipe.enqueue(new Uint8Array(65_536));
      },
    });
    const request = new Request(`${ours}/acts/runs/log`, {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: { origin: ours, host: "localhost:3000" },
    } as RequestInit);
    expect((await enter(request, { desk: desks.get("runs"), name: "log" })).status).toBe(413);
    expect(pieces).toBeLessThan(10);
  });

  it.each(["runs/toString", "runs/__proto__", "runs/nothing", "nothing/log"])(
    "knows no act %s",
    async (address) => {
      expect((await send(address)).status).toBe(404);
    },
  );

  it("says what was refused in the reader's language", async () => {
    const came = await send("runs/log", {}, { origin: "", "accept-language": "de-AT" });
    expect(await came.text()).toContain("Eine fremde Seite darf nicht für dich handeln.");
  });
});
