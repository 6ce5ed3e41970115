import { afterAll, describe, expect, it } from "vitest";
import { api, askAccounts } from "../../server/api.ts";
import { placeOf, send, visitor } from "../../server/visitor.fixture.ts";

afterAll(async () => (await api()).close());

let addresses = 0;
/** Every sign-in comes from an address of its own, or the limit on tries would hold it up. */
function from() {
  addresses += 1;
  return { "x-limber-address": `10.1.2.${addresses}` };
}

describe("signing in", () => {
  it.each([
    ["/runs?cramp=night", "/runs?cramp=night"],
    ["", "/today"],
    ["https://evil.example", "/today"],
    ["//evil.example", "/today"],
    ["/\\evil.example", "/today"],
    ["/\t/evil.example", "/today"],
    ["/.//evil.example", "/today"],
  ])("asked for on the way to %s leads to %s", async (next, place) => {
    const { email, password } = await visitor();
    const came = await send("accounts/sign-in", { email, password, next }, from());
    expect(placeOf(came)).toBe(place);
    expect(came.headers.getSetCookie().join()).toContain("limber.session");
  });

  it("with another password says so, and no more", async () => {
    const { email } = await visitor();
    const came = await send("accounts/sign-in", { email, password: "incorrect horse" }, from());
    expect(placeOf(came)).toBe("/sign-in?problem=wrong");
    expect(came.headers.getSetCookie()).toEqual([]);
  });

  it("brings the units that were chosen, to a device that never saw them", async () => {
    const { email, password, cookie } = await visitor();
    await send(
      "settings/reading",
      { displayName: "Ada", timeZone: "UTC", language: "de", distanceUnit: "mi" },
      { cookie },
    );
    const came = await send("accounts/sign-in", { email, password }, from());
    expect(came.headers.getSetCookie().join()).toContain("distanceUnit=mi");
  });
});

it.each(["/plan", "/plans"])(
  "a guest's plan is kept at sign-in, asked for on the way to %s",
  async (page) => {
    const { email, password } = await visitor();
    const next = `${page}?units=si&distance=24&time=2:30:00&mass=70&keep=1`;
    const came = await send("accounts/sign-in", { email, password, next }, from());
    expect(placeOf(came)).toMatch(/^\/plans\/[0-9a-f-]{36}$/);
  },
);

describe("signing out", () => {
  it("ends the session and takes the ticks away", async () => {
    const { cookie } = await visitor();
    const came = await send("accounts/sign-out", {}, { cookie });
    expect(placeOf(came)).toBe("/sign-in?news=out");
    expect(came.headers.getSetCookie().join()).toContain("ticks=; Path=/; Max-Age=0");
    expect(await (await api()).sessionOf(new Headers({ cookie }))).toBeNull();
  });
});

describe("signing up", () => {
  it("tells nobody whether there is such an account", async () => {
    const { email } = await visitor();
    const form = { name: "Ada", password: "correct horse battery" };
    const taken = await send("accounts/sign-up", { ...form, email }, from());
    const free = await send("accounts/sign-up", { ...form, email: `x${email}` }, from());
    expect([placeOf(taken), placeOf(free)]).toEqual(["/sign-in?news=made", "/sign-in?news=made"]);
  });

  it("with a short password is refused", async () => {
    const form = { name: "Ada", email: "short@example.org", password: "short" };
    expect(placeOf(await send("accounts/sign-up", form, from()))).toBe("/sign-up?problem=short");
  });
});

it("a house in which somebody lives is not filled with the sample", async () => {
  await visitor();
  const came = await send("accounts/fill-sample");
  expect([placeOf(came), came.headers.getSetCookie()]).toEqual(["/sample", []]);
});

describe("a terminal's code", () => {
  it("is answered for by whoever sends the form", async () => {
    const { cookie } = await visitor();
    const asked = await askAccounts(new Headers(from()), "/device/code", {
      client_id: "limber-cli",
    });
    const { user_code } = asked.body as { readonly user_code: string };
    const came = await send("accounts/device", { code: user_code, answer: "approve" }, { cookie });
    expect(placeOf(came)).toBe("/device?news=approved");
  });
});
