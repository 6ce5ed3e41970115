import { afterAll, beforeAll, expect, it, vi } from "vitest";

const password = "correct horse battery";
const secure = "https://limber.example";

/** The house reads its address when it opens, so it is asked for only then. */
async function house() {
  const { api, askAccounts } = await import("./api.ts");
  const { desks } = await import("../app/acts/desks.ts");
  const { enter } = await import("./door.ts");
  return { api, askAccounts, desks, enter };
}

beforeAll(() => {
  vi.stubEnv("LIMBER_URL", secure);
});

afterAll(async () => {
  const { api } = await house();
  await (await api()).close();
});

const cookieOf = (cookies: readonly string[]) =>
  cookies.map((each) => each.split(";")[0]).join("; ");

it("every act of every page sets cookies that go over https alone", {
  timeout: 240_000,
}, async () => {
  const { askAccounts, desks, enter } = await house();
  const email = `${crypto.randomUUID()}@example.org`;
  const asked = new Headers({ origin: secure });
  await askAccounts(asked, "/sign-up/email", { name: "Ada", email, password });
  const { headers } = await askAccounts(asked, "/sign-in/email", { email, password });
  let cookie = cookieOf(headers.getSetCookie());
  const found: string[] = [];
  const acts = [...desks].flatMap(([of, { acts }]) =>
    Object.keys(acts).map((name) => [of, name] as const),
  );
  const leaving = ["sign-out", "delete", "change-password", "fill-sample"];
  const inTurn = acts.toSorted(([, one], [, two]) => leaving.indexOf(one) - leaving.indexOf(two));
  for (const [of, name] of inTurn) {
    const body = new URLSearchParams({
      email,
      password,
      oldPassword: password,
      newPassword: `${password} two`,
      clock: "24 h",
      scope: "plans",
      endsOn: "2998-01-01",
      name: "x",
    });
    const sent = { cookie, origin: secure, host: "limber.example" };
    const came = await enter(
      new Request(`${secure}/acts/${of}/${name}`, { method: "POST", body, headers: sent }),
      { desk: desks.get(of), name },
    ).catch(() => null);
    const set = came?.headers.getSetCookie() ?? [];
    for (const each of set) found.push(`${name}: ${each}`);
    const session = set.filter(
      (each) =>
        each.startsWith("__Secure-limber.session_token=ey") || /session_token=\w/.test(each),
    );
    if (session.length > 0) cookie = cookieOf(set);
  }
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter((each) => !/; *Secure\b/i.test(each))).toEqual([]);
  expect(
    found.filter(
      (each) => /session_token/.test(each) && !each.includes("__Secure-limber.session_token"),
    ),
  ).toEqual([]);
});
