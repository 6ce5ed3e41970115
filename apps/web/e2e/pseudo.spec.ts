import { randomInt } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { addresses, expectNoSidewaysScroll, test } from "./page.ts";
import { expectAllSaid, readIn } from "./pseudo.ts";
import { planned, signedUp } from "./runner.ts";

const pages = [
  ...addresses,
  { name: "today", address: "/today" },
  { name: "race day", address: "/race" },
  { name: "the settings of a device", address: "/settings" },
];

for (const width of [320, 390]) {
  test.describe(`in the pseudo locale, ${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });
    for (const { name, address } of pages) {
      test(`${name} leaves no sentence untold, and has room for longer ones`, async ({
        page,
        context,
      }) => {
        await readIn(context, "en-XA");
        await page.goto(address);
        await expectAllSaid(page);
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

/** What no form takes. There are no letters in it: what was typed is shown again, and is no word. */
const nonsense = ["@@@", "", "9".repeat(300)];
/** These would change what the test reads by, or end it; the last answers with a file, right after signing in. */
const left = ["/acts/settings/display", "/acts/accounts/sign-out", "/acts/settings/export"];
/** Right after signing in it asks for nothing, so it gets nonsense alone, and comes last. */
const ends = "/acts/settings/delete";

/** Sends a form past what the browser would hold back: every field says this, and what is hidden stays. */
async function sendWith(page: Page, form: Locator, typed: string) {
  const arrived = page.waitForEvent("load");
  await form.evaluate((element, said) => {
    for (const field of element.querySelectorAll("input, textarea, select")) {
      if (field instanceof HTMLSelectElement) field.append(new Option("", said, true, true));
      if (field instanceof HTMLTextAreaElement) field.value = said;
      if (!(field instanceof HTMLInputElement) || field.type === "hidden") continue;
      if (field.type === "checkbox" || field.type === "radio") field.checked = true;
      else field.type = "text";
      field.value = said;
    }
    HTMLFormElement.prototype.submit.call(element);
  }, typed);
  await arrived;
}

/** Where the forms of a page are sent; one that ends the account last. */
async function sentFrom(page: Page, within: string): Promise<string[]> {
  const all = await page
    .locator(`${within} form[method="post"]`)
    .evaluateAll((forms) => forms.map((form) => form.getAttribute("action") ?? ""));
  const actions = [...new Set(all)].filter((action) => !left.includes(action));
  return actions.toSorted((one, other) => Number(one === ends) - Number(other === ends));
}

/** Every form of a page is refused in words that were said. */
async function refuseAll(page: Page, address: string, within = "main") {
  await page.goto(address);
  const actions = await sentFrom(page, within);
  expect(actions).not.toEqual([]);
  for (const action of actions)
    for (const typed of action === ends ? ["@@@"] : nonsense) {
      await readIn(page.context(), "en-XA");
      await page.goto(address);
      const form = page.locator(`${within} form[action="${action}"]`).first();
      // One that is gone was taken, and said so on the page before.
      if ((await form.count()) === 0) break;
      await sendWith(page, form, typed);
      if (await isPseudo(page)) await expectAllSaid(page);
    }
}

/** What a form keeps may be the language too: then it was taken, and nothing was refused. */
async function isPseudo(page: Page): Promise<boolean> {
  const cookies = await page.context().cookies();
  return cookies.some(({ name, value }) => name === "language" && value === "en-XA");
}

/** The limit on tries counts by address: this test has its own. */
async function fromElsewhere(page: Page) {
  const part = () => randomInt(255);
  await page.setExtraHTTPHeaders({ "x-forwarded-for": `10.${part()}.${part()}.${part()}` });
}

const parts = [
  "reading",
  "body",
  "health",
  "sweat",
  "sharing",
  "sign-ins",
  "passkeys",
  "second-step",
  "tokens",
  "data",
];

test.describe("in the pseudo locale, signed in", () => {
  test.beforeEach(async ({ page, context }) => {
    await signedUp(page, "XXXX");
    await readIn(context, "en-XA");
  });

  test("every part of the settings leaves no sentence untold", async ({ page }) => {
    await page.goto("/settings");
    const shown = page.locator("section.settings-part");
    expect(await shown.evaluateAll((sections) => sections.map(({ id }) => id))).toEqual(parts);
    for (const more of await page.locator("main details").all())
      await more.evaluate((element) => element.setAttribute("open", ""));
    await expectAllSaid(page);
    await expectNoSidewaysScroll(page);
  });

  for (const part of parts)
    test(`what the settings refuse is said: ${part}`, async ({ page }) => {
      await refuseAll(page, "/settings", `#${part}`);
    });

  test("what the log refuses is said", async ({ page }) => {
    await refuseAll(page, "/runs?run=new");
  });

  test("what a plan and its run refuse is said", async ({ page }) => {
    const planId = await planned(page);
    await refuseAll(page, `/plans/${planId}`);
    await refuseAll(page, "/runs");
  });

  test("an invitation and a code that nobody gave are refused in words that were said", async ({
    page,
  }) => {
    for (const address of ["/share/none", "/device?code=XXXX-XXXX", "/runs/none", "/plans/none"]) {
      await page.goto(address);
      await expectAllSaid(page);
    }
  });
});

test.describe("in the pseudo locale, as a guest", () => {
  test.beforeEach(async ({ page, context }) => {
    await fromElsewhere(page);
    await readIn(context, "en-XA");
  });

  for (const address of ["/sign-in", "/sign-up", "/reset-password", "/reset-password?token=none"])
    test(`what ${address} refuses is said`, async ({ page }) => {
      await refuseAll(page, address);
    });

  test("a plan that is refused says every field in words that were said", async ({ page }) => {
    const fields =
      "distance pace time start zone temperature humidity wind mass height age sweat bottles corral course";
    for (const typed of nonsense) {
      const asked = new URLSearchParams({ units: "us" });
      for (const field of fields.split(" ")) asked.set(field, typed);
      await page.goto(`/plans?${asked}`);
      await expectAllSaid(page);
    }
  });
});
