import { codeApp } from "@limber/api/testing/code-app";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { api, signedIn } from "../../server/api.ts";
import { headersAfter } from "../../server/asked-code.ts";
import { placeOf, send, type Visitor, visitor } from "../../server/visitor.fixture.ts";
import { readSaid, saidCookie } from "./said-cookie.ts";

afterAll(async () => (await api()).close());
afterEach(() => vi.useRealTimers());

/** A browser: what an answer sets stays, and goes along with what follows. */
function browserOf({ cookie }: Pick<Visitor, "cookie">) {
  let kept = new Headers({ cookie });
  return {
    cookie: () => kept.get("cookie") ?? "",
    async send(address: string, form: Record<string, string> = {}) {
      const came = await send(address, form, { cookie: kept.get("cookie") ?? "" });
      kept = headersAfter(kept, came);
      return came;
    },
    who: () => signedIn(kept),
    /** What the settings would show. */
    said: () => readSaid(decodeURIComponent(partOf(kept.get("cookie") ?? ""))),
  };
}
type Browser = ReturnType<typeof browserOf>;

const partOf = (cookie: string) =>
  cookie
    .split("; ")
    .find((each) => each.startsWith(`${saidCookie}=`))
    ?.slice(saidCookie.length + 1) ?? "";

/** Turned on as the page does it. */
async function turnedOn(browser: Browser, password: string) {
  await browser.send("settings/begin-step", { password });
  const { uri = "", spare = "" } = browser.said()?.typed ?? {};
  const app = codeApp(uri);
  await browser.send("settings/confirm-step", { uri, spare, appCode: app() });
  expect(browser.said()).toMatchObject({ part: "second-step", news: "on", secret: spare });
  return { app, spare: spare.split(" ") };
}

const nobody = { cookie: "" };

