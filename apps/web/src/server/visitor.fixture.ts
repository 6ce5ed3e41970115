import { randomInt, randomUUID } from "node:crypto";
import { inventAccountIn } from "@limber/api/testing/invented-account";
import { desks } from "../app/acts/desks.ts";
import { api, askAccounts, type SignedIn, signedIn } from "./api.ts";
import { enter } from "./door.ts";
import { env } from "./env.ts";

export const ours = "http://localhost:3000";
const password = "correct horse battery";

/** What pages elsewhere send with a post, and what says nothing of itself. */
export const strangers: Readonly<Record<string, Record<string, string>>> = {
  "a page that does not say where it is": { origin: "" },
  "a page that says null": { origin: "null" },
  "another port of this host": { origin: "http://localhost:3001" },
  "the port that goes without saying": { origin: "http://localhost" },
  "another host": { origin: "https://evil.example" },
  "another scheme": { origin: "https://localhost:3000" },
  "a host that begins with ours": { origin: "http://localhost:3000.evil.example" },
  "no address at all": { origin: "localhost:3000" },
  "a page whose browser says same-site": { "sec-fetch-site": "same-site" },
  "a page whose browser says cross-site": { "sec-fetch-site": "cross-site" },
  "a host that it made up": { origin: "http://evil.example", host: "localhost:3000" },
};

export type Visitor = {
  readonly email: string;
  readonly password: string;
  readonly cookie: string;
  readonly who: SignedIn;
};

/** Another address each time: tries are counted by it, for a quarter of an hour, over all test files. */
const fromSomewhere = () => ({
  "x-limber-address": `10.${randomInt(255)}.${randomInt(255)}.${randomInt(255)}`,
});

/** Somebody with an account of their own, who has signed in. */
export async function visitor(): Promise<Visitor> {
  const email = `${randomUUID()}@example.org`;
  const sent = new Headers({ origin: ours, ...fromSomewhere() });
  // The house starts its database for whoever comes first.
  await (await api()).ready();
  await inventAccountIn(env.surroundings, { name: "Ada", email, password });
  const { headers } = await askAccounts(sent, "/sign-in/email", { email, password });
  const cookie = headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const who = await signedIn(new Headers({ cookie }));
  if (who === null) throw new Error("Nobody is signed in.");
  return { email, password, cookie, who };
}

type FormFields = Readonly<Record<string, string>>;

/** Sends a form as a page of ours does, but for the headers that are given. */
export function send(
  address: string,
  fields: FormFields | readonly (readonly [string, string])[] = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const entries = Array.isArray(fields) ? fields : Object.entries(fields);
  return sendBody(address, new URLSearchParams(entries as [string, string][]), headers);
}

/** The same with a body of any kind; a header of "" is not sent. */
export function sendBody(
  address: string,
  body: BodyInit,
  given: Record<string, string> = {},
): Promise<Response> {
  const [of = "", name = ""] = address.split("/");
  const usual = { host: "localhost:3000", origin: ours, ...fromSomewhere() };
  const headers = new Headers({ ...usual, ...given });
  for (const [header, value] of Object.entries(given)) if (value === "") headers.delete(header);
  const request = new Request(`${ours}/acts/${address}`, { method: "POST", body, headers });
  return enter(request, { desk: desks.get(of), name });
}

export const placeOf = (response: Response) => response.headers.get("location");
