import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { accountPaths } from "@limber/api/account-paths";
import { openOperator } from "@limber/api/operator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desks } from "../app/acts/desks.ts";
import { api } from "./api.ts";
import { env } from "./env.ts";
import { ours, strangers, type Visitor, visitor } from "./visitor.fixture.ts";

const pages = new URL("../app/", import.meta.url);
const described = new URL("../../../../packages/api/schema.json", import.meta.url);
const sending = ["POST", "PUT", "PATCH", "DELETE"] as const;

type Params = Readonly<Record<string, string | readonly string[]>>;
type Take = (request: Request, more: { readonly params: Promise<Params> }) => Promise<Response>;
type Door = {
  readonly method: string;
  readonly address: string;
  readonly params: Params;
  readonly take: Take;
};

/** What stands for the words of an address that are not written down: all that there are, or any. */
const inside: Readonly<Record<string, readonly string[]>> = {
  "acts/[of]/[act]": [...desks].flatMap(([of, { acts }]) =>
    Object.keys(acts).map((act) => `acts/${of}/${act}`),
  ),
  "api/auth/[...path]": Object.keys(accountPaths).map((path) => `api/auth${path}`),
  "api/trpc/[...path]": Object.entries<object>(JSON.parse(readFileSync(described, "utf8")).paths)
    .filter(([, ways]) => "post" in ways)
    .map(([path]) => path.slice(1)),
};

function paramsOf(pattern: string, address: string): Params {
  const [named, given] = [pattern.split("/"), address.split("/")];
  const params = named.map((word, at): [string, string | string[]] =>
    word.startsWith("[...")
      ? [word.slice(4, -1), given.slice(at)]
      : [word.slice(1, -1), given[at] ?? ""],
  );
  return Object.fromEntries(params.filter((_, at) => named[at]?.startsWith("[")));
}

async function doorsIn(file: string, methods: readonly string[]): Promise<Door[]> {
  const taken: Partial<Record<string, Take>> = await import(new URL(file, pages).href);
  const pattern = dirname(file);
  const addresses = inside[pattern] ?? [pattern.replaceAll(/\[[^\]]+\]/g, "x")];
  return methods.flatMap((method) => {
    const take = taken[method];
    if (take === undefined) return [];
    return addresses.map((address) => ({
      method,
      address,
      params: paramsOf(pattern, address),
      take,
    }));
  });
}

const routes = readdirSync(pages, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /(?:^|\/)route\.tsx?$/.test(path));
const doorsBy = async (...methods: readonly string[]) =>
  (await Promise.all(routes.map((file) => doorsIn(file, methods)))).flat();
const doors = await doorsBy(...sending);
/** What is no page and is opened: the files, what programs read, and the way to a provider and back. */
const opened = await doorsBy("GET");

type SentHeaders = Readonly<Record<string, string>>;

/** Knocks as a page of ours does, but for the headers that are given; one of "" is not sent. */
function knock(
  { method, address, params, take }: Door,
  given: SentHeaders,
  body = "{}",
): Promise<Response> {
  const usual = { host: "localhost:3000", origin: ours, "content-type": "application/json" };
  const headers = Object.entries({ ...usual, ...given }).filter(([, value]) => value !== "");
  const sent = method === "GET" ? {} : { body };
  const request = new Request(`${ours}/${address}`, { method, headers, ...sent });
  return take(request, { params: Promise.resolve(params) });
}

/** What a browser sends for a page elsewhere without asking first, as somebody who knows all that a form asks. */
const formType = "application/x-www-form-urlencoded";
const simple = ({ email, password }: Visitor) => [
  { type: "text/plain", body: JSON.stringify({ email, password }) },
  { type: formType, body: `${new URLSearchParams({ email, password, name: "x" })}` },
];

let ada: Visitor;
let token: string;

beforeAll(async () => {
  ada = await visitor();
  token = (await ada.who.ask.account.makeToken({ name: "x", scope: "full" })).token;
});
afterAll(async () => (await api()).close());

