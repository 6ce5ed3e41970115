import { expect, type Page } from "@playwright/test";
import { emptyHouse } from "./house.ts";
import { expectAccessible, expectNoSidewaysScroll, run, standStill, test } from "./page.ts";
import { password } from "./runner.ts";

const key = Buffer.alloc(32, 7).toString("base64");
const morning = new Date("2026-11-22T07:30:00");
let house: Awaited<ReturnType<typeof emptyHouse>>;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  house = await emptyHouse({
    ...{ LIMBER_PUSH_KEY: key, LIMBER_PUSH_CONTACT: "mailto:ops@example.org" },
    LIMBER_TRUST_PROXY: "1",
  });
});

test.afterAll(() => house.leave());

/** A browser of these tests reaches no push service: what it would be given there is given here. */
async function reachedAt(page: Page, endpoint: string, answer = "granted") {
  await page.addInitScript(
    ({ endpoint, answer }) => {
      const keys = { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) };
      PushManager.prototype.subscribe = async () =>
        ({ toJSON: () => ({ endpoint, keys }) }) as unknown as PushSubscription;
      Notification.requestPermission = async () => answer as NotificationPermission;
    },
    { endpoint, answer },
  );
}

let addresses = 0;

async function signedUpThere(page: Page, email: string) {
  addresses += 1;
  const headers = { origin: house.origin, "x-forwarded-for": `10.3.0.${addresses}` };
  for (const what of ["sign-up", "sign-in"]) {
    const data = what === "sign-up" ? { name: "Ada", email, password } : { email, password };
    const address = `${house.origin}/api/auth/${what}/email`;
    expect((await page.request.post(address, { headers, data })).status()).toBe(200);
  }
}

const there = () => `${house.origin}${run}`;
const sentTo = async (page: Page, what: string) => {
  const answer = await page.waitForResponse((said) => said.url().endsWith(`/notices.${what}`));
  expect(answer.status()).toBe(200);
  return answer.request();
};
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function untilWorks(page: Page) {
  await page.goto(there());
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test("without a key of the operator nobody is offered anything", async ({ page }) => {
  await page.goto(run);
  await expect(button(page, "Start")).toBeVisible();
  await expect(button(page, "Notify")).toHaveCount(0);
  expect(await page.content()).not.toContain("Notify");
});

test("a guest is offered nothing", async ({ page }) => {
  await page.goto(there());
  await expect(button(page, "Start")).toBeVisible();
  await expect(button(page, "Notify")).toHaveCount(0);
});

test.describe("on the narrowest phone", () => {
  test.use({ viewport: { width: 320, height: 568 } });

  for (const [locale, name, says] of [
    ["en-US", "Notify", "Each drink comes as a notification"],
    ["de-DE", "Melden", "Jeder Schluck kommt als Mitteilung"],
    ["es-ES", "Avisar", "Cada trago llega como notificación"],
  ] as const)
    test.describe(locale, () => {
      test.use({ locale });
      test("the switch is a tap away, and says what comes", async ({ page }) => {
        await signedUpThere(page, `${locale}@example.org`);
        await reachedAt(page, "https://push.example.org/one");
        await untilWorks(page);
        const before = await button(page, name).boundingBox();
        await expectNoSidewaysScroll(page);
        const begun = sentTo(page, "begin");
        await button(page, name).click();
        expect((await begun).postDataJSON().endpoint).toBe("https://push.example.org/one");
        await expect(page.getByText(says).first()).toBeVisible();
        await expect(button(page, name)).toHaveAttribute("aria-pressed", "true");
        expect(await button(page, name).boundingBox()).toEqual(before);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        const ended = sentTo(page, "end");
        await button(page, name).click();
        await ended;
        await expect(button(page, name)).toHaveAttribute("aria-pressed", "false");
      });
    });

  test("who is not let is told, and nothing is sent", async ({ page }) => {
    await signedUpThere(page, "not-let@example.org");
    await reachedAt(page, "https://push.example.org/two", "denied");
    await untilWorks(page);
    const sent: string[] = [];
    page.on("request", (asked) => sent.push(asked.url()));
    await button(page, "Notify").click();
    await expect(page.getByText("Notifications are blocked here.").first()).toBeVisible();
    await expect(button(page, "Notify")).toHaveAttribute("aria-pressed", "false");
    expect(sent.filter((url) => url.includes("notices"))).toEqual([]);
  });
});

test("each tap on the way tells the house what is next, and the finish that nothing is", async ({
  page,
}) => {
  await signedUpThere(page, "on-the-way@example.org");
  await reachedAt(page, "https://push.example.org/three");
  await standStill(page, morning);
  await untilWorks(page);
  await page.clock.runFor(400);
  const tap = async (name: string, what = "tell") => {
    const asked = sentTo(page, what);
    await button(page, name).click();
    await page.clock.runFor(500);
    return (await asked).postDataJSON();
  };
  const nothing = sentTo(page, "tell");
  await tap("Notify", "begin");
  expect((await nothing).postDataJSON().next).toBeNull();
  const { next } = await tap("Start");
  expect(next.words).toMatch(/^If thirsty: .* oz, water\.$/);
  expect(next.inS).toBeGreaterThan(1190);
  expect(next.inS).toBeLessThanOrEqual(1200);
  await page.clock.fastForward(600_000);
  await page.clock.runFor(400);
  await tap("Mile 1");
  const after = await tap("Drank it");
  expect(after.next.words).toMatch(/^If thirsty: .* oz, sports drink\.$/);
  expect(after.next.inS).toBeGreaterThan(1750);
  const undone = await tap("Undo");
  expect(undone.next.words).toMatch(/water\.$/);
  expect(undone.step).toBeGreaterThan(after.step);
  await button(page, "Finish").click();
  await page.clock.runFor(500);
  await tap("Finish", "end");
  await page.clock.runFor(500);
  expect(await page.evaluate(() => localStorage.getItem("limber.run-notices"))).toBeNull();
});

type Shown = { readonly title: string; readonly silent?: boolean; readonly tag?: string };
type Recording = {
  shown: Shown[];
  readonly registration: {
    showNotification: (title: string, how: Omit<Shown, "title">) => Promise<void>;
  };
};

test("what comes is shown, without a sound for who looks at the run", async ({ page, context }) => {
  await signedUpThere(page, "shown@example.org");
  await untilWorks(page);
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(house.origin));
  // A browser without a screen shows no notifications: what it is told to show is written down.
  await worker?.evaluate(() => {
    const self = globalThis as unknown as Recording;
    self.shown = [];
    self.registration.showNotification = async (title, { silent, tag }) => {
      self.shown.push({ title, ...(silent && { silent }), ...(tag && { tag }) });
    };
  });
  const session = await context.newCDPSession(page);
  const known = new Promise<string>((settle) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(house.origin));
      if (own !== undefined) settle(own.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const registrationId = await known;
  const { origin } = house;
  const push = (data: string) =>
    session.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
  const shown = () => worker?.evaluate(() => (globalThis as unknown as Recording).shown);
  const tag = "next-drink";
  await push('{"words":"If thirsty: 5 to 6 oz, water."}');
  const seen = { title: "If thirsty: 5 to 6 oz, water.", silent: true, tag };
  await expect.poll(shown).toEqual([seen]);
  await page.goto(`${house.origin}/today`);
  await push('{"words":"If thirsty: 5 to 6 oz, water."}');
  await push("{");
  const loud = { title: "If thirsty: 5 to 6 oz, water.", tag };
  await expect.poll(shown).toEqual([seen, loud, { title: "Limber", tag }]);
});
