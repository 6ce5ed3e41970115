import {
  acceptInvitation,
  invite,
  listAthletes,
  listCoachLinks,
  revokeCoachLink,
} from "@limber/db/coach-links/store";
import { scopes } from "@limber/db/policies";
import { z } from "zod";
import { told } from "../as-json.ts";
import { CODE_WORKS_FOR_MS, Id, Instant, Limit } from "../limits.ts";
import { invalidCode, notFound } from "../problems.ts";
import { coachProcedure, router, runnerProcedure } from "../trpc.ts";
import { hashOf, newCode } from "./code.ts";

const CODE_LENGTH = 40;

const Invitation = z.object({
  coachLinkId: Id.optional(),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  endsAt: Instant,
});

export const coachLinksRouter = router({
  invite: runnerProcedure(Invitation)
    .meta({
      fresh: true,
      keepsIn: ["coach_links"],
      does: "Makes a code for a coach, with what it shares and until when. The code is told once.",
    })
    .mutation(async ({ ctx, input: { coachLinkId = ctx.newId, scopes: chosen, endsAt } }) => {
      const { runnerId, session } = ctx;
      const code = newCode();
      const of = {
        runnerId,
        coachLinkId,
        runnerName: session.name,
        scopes: [...new Set(chosen)],
        endsAt,
      };
      const link = await invite(ctx.tx, { ...of, codeHash: hashOf(code), invitedAt: ctx.now() });
      if (link === undefined) throw notFound("invitation");
      return { ...told(link), code };
    }),

  accept: coachProcedure(z.object({ code: z.string().max(CODE_LENGTH) }))
    .meta({ does: "Takes up an invitation. A code works once, for seven days.", who: "coach" })
    .mutation(async ({ ctx, input: { code } }) => {
      const now = ctx.now();
      const invitedAfter = new Date(now.getTime() - CODE_WORKS_FOR_MS);
      const link = await acceptInvitation(ctx.tx, { codeHash: hashOf(code), now, invitedAfter });
      if (link === undefined) throw invalidCode();
      return told(link);
    }),

  list: runnerProcedure(z.object({ limit: Limit }))
    .meta({ token: "read", does: "Whom the runner has invited, what they share, and until when." })
    .query(async ({ ctx, input: { limit } }) =>
      told(await listCoachLinks(ctx.tx, { runnerId: ctx.runnerId, limit })),
    ),

  revoke: runnerProcedure(z.object({ coachLinkId: Id }))
    .meta({ token: "full", does: "Ends a coach's access at once." })
    .mutation(async ({ ctx, input: { coachLinkId } }) => {
      const link = await revokeCoachLink(ctx.tx, {
        runnerId: ctx.runnerId,
        coachLinkId,
        now: ctx.now(),
      });
      if (link === undefined) throw notFound("coach link");
      return told(link);
    }),

  athletes: coachProcedure(z.object({ limit: Limit }))
    .meta({ token: "read", does: "Runners who share something with this coach at this moment." })
    .query(async ({ ctx, input: { limit } }) =>
      told(await listAthletes(ctx.tx, { coachId: ctx.coachId, now: ctx.now(), limit })),
    ),
});