describe("a code beside the password", () => {
  it("is turned on by the password and a first code, and ten spare ones are told once", async () => {
    const ada = await visitor();
    const mine = browserOf(ada);
    await mine.send("settings/begin-step", { password: "not this one" });
    expect(mine.said()).toMatchObject({ problem: { field: "password" } });
    await mine.send("settings/begin-step", {});
    expect(mine.said()).toMatchObject({ problem: { field: "password" } });
    await mine.send("settings/begin-step", { password: ada.password });
    const { uri = "", spare = "" } = mine.said()?.typed ?? {};
    expect(spare.split(" ")).toHaveLength(10);
    // A wrong one leaves the picture where it is, and is not kept itself; a spare one shows nothing of the app.
    for (const appCode of ["000000", "12345", "never-made", spare.split(" ")[0] ?? ""]) {
      await mine.send("settings/confirm-step", { uri, spare, appCode });
      const problem = { field: "appCode", what: "That is not the code." };
      expect(mine.said(), appCode).toMatchObject({ problem, typed: { uri, spare } });
    }
    expect(JSON.stringify(mine.said())).not.toContain("000000");
    await mine.send("settings/confirm-step", { uri, spare, appCode: codeApp(uri)() });
    expect(mine.said()).toMatchObject({ news: "on", secret: spare });
    expect(JSON.stringify(mine.said())).not.toContain("otpauth");
    expect((await (await mine.who())?.ask.account.waysIn())?.isAskedForCode).toBe(true);
  });

  it("is not said to be on where somebody has to show first that it is them", async () => {
    const mine = browserOf(await visitor());
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 });
    await mine.send("settings/begin-step", {});
    const problem = { field: "password", what: "Show that it is you." };
    expect(mine.said()).toMatchObject({ problem });
  });

  it("tells its spare codes to nobody who comes after whoever signed out", async () => {
    const ada = await visitor();
    const mine = browserOf(ada);
    await turnedOn(mine, ada.password);
    expect(mine.said()?.secret).toMatch(/./);
    await mine.send("accounts/sign-out");
    expect(mine.cookie()).not.toContain(saidCookie);
  });

  it("is asked for after the password, with the way on kept", async () => {
    const ada = await visitor();
    const { app } = await turnedOn(browserOf(ada), ada.password);
    const other = browserOf(nobody);
    const { email, password } = ada;
    const half = await other.send("accounts/sign-in", { email, password, next: "/runs" });
    expect(placeOf(half)).toBe("/sign-in?step=code&next=%2Fruns");
    expect(await other.who()).toBeNull();
    const wrong = await other.send("accounts/sign-in-code", { appCode: "000000", next: "/runs" });
    expect(placeOf(wrong)).toBe("/sign-in?step=code&problem=code-differs&next=%2Fruns");
    const came = await other.send("accounts/sign-in-code", { appCode: app(1), next: "/runs" });
    expect(placeOf(came)).toBe("/runs");
    expect((await other.who())?.id).toBe(ada.who.id);
  });

  it("begins again where nobody typed a password, or somebody else's page asks", async () => {
    const came = await send("accounts/sign-in-code", { appCode: "000000" });
    expect(placeOf(came)).toBe("/sign-in?problem=start-again");
    const empty = await send("accounts/sign-in-code", {});
    expect(placeOf(empty)).toMatch(/^\/sign-in\?/);
  });

  it("is asked for beside the password in forms that take more than a screen left open", async () => {
    const ada = await visitor();
    const mine = browserOf(ada);
    const { app, spare } = await turnedOn(mine, ada.password);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 });
    const { password } = ada;
    const form = { name: "my script", scope: "read", days: "30" };
    await mine.send("settings/make-token", { ...form, password });
    expect(mine.said()).toMatchObject({ problem: { field: "appCode" }, typed: form });
    await mine.send("settings/make-token", { ...form, password, appCode: "000000" });
    expect(mine.said()).toMatchObject({ problem: { field: "appCode" }, typed: form });
    expect(mine.said()?.secret).toBeUndefined();
    // What was signed in stays so, and is no fresher for it.
    expect((await mine.who())?.isProven).toBe(false);
    await mine.send("settings/make-token", { ...form, password, appCode: app() });
    expect(mine.said()?.secret).toMatch(/./);
    expect((await mine.who())?.isProven).toBe(true);

    vi.setSystemTime(Date.now() + 86_400_000);
    const { email } = ada;
    await mine.send("settings/delete", { email, password });
    expect(mine.said()).toMatchObject({ part: "data", problem: { what: "A code is missing." } });
    const gone = await mine.send("settings/delete", { email, password, appCode: spare[0] ?? "" });
    expect(placeOf(gone)).toBe("/sign-in?news=deleted");
  });

  it("is turned off by whoever shows that it is them, and the password is enough again", async () => {
    const ada = await visitor();
    const mine = browserOf(ada);
    const { spare } = await turnedOn(mine, ada.password);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 });
    const { email, password } = ada;
    await mine.send("settings/end-step", { password });
    expect(mine.said()).toMatchObject({ problem: { field: "appCode" } });
    await mine.send("settings/end-step", { password, appCode: spare[1] ?? "" });
    expect(mine.said()).toMatchObject({ part: "second-step", news: "off" });
    const came = await browserOf(nobody).send("accounts/sign-in", { email, password });
    expect(placeOf(came)).toBe("/today");
  });
});

it("a picture for the app holds what the app is told, dark on a white border", async () => {
  const { QrCode } = await import("../../ui/qr-code.tsx");
  const { default: decodeQR } = await import("qr/decode.js");
  const text = "otpauth://totp/Limber:ada%40example.org?secret=ABCDEFGHIJKLMNOP&issuer=Limber";
  const drawn = renderToStaticMarkup(QrCode({ text, label: "A picture" }));
  const size = Number(/viewBox="0 -.5 (\d+)/.exec(drawn)?.[1]);
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, long] of drawn.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      data
        .subarray((row * width + Number(x) * scale) * 4)
        .subarray(0, Number(long) * scale * 4)
        .fill(0);
  expect(decodeQR({ width, height: width, data })).toBe(text);
});
