import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Session } from "../access.ts";
import { mayOpen, type TokenScope, tokenScopes } from "../accounts/token-scopes.ts";
import { askIn } from "../asking.ts";
import type { InputOf, ProcedurePath } from "../paths.ts";
import { problemOf } from "../problems.ts";
import { lines, paths } from "./lines.ts";
import { inventWorld, rowsOf, type World } from "./world.ts";

let database: TestDatabase;
let calls = 0;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(async () => {
  await database.close();
  process.stdout.write(`Tokens: ${paths.length} procedures, ${calls} calls.\n`);
});

const now = () => new Date();

/** What comes of asking with somebody's session, in one word. */
async function tell(
  path: ProcedurePath,
  input: InputOf<ProcedurePath>,
  session: Session,
): Promise<string> {
  calls += 1;
  try {
    await askIn({ db: database.db, session, now })(path, input);
    return "answers";
  } catch (problem) {
    if (!(problem instanceof TRPCError)) throw problem;
    const { code } = problemOf(problem);
    if (code === "our-fault") throw problem;
    return code;
  }
}

const withToken = (world: World, scope: TokenScope): Session => {
  return { userId: world.owner, name: "a script", by: "token", scope };
};
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const signedIn = ({ owner }: World, minutes: number): Session => {
  return { userId: owner, name: "Ada", by: "sign-in", signedInAt: ago(minutes) };
};

/** Where much is opened or ended. */
const takesFresh: readonly ProcedurePath[] = [
  "account.changeEmail",
  "account.endProvider",
  "account.endSecondStep",
  "account.export",
  "account.makeToken",
  "coachLinks.invite",
];

describe("a token of the owner's", () => {
  it.each(paths)(
    "opens %s where it is for that, and a sign-in of yesterday where that is enough",
    async (path) => {
      const world = await inventWorld(database);
      const input = await lines[path].input(world);
      const before = await rowsOf(database, world);
      for (const scope of tokenScopes) {
        // What anybody may ask nobody is asked for.
        const opens = lines[path].opens === "anyone" || mayOpen(scope, lines[path].token);
        const came = await tell(path, input, withToken(world, scope));
        expect([scope, came === "not-with-a-token"]).toEqual([scope, !opens]);
        if (!opens && scope !== "full") expect(await rowsOf(database, world)).toBe(before);
      }
      const came = await tell(path, input, signedIn(world, 24 * 60));
      expect(came === "sign-in-again").toBe(takesFresh.includes(path));
    },
  );

  it("makes no other, shares nothing, takes nothing out, changes no way in and deletes no account", () => {
    const closed = paths.filter((path) => lines[path].token === "none");
    expect(closed.toSorted()).toEqual([
      "account.changeEmail",
      "account.confirmEmail",
      "account.delete",
      "account.endOtherSessions",
      "account.endPasskey",
      "account.endProvider",
      "account.endSecondStep",
      "account.endSession",
      "account.endToken",
      "account.export",
      "account.makeToken",
      "account.waysIn",
      "coachLinks.accept",
      "coachLinks.invite",
      "notices.begin",
      "notices.end",
      "notices.tell",
    ]);
  });
});

it.each([
  ["nine minutes ago is enough", 9, "answers"],
  ["eleven minutes ago is not", 11, "sign-in-again"],
  ["in the future, by a clock that was set back, is not", -24 * 60, "sign-in-again"],
])("a sign-in %s to take everything out", async (_when, minutes, word) => {
  const world = await inventWorld(database);
  expect(await tell("account.export", undefined, signedIn(world, minutes))).toBe(word);
});
