import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { type BrowserContext, expect } from "@playwright/test";
import { emptyHouse } from "./house.ts";
import { expectAccessible, test } from "./page.ts";

/** What is asked by programs, is a file of what its address says, or leads on to another site and back. */
const noPages = /^(?:acts|api|readyz|sign-in\/(?:provider|back)|plans\/(?:workout|calendar))\b/;
/** What is open to everybody. Every other page of a runner needs what is kept. */
const open = [
  "/",
  "/gallery",
  "/guide",
  "/guide/warm-up",
  "/now",
  "/now/flags",
  "/offline",
  "/plans",
  "/reset-password",
  "/run/cool-down",
  "/run/warm-up",
  "/sample",
  "/sign-up",
  "/waiting",
  "/why",
  "/why/[rule]",
];
const inside: Readonly<Record<string, string>> = {
  "[id]": "0190a5d6-1f70-7c3e-9d2a-6a1b2c3d4e5f",
  "[rule]": "hydration.ceiling",
  "[code]": "quokka",
};

const patterns = readdirSync(new URL("../src/app/", import.meta.url), {
  recursive: true,
  encoding: "utf8",
})
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /(?:^|\/)(?:page|route)\.tsx?$/.test(path) && !noPages.test(path))
  .map((path) => `/${dirname(path)}`.replace(/^\/\.$/, "/"));
const addressOf = (pattern: string) =>
  pattern.replaceAll(/\[\w+\]/g, (word) => inside[word] ?? word);
const needing = patterns.filter((pattern) => !open.includes(pattern));

const words = [
  ["en", "What Limber keeps cannot be reached just now."],
  ["de", "Was Limber speichert, ist gerade nicht erreichbar."],
  ["es", "Ahora mismo no se puede llegar a lo que Limber guarda."],
] as const;
type Asked = readonly [page: string, status: number];

test("every page that needs the database says so while it is away, and the others are as always", async ({
  context,
}) => {
  // Each page waits for the database as long as a request may.
  test.slow();
  const { origin, database, leave } = await emptyHouse();
  try {
    const cookie = await signedIn(context, origin);
    const ask = (pattern: string, headers: Record<string, string>) =>
      fetch(`${origin}${addressOf(pattern)}`, { headers, redirect: "manual" });
    /** One after another: together they would be a crowd. */
    const statuses = async (headers: Record<string, string>) => {
      const came: Asked[] = [];
      for (const pattern of patterns) came.push([pattern, (await ask(pattern, headers)).status]);
      return came;
    };
    expect(needing.length).toBeGreaterThan(12);
    const guest = await statuses({});

    database.takeAway();
    for (const [at, pattern] of needing.entries()) {
      const [language, sentence] = words[at % words.length] ?? words[0];
      const came = await ask(pattern, { cookie, "accept-language": language });
      const said = { status: came.status, again: came.headers.get("retry-after") };
      expect([pattern, said]).toEqual([pattern, { status: 503, again: "2" }]);
      expect(await came.text(), pattern).toContain(`<h1 class="answer">${sentence}</h1>`);
    }
    for (const pattern of open) {
      const came = await ask(pattern, { cookie });
      expect([pattern, came.status]).toEqual([pattern, 200]);
    }
    expect(await statuses({})).toEqual(guest);
    // A tab of its own: that one complains of the status.
    const tab = await context.newPage();
    await tab.goto(`${origin}/today`);
    await expect(tab.getByRole("heading", { name: words[0][1] })).toBeVisible();
    await expectAccessible(tab);

    await database.bringBack();
    await tab.getByRole("link", { name: "Try again" }).click();
    await expect(tab.getByRole("heading", { name: "How far today?" })).toBeVisible();
    const broken = (await statuses({ cookie })).filter(([, status]) => status >= 500);
    expect(broken).toEqual([]);
  } finally {
    await leave();
  }
});

/** Gives the cookie of somebody who lives there since now. */
async function signedIn({ request }: BrowserContext, origin: string): Promise<string> {
  const known = { email: "ada@example.org", password: "correct horse battery" };
  for (const [way, data] of Object.entries({
    "sign-up": { ...known, name: "Ada" },
    "sign-in": known,
  }))
    await request.post(`${origin}/api/auth/${way}/email`, { headers: { origin }, data });
  const { cookies } = await request.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
