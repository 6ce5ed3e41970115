import { randomBytes } from "node:crypto";
import { sayInEnglish } from "@limber/core/language";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAddress, openTestApi, signIn, signUp, type TestApi } from "../testing-http.ts";
import { accountPaths } from "./account-paths.ts";
import { openAuth } from "./auth.ts";
import { createAccount } from "./by-email.ts";
import { codeOfFault, faultInWords, type PasswordFault, passwordFaults } from "./password-fault.ts";
import { faultOf } from "./password-judge.ts";

const owner = { name: "Ada Lovelace", email: "ada.byron@analytical.example" };
const good = "correct horse battery";

const refused: readonly (readonly [PasswordFault, readonly string[]])[] = [
  ["short", ["", "ninechars", "🏃🏃🏃🏃🏃", "a b c d e"]],
  ["long", ["x7 ".repeat(67)]],
  ["blank", ["          ", "\u3000".repeat(12), "\u200b".repeat(10), " \t \t \t \t \t "]],
  [
    "common",
    ["1234567890", "0987654321", "qwertyuiop", "password123", "Passw0rd2026", "P@ssw0rd123!"],
  ],
  ["common", ["aaaaaaaaaaaa", "abcabcabcabc", "1q2w3e4r5t6y", "iloveyou2024", "qwerty12345"]],
  ["common", ["Summer2024!!", "Passwort2024!", "Berlin2026!!", "laufen2026!!", "contraseña1"]],
  ["common", ["marathon2026", "01.01.1990ab", "fussball2006", "realmadrid1902", "PASSWORD123"]],
  ["own", ["ada.byron@analytical.example", "ADA.BYRON@ANALYTICAL.EXAMPLE", "adalovelace"]],
  [
    "own",
    ["adalovelace1815", "Ada.Lovelace.1815", "lovelace2024!", "1815AdaLovelace", "lovelaceada12"],
  ],
  ["own", ["ada.byron2026", "byron-20261129", "limber2026!!", "analytical1", "Ada Lovelace"]],
];

const faultOfEach = (passwords: readonly string[]) =>
  Promise.all(passwords.map(async (each) => [each, await faultOf(each, owner)]));

describe("a password", () => {
  it.each(refused)("is refused as %s: %j", async (fault, passwords) => {
    expect(await faultOfEach(passwords)).toEqual(passwords.map((each) => [each, fault]));
  });

  it("of words that do not belong together is taken, also where one of them is a name", async () => {
    const taken = [
      ...[good, "drei nasse Schuhe", "tres zapatos mojados", "ada drinks from tin cups"],
      ...["bQ3-xk_9aZ12", "   lentils after rain   ", "雨のち晴れと靴紐三本", `${good} `.repeat(9)],
    ];
    expect(await faultOfEach(taken)).toEqual(taken.map((each) => [each, undefined]));
  });

  it("that a machine has made is taken", async () => {
    const made = Array.from({ length: 60 }, () => randomBytes(9).toString("base64url"));
    expect(await faultOfEach(made)).toEqual(made.map((each) => [each, undefined]));
  });

  it("is no less its owner's where they have no name", async () => {
    const nameless = { name: "", email: "" };
    expect([await faultOf(good, nameless), await faultOf("limber2026!!", nameless)]).toEqual([
      undefined,
      "own",
    ]);
  });

  it("is refused with what, why and a better way", () => {
    for (const fault of passwordFaults)
      for (const words of Object.values(faultInWords(fault, sayInEnglish)))
        expect(words).toMatch(/^[A-Z].*\.$/);
  });
});

describe("no way in takes a password that is easily guessed:", () => {
  let test: TestApi;
  const from = () => ({ "test-address": anAddress() });
  const own = "lovelace2024!";
  const email = "lovelace@example.org";

  beforeAll(async () => {
    test = await openTestApi();
    await signUp(test, { email });
  });
  afterAll(() => test.close());

  const reset = async (password: string) => {
    const printed = await test.api.resetLink(email);
    return { token: new URL(printed?.link ?? "").searchParams.get("token"), newPassword: password };
  };
  const inside = async () => ({ cookie: await signIn(test, { email, password: good }), ...from() });
  /** A terminal brings its token, and nothing that a browser brings. */
  const fromTerminal = async (body: unknown) => {
    const { cookie } = await inside();
    const token = decodeURIComponent(/session_token=([^;]+)/.exec(cookie)?.[1] ?? "");
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const sent = { method: "POST", headers, body: JSON.stringify(body) };
    const came = await fetch(`${test.url}/api/auth/change-password`, sent);
    return { body: await came.json() };
  };
  const change = (newPassword: string) => ({ currentPassword: good, newPassword });

  const ways: Readonly<Record<string, (password: string) => Promise<{ readonly body: unknown }>>> =
    {
      "signing up": (password) =>
        test.post(
          "/api/auth/sign-up/email",
          { name: "Lovelace", email: "new@example.org", password },
          from(),
        ),
      "a reset link": async (password) =>
        test.post("/api/auth/reset-password", await reset(password), from()),
      "a reset link in the address": async (password) => {
        const { token, newPassword } = await reset(password);
        return test.post(`/api/auth/reset-password?token=${token}`, { newPassword }, from());
      },
      "the change of a password": async (password) =>
        test.post("/api/auth/change-password", change(password), await inside()),
      "the change of a password from a terminal": (password) => fromTerminal(change(password)),
    };

  it.each(Object.entries(ways))("%s", async (_way, sent) => {
    for (const [password, fault] of [
      ["1234567890", "common"],
      ["          ", "blank"],
      ["short", "short"],
      [own, "own"],
    ] as const) {
      const { body } = await sent(password);
      expect([password, (body as { code: string }).code]).toEqual([password, codeOfFault(fault)]);
    }
    const kept = await test.database.sql`select email from users`;
    expect(kept.map((each) => each["email"])).toEqual([email]);
    await expect(signIn(test, { email, password: good })).resolves.toContain("limber");
  });

  it("the operator's way, told in the same words", async () => {
    const account = { name: "Lovelace", email: "operator@example.org" };
    const made = (password: string) =>
      createAccount(test.database.db, { LIMBER_SECRET: "x".repeat(40) }, { ...account, password });
    for (const [password, fault] of [
      ["1234567890", "common"],
      [own, "own"],
      ["x", "short"],
    ] as const)
      await expect(made(password)).rejects.toMatchObject({
        problem: faultInWords(fault, sayInEnglish),
      });
    expect(await made(good)).toMatchObject({ email: "operator@example.org" });
  });

  /** Where a password is shown that has been judged when it was set. */
  const shown = [
    "/sign-in/email password",
    "/change-password currentPassword",
    "/two-factor/enable password",
  ];

  it("every open address that takes one is known", () => {
    const auth = openAuth({
      db: test.database.db,
      environment: {},
      secret: "x".repeat(40),
      url: new URL("http://localhost:3000"),
      now: () => new Date(),
      report: () => undefined,
    });
    const fields = Object.values(auth.api).flatMap(({ path, options }) => {
      const { shape = {} } = (options as { body?: { shape?: object } }).body ?? {};
      const isOpen = path !== undefined && Object.hasOwn(accountPaths, path);
      return isOpen ? Object.keys(shape).map((name) => `${path} ${name}`) : [];
    });
    const judged = ["/reset-password newPassword", "/change-password newPassword"];
    const found = fields.filter((each) => /pass(?:word|phrase)/i.test(each.split(" ")[1] ?? ""));
    expect(found.filter((each) => !shown.includes(each)).toSorted()).toEqual(judged.toSorted());
  });
});