/** All that is kept of Ada, and what opens her account. */
async function kept() {
  const zip = await openOperator(env.surroundings).exportAccount(ada.email);
  return { zip: Buffer.from(zip).toString("base64"), ways: await ada.who.ask.account.waysIn() };
}

describe("every door at which something can be sent", () => {
  it("is found in the tree of files", () => {
    const found = doors.map(({ address }) => address.split("/").slice(0, 2).join("/"));
    for (const some of ["acts/settings", "acts/runs", "api/auth", "api/trpc"])
      expect(found).toContain(some);
    expect(doors.length).toBeGreaterThan(80);
  });

  it("is shut to every page elsewhere, says so in words, and nothing is changed", async () => {
    const before = await kept();
    const opened: unknown[] = [];
    for (const door of doors)
      for (const [stranger, headers] of Object.entries(strangers))
        for (const { type, body } of simple(ada)) {
          const sent = { cookie: ada.cookie, ...headers, "content-type": type };
          const came = await knock(door, sent, body);
          const words = await came.text();
          const isTold = /(Open Limber|Öffne)/.test(words) && !/\bat .*\.ts|Error:/.test(words);
          const isShut = came.status === 403 && came.headers.getSetCookie().length === 0;
          if (!isShut || !isTold) opened.push([door.address, stranger, came.status, words]);
        }
    expect(opened).toEqual([]);
    expect(await kept()).toEqual(before);
  }, 240_000);

  it("is shut to a token that comes with what a browser sends, and to a program where forms are sent", async () => {
    const program = { origin: "", authorization: `Bearer ${token}` };
    const opened: unknown[] = [];
    for (const door of doors) {
      const inBrowser = await knock(door, { ...program, origin: "https://evil.example" });
      if (inBrowser.status !== 403) opened.push([door.address, "in a browser", inBrowser.status]);
      const alone = await knock(door, program);
      const isForm = door.address.startsWith("acts/");
      if (isForm !== (await saysNotFromHere(alone))) opened.push([door.address, alone.status]);
    }
    expect(opened).toEqual([]);
  }, 120_000);

  it("changes nothing where it is only opened, whatever page leads there", async () => {
    const addresses = opened.map(({ address }) => address);
    for (const some of ["settings/export", "sign-in/provider", "sign-in/back", "readyz"])
      expect(addresses).toContain(some);
    const before = await kept();
    const signedIn: unknown[] = [];
    for (const door of opened)
      for (const site of ["cross-site", "same-site"]) {
        const sent = { cookie: ada.cookie, origin: "", "sec-fetch-site": site };
        const came = await knock(door, sent);
        const set = came.headers.getSetCookie().filter((each) => /session_token=[^;]/.test(each));
        if (set.length > 0) signedIn.push([door.address, site, set]);
      }
    expect(signedIn).toEqual([]);
    expect(await kept()).toEqual(before);
  }, 120_000);

  it("opens to a page of ours", async () => {
    const shut: unknown[] = [];
    for (const door of doors) {
      const isForm = door.address.startsWith("acts/");
      const sent = { "sec-fetch-site": "same-origin", ...(isForm && { "content-type": formType }) };
      const came = await knock(door, sent, isForm ? "name=x" : "{}");
      if (await saysNotFromHere(came)) shut.push([door.address, came.status]);
    }
    expect(shut).toEqual([]);
  }, 120_000);

  it("that writes is asked by POST alone", async () => {
    const headers = { cookie: ada.cookie, host: "localhost:3000" };
    const before = await kept();
    for (const { address } of doors.filter(({ address }) => address.startsWith("api/trpc/"))) {
      const request = new Request(`${ours}/${address}?input=%7B%7D`, { headers });
      const { status } = await (await api()).handler(request);
      expect([address, status]).toEqual([address, 405]);
    }
    expect(await kept()).toEqual(before);
  });
});

async function saysNotFromHere(came: Response): Promise<boolean> {
  return came.status === 403 && /another site|did not come from/.test(await came.text());
}
