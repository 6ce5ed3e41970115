import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { emptyHouse } from "./house.ts";
import { test } from "./page.ts";

/** Unlike anything that stands in a rule, a name or a stack. One for each kind of thing that is somebody's. */
const markers = {
  name: "quokka-name",
  email: "quokka-address@example.org",
  password: "quokka-password-of-hers",
  note: "quokka-hypertension",
  place: "quokka-ischl",
  token: "limber_quokkatoken0123456789",
  code: "quokka-code",
};
const described = new URL("../../../packages/api/schema.json", import.meta.url);
const procedures = Object.entries<Record<string, unknown>>(
  JSON.parse(readFileSync(described, "utf8")).paths,
).flatMap(([path, ways]) => Object.keys(ways).map((way) => ({ path, isRead: way === "get" })));

/** Some fields of every form there is. The password is wrong: the right one would end what was signed in. */
const typed = {
  ...{
    ...markers,
    password: "quokka-guess",
    current: "quokka-guess",
    contactName: markers.name,
    displayName: markers.name,
  },
  ...{
    startedAt: "2026-03-01T07:00",
    distance: markers.note,
    time: "45:00",
    timeZone: markers.place,
  },
  ...{ otherConditions: markers.note, medicines: markers.note, where: markers.note, zone: "UTC" },
};
const forms = [
  ...["accounts/sign-in", "accounts/sign-up", "accounts/forgot", "accounts/device"],
  ...["settings/reading", "settings/body", "settings/health", "settings/sweat", "settings/invite"],
  ...[
    "settings/make-token",
    "settings/change-password",
    "settings/change-email",
    "settings/export",
  ],
  ...["settings/accept", "plans/keep", "plans/check-in", "plans/tick"],
  ...["runs/log", "runs/edit", "runs/cramp", "runs/remove", "imports/undo"],
];
const addresses = [
  `/today?distance=10&place=${markers.place}&note=${markers.note}`,
  `/plans?units=si&distance=24&time=2:30:00&place=${markers.place}&health=${markers.note}`,
  ...[
    `/runs/${markers.note}`,
    `/plans/${markers.code}`,
    `/share/${markers.code}`,
    `/${markers.note}`,
  ],
  ...[`/device?user_code=${markers.code}`, `/reset-password?token=${markers.token}`],
  ...[`/settings/e-mail?code=${markers.code}&email=${markers.email}`, `/share/${markers.code}%ff`],
  ...["/settings", "/settings/export", "/runs", "/patterns"],
];

test("nothing that anybody typed, uploaded or was given is printed by a started house, also while its database is away", async () => {
  test.slow();
  const { origin, printed, database, leave } = await emptyHouse();
  const known = await settled(origin);
  try {
    await askEverything(origin, known);
    database.takeAway();
    await askSome(origin, known);
    await database.bringBack();
    await askSome(origin, known);
  } finally {
    await leave();
  }
  const said = printed();
  expect(said).toContain("/runs/[id]");
  expect(said).toMatch(/ 503 \d+ ms/);
  for (const marker of [...Object.values(markers), "quokka", ...known.secrets])
    expect(said).not.toContain(marker);
});

type Known = {
  readonly ways: readonly Readonly<Record<string, string>>[];
  readonly secrets: readonly string[];
};

/** An account whose every word is a marker, signed in, with a token. */
async function settled(origin: string): Promise<Known> {
  const post = (path: string, data: object, more = {}) =>
    fetch(`${origin}/api/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin, ...more },
      body: JSON.stringify(data),
    });
  const { name, email, password } = markers;
  await post("auth/sign-up/email", { name, email, password });
  const came = await post("auth/sign-in/email", { email, password });
  const pairs = came.headers.getSetCookie().map((each) => each.split(";")[0] ?? "");
  const cookie = pairs.join("; ");
  const made = await post("trpc/account.makeToken", { name, scope: "full" }, { cookie });
  const { token } = (await made.json()).result.data;
  expect(token.length).toBeGreaterThan(20);
  const secrets = pairs.map((pair) => pair.split("=")[1] ?? "").filter((value) => value !== "");
  return {
    ways: [{ cookie, origin }, { authorization: `Bearer ${token}` }, { origin }],
    secrets: [token, ...secrets],
  };
}

async function askEverything(origin: string, known: Known): Promise<void> {
  await askSome(origin, known);
  const [cookie = {}, program = {}] = known.ways;
  const json = { ...program, "content-type": "application/json" };
  const input = JSON.stringify({
    ...typed,
    run: typed,
    plan: typed,
    edit: typed,
    id: markers.code,
  });
  for (const { path, isRead } of procedures) {
    const asked = `${origin}${path}?input=${encodeURIComponent(input)}`;
    if (isRead) await fetch(asked, { headers: cookie });
    else for (const body of [input, input.slice(0, -9)]) await send(`${origin}${path}`, json, body);
  }
}

/** Pages, forms, a file, and what is no request at all, by each of those who may ask. */
async function askSome(origin: string, { ways }: Known): Promise<void> {
  for (const headers of ways) {
    for (const address of addresses)
      await fetch(`${origin}${address}`, { headers, redirect: "manual" });
    for (const form of forms)
      await send(`${origin}/acts/${form}`, headers, new URLSearchParams(typed));
    const file = new FormData();
    file.set("file", new Blob([`${markers.note}\0${markers.place}`]), `${markers.name}.zip`);
    await send(`${origin}/acts/settings/bring-back`, headers, file);
    await send(
      `${origin}/acts/runs/log`,
      { ...headers, "content-type": "text/plain" },
      markers.note,
    );
    const json = { ...headers, "content-type": "application/json" };
    await send(`${origin}/api/auth/sign-in/email`, json, JSON.stringify(markers));
  }
}

function send(address: string, headers: Readonly<Record<string, string>>, body: BodyInit) {
  return fetch(address, { method: "POST", headers, body, redirect: "manual" });
}
