import { oddText, oddTexts } from "@limber/trials/odd-values";
import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { desks } from "../app/acts/desks.ts";
import { GET as exported } from "../app/settings/export/route.ts";
import { api } from "./api.ts";
import { askedFields, usualFields } from "./asked-fields.fixture.ts";
import { sendBody, type Visitor, visitor } from "./visitor.fixture.ts";

const acts = [...desks].flatMap(([of, { acts: named }]) =>
  Object.keys(named).map((name) => `${of}/${name}`),
);
const password = "correct horse battery";
const usualValues = [
  "yes",
  "10",
  "70 kg",
  "calf",
  "easy",
  "done",
  "2026-11-01",
  "read",
  "de-AT",
  "UTC",
  password,
];

/** A field once or more often, as text or as a file where text was expected, or not at all. */
const anyField = fc.record({
  name: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...askedFields, "password", "email", "next") },
    { weight: 1, arbitrary: fc.constantFrom(...oddTexts.filter((text) => text.length < 400)) },
  ),
  values: fc.array(fc.oneof(oddText, fc.constantFrom(...usualValues), fc.uuid()), { maxLength: 3 }),
  isFile: fc.boolean(),
});
const anySubmission = fc.record({
  act: fc.constantFrom(...acts),
  fields: fc.array(anyField, { maxLength: 5 }),
  how: fc.constantFrom("urlencoded", "urlencoded", "multipart", "cut", "other"),
  isGuest: fc.boolean(),
  accept: fc.constantFrom("", "application/json"),
  language: oddText,
  cookie: fc.option(oddText, { freq: 8 }),
});
type AnySubmission = typeof anySubmission extends fc.Arbitrary<infer One> ? One : never;

let ada: Visitor;

beforeAll(async () => {
  ada = await visitor();
});
afterAll(async () => (await api()).close());

/** The account may have been deleted: then somebody else comes. */
async function somebody(): Promise<Visitor> {
  const isThere = await ada.who.ask.account.who().then(
    () => true,
    () => false,
  );
  if (!isThere) ada = await visitor();
  return ada;
}

function bodyOf({ fields, how }: AnySubmission): BodyInit {
  const entries = fields.flatMap(({ name, values, isFile }) =>
    values.map((value) => ({ name, value, isFile })),
  );
  const plain = Object.entries(usualFields).filter(
    ([name]) => !fields.some((one) => one.name === name),
  );
  if (how === "urlencoded")
    return new URLSearchParams([
      ...plain,
      ...entries.map(({ name, value }) => [name, value] as [string, string]),
    ]);
  if (how === "other") return entries.map(({ value }) => value).join("&");
  const form = new FormData();
  for (const [name, value] of plain) form.append(name, value);
  for (const { name, value, isFile } of entries) {
    if (isFile) form.append(name, new File([value], value.slice(0, 300), { type: "text/plain" }));
    else form.append(name, value);
  }
  return form;
}

/** A header holds no line's end and nothing beyond Latin. */
const asHeader = (text: string) =>
  text
    .replaceAll(/[^\x20-\x7e]/g, "")
    .trim()
    .slice(0, 4000);

async function tryOne(sent: AnySubmission): Promise<void> {
  const { cookie } = await somebody();
  const headers: Record<string, string> = {};
  const language = asHeader(sent.language);
  if (language !== "") headers["accept-language"] = language;
  if (sent.accept !== "") headers["accept"] = sent.accept;
  if (sent.cookie !== null) headers["cookie"] = `language=${asHeader(sent.cookie)}`;
  if (!sent.isGuest) headers["cookie"] = cookie;
  let body = bodyOf(sent);
  if (sent.how === "cut") {
    const whole = new Response(body);
    headers["content-type"] = whole.headers.get("content-type") ?? "";
    body = (await whole.arrayBuffer()).slice(0, -20);
  }
  const came = await sendBody(sent.act, body, headers);
  expect(came.status, sent.act).toBeLessThan(500);
  const place = came.headers.get("location");
  if (place !== null) expect(place).toMatch(/^\/(?![/\\])/);
}

it(
  "any form, however odd, is taken or sent back, and is never a fault of ours",
  async () => {
    const rounds = await fuzz({ name: "forms", rounds: 300, input: anySubmission, tryOne });
    expect(rounds).toBeGreaterThanOrEqual(300);
  },
  fuzzTimeoutMs,
);

it("the file of everything is given to nobody by chance", async () => {
  const { NextRequest } = await import("next/server");
  for (const cookie of oddTexts.map(asHeader)) {
    const headers = { cookie: `limber.session_token=${cookie}` };
    const came = await exported(
      new NextRequest("http://localhost:3000/settings/export", { headers }),
    );
    expect(came.status, cookie).toBe(303);
  }
});
