import { randomBytes } from "node:crypto";
import { defaultKeyHasher } from "@better-auth/api-key";
import { MS_IN_A_DAY } from "@limber/core/units";
import { endSecondStep, hasSecondStep } from "@limber/db/accounts/second-step";
import { emailOf, passwordHashOf } from "@limber/db/accounts/store";
import {
  addToken,
  endOtherSessions,
  endPasskey,
  endProvider,
  endSession,
  endToken,
  type KeptToken,
  linkedSince,
  listPasskeys,
  listSessions,
  listTokens,
} from "@limber/db/accounts/ways-in";
import { z } from "zod";
import type { Session } from "../access.ts";
import { told } from "../as-json.ts";
import { Id, Name } from "../limits.ts";
import { notFound } from "../problems.ts";
import { accountProcedure, Nothing } from "../trpc.ts";
import { lastWayIn } from "./account-problems.ts";
import { secondStepMail } from "./mail.ts";
import {
  keptScope,
  LONGEST_DAYS,
  scopeKept,
  TOKEN_PREFIX,
  tokenScopes,
  USUAL_DAYS,
} from "./token-scopes.ts";

const SECRET_BYTES = 48;

const NewToken = z.object({
  name: Name,
  scope: z.enum(tokenScopes).default("read"),
  days: z.number().int().min(1).max(LONGEST_DAYS).default(USUAL_DAYS),
});

/** The procedures about what opens an account. None of them tells a secret again. */
export const waysIn = {
  who: accountProcedure(Nothing)
    .meta({ does: "Whose token or sign-in this is, and what it is for.", token: "any" })
    .query(({ ctx: { session } }) => ({ name: session.name, ...openedBy(session) })),

  waysIn: accountProcedure(Nothing)
    .meta({
      does: "The e-mail address, the browsers and terminals that are signed in, the passkeys and the tokens: since when, and when they were last seen. Whether there is a password, and a code after it. And the provider that signs people in beside it, where there is one: since when it is linked.",
    })
    .query(async ({ ctx: { accounts: db, ownId, session, now, provider: other } }) => {
      const here = session.by === "sign-in" ? session.sessionId : undefined;
      const found = await listSessions(db, { userId: ownId, now: now() });
      const sessions = found.map((each) => ({ ...each, isThis: each.sessionId === here }));
      const passkeys = await listPasskeys(db, ownId);
      const email = (await emailOf(db, ownId)) ?? "";
      const tokens = (await listTokens(db, ownId)).map(asListed);
      const isAskedForCode = await hasSecondStep(db, ownId);
      const hasPassword = (await passwordHashOf(db, ownId)) !== undefined;
      const provider = other && {
        name: other.name,
        linkedAt: (await linkedSince(db, { userId: ownId, provider: other.key })) ?? null,
      };
      const secrets = { hasPassword, isAskedForCode, provider: provider ?? null };
      return told({ email, sessions, passkeys, ...secrets, tokens });
    }),

  endSession: accountProcedure(z.object({ sessionId: Id }))
    .meta({ does: "Signs a browser or a terminal out." })
    .mutation(async ({ ctx: { accounts: db, ownId }, input }) => {
      if (!(await endSession(db, { userId: ownId, ...input }))) throw notFound("session");
      return input;
    }),

  endOtherSessions: accountProcedure(Nothing)
    .meta({ does: "Signs every browser and terminal out but the one that asks." })
    .mutation(async ({ ctx: { accounts: db, ownId, session } }) => {
      const keptId = session.by === "sign-in" ? session.sessionId : undefined;
      if (keptId === undefined) throw notFound("session");
      return { ended: await endOtherSessions(db, { userId: ownId, keptId }) };
    }),

  endPasskey: accountProcedure(z.object({ passkeyId: Id }))
    .meta({
      does: "Removes a passkey that is not the last way in. It signs nobody in from then on.",
    })
    .mutation(async ({ ctx: { accounts: db, ownId, provider }, input }) => {
      const ended = await endPasskey(db, { userId: ownId, provider: provider?.key, ...input });
      if (ended === "last") throw lastWayIn();
      if (ended === "none") throw notFound("passkey");
      return input;
    }),

  endProvider: accountProcedure(Nothing)
    .meta({
      does: "Unlinks the provider, where it is not the last way in. It signs nobody in to this account from then on.",
      fresh: true,
    })
    .mutation(async ({ ctx: { accounts: db, ownId, provider } }) => {
      const asked = provider && { userId: ownId, provider: provider.key };
      if (asked && (await endProvider(db, asked)) === "last") throw lastWayIn();
      return { isLinked: false as const };
    }),

  endSecondStep: accountProcedure(Nothing)
    .meta({
      does: "Asks for no code after the password any more. Whose account it is is told by mail.",
      fresh: true,
    })
    .mutation(async ({ ctx: { accounts: db, ownId, letters } }) => {
      const to = await emailOf(db, ownId);
      const wasOn = await endSecondStep(db, ownId);
      if (wasOn && to !== undefined) letters?.((say) => secondStepMail({ to, isOn: false, say }));
      return { isAskedForCode: false as const };
    }),

  makeToken: accountProcedure(NewToken)
    .meta({
      does: "Makes a token for a program: to read, to send files of runs alone, to hand runs and files over, or for all that a program may. It is told once, and works for a year at most.",
      fresh: true,
    })
    .mutation(
      async ({ ctx: { accounts: db, ownId, newId, now }, input: { name, scope, days } }) => {
        const token = `${TOKEN_PREFIX}${randomBytes(SECRET_BYTES).toString("base64url")}`;
        const madeAt = now();
        const made = {
          tokenId: newId,
          name,
          expiresAt: new Date(madeAt.getTime() + days * MS_IN_A_DAY),
        };
        const kept = { prefix: TOKEN_PREFIX, permissions: JSON.stringify(keptScope(scope)) };
        await addToken(db, ownId, {
          ...made,
          ...kept,
          madeAt,
          hash: await defaultKeyHasher(token),
        });
        return told({ ...made, scope, token });
      },
    ),

  endToken: accountProcedure(z.object({ tokenId: Id }))
    .meta({ does: "Ends a token at once." })
    .mutation(async ({ ctx: { accounts: db, ownId }, input }) => {
      if (!(await endToken(db, { userId: ownId, ...input }))) throw notFound("token");
      return input;
    }),
};

function openedBy(session: Session) {
  return session.by === "token" ? { by: session.by, scope: session.scope } : { by: session.by };
}

/** What stands in the list: never the token, nor its hash. */
function asListed({ permissions, expiresAt, ...token }: KeptToken) {
  const kept = permissions === null ? null : JSON.parse(permissions);
  return { ...token, scope: scopeKept(kept), expiresAt: endOf({ ...token, expiresAt }) };
}

/** A token from before there was a limit ends a year after it was made. */
export function endOf({ madeAt, expiresAt }: Pick<KeptToken, "madeAt" | "expiresAt">): Date {
  const latest = new Date(madeAt.getTime() + LONGEST_DAYS * MS_IN_A_DAY);
  return expiresAt === null || expiresAt > latest ? latest : expiresAt;
}
