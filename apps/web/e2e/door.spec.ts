import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page } from "@playwright/test";
import { ours, test } from "./page.ts";
import { ask, signedUp } from "./runner.ts";

/** A page on another port of this host, which sends a form to us as soon as it is opened. */
async function otherPage(action: string, fields: Readonly<Record<string, string>>) {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input name="${name}" value="${value}">`,
  );
  const html = `<form method="post" action="${action}">${inputs.join("")}</form><script>document.forms[0].submit()</script>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(html);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

const isSignedIn = async (page: Page) =>
  (await ask(page, "runners.profile", {})).displayName === "Ada";

for (const path of ["/acts/settings/delete", "/settings/delete"]) {
  test(`a page on another port of this host deletes no account: ${path}`, async ({
    page,
    context,
  }) => {
    const email = await signedUp(page);
    const password = "correct horse battery";
    const other = await otherPage(`${ours}${path}`, { email, password });
    // In a tab of its own: that one may complain of being refused.
    const tab = await context.newPage();
    await tab.goto(other.url, { waitUntil: "commit" });
    await expect(tab.getByText("This did not come from a page of this Limber.")).toBeVisible();
    expect(await isSignedIn(page)).toBe(true);
    await other.close();
  });
}

test("a form that a phone kept for where it once was sent arrives, whole", async ({ page }) => {
  await signedUp(page);
  await page.goto("/runs");
  const crampId = crypto.randomUUID();
  const came = await page.evaluate(async (id) => {
    const response = await fetch("/runs/cramp", {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams({
        crampId: id,
        crampAt: new Date().toISOString(),
        cramp: "run",
        where: "calf",
      }),
    });
    return response.json();
  }, crampId);
  expect(came).toEqual({ place: "/runs?said=cramp" });
  const { items } = await ask(page, "cramps.list", {});
  expect(items.map((cramp) => cramp.crampId)).toEqual([crampId]);
});

test("every address that a form once had keeps the form on its way to the door", async ({
  page,
}) => {
  const acts = {
    "/accounts/sign-out": "/acts/accounts/sign-out",
    "/imports/undo": "/acts/imports/undo",
    "/plans/keep": "/acts/plans/keep",
    "/runs/log": "/acts/runs/log",
    "/settings/body": "/acts/settings/body",
    "/settings/display": "/acts/settings/display",
    "/sample/fill": "/acts/accounts/fill-sample",
  };
  for (const [before, now] of Object.entries(acts)) {
    const came = await page.request.post(before, { maxRedirects: 0, headers: { origin: ours } });
    expect([before, came.status(), came.headers()["location"]]).toEqual([before, 307, now]);
  }
});

test("a tick that a page from before sends is kept, though it follows no redirect", async ({
  page,
}) => {
  const form = { run: "run:1", step: "warm-up", next: "/today" };
  const sent = { form, maxRedirects: 0, headers: { origin: ours } };
  const came = await page.request.post("/today/done", sent);
  expect([came.status(), came.headers()["location"]]).toEqual([303, "/today"]);
  expect(came.headers()["set-cookie"]).toContain("ticks=run:1+warm-up");
});
