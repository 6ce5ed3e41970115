import {
  addMember,
  createClub,
  createGroup,
  getClub,
  getGroup,
  listClubs,
  listGroups,
  removeMember,
} from "@limber/db/clubs/store";
import { sharedScopes } from "@limber/db/coach-links/store";
import { z } from "zod";
import { told } from "../as-json.ts";
import { Id, Limit, Name } from "../limits.ts";
import { notFound, notShared } from "../problems.ts";
import { coachProcedure, router } from "../trpc.ts";

const ofGroup = { clubId: Id, groupId: Id };

export const clubsRouter = router({
  create: coachProcedure(z.object({ clubId: Id.optional(), name: Name }))
    .meta({
      token: "full",
      keepsIn: ["clubs"],
      does: "Makes a club. Sent again with the same `clubId` it is made once.",
    })
    .mutation(async ({ ctx, input: { clubId = ctx.newId, name } }) => {
      const club = await createClub(ctx.tx, {
        coachId: ctx.coachId,
        clubId,
        name,
        createdAt: ctx.now(),
      });
      if (club === undefined) throw notFound("club");
      return told(club);
    }),

  list: coachProcedure(z.object({ limit: Limit }))
    .meta({ token: "read", does: "The clubs of this coach." })
    .query(async ({ ctx, input: { limit } }) =>
      told(await listClubs(ctx.tx, { coachId: ctx.coachId, limit })),
    ),
});

export const groupsRouter = router({
  create: coachProcedure(z.object({ clubId: Id, groupId: Id.optional(), name: Name }))
    .meta({
      token: "full",
      keepsIn: ["groups"],
      does: "Makes a group in a club. Sent again with the same `groupId` it is made once.",
    })
    .mutation(async ({ ctx, input: { clubId, groupId = ctx.newId, name } }) => {
      const of = { coachId: ctx.coachId, clubId };
      if (!(await getClub(ctx.tx, of))) throw notFound("club");
      const group = await createGroup(ctx.tx, { ...of, groupId, name });
      if (group === undefined) throw notFound("group");
      return group;
    }),

  list: coachProcedure(z.object({ clubId: Id, limit: Limit }))
    .meta({ token: "read", does: "The groups of a club, each with the ids of its members." })
    .query(async ({ ctx, input: { clubId, limit } }) => {
      const of = { coachId: ctx.coachId, clubId };
      if (!(await getClub(ctx.tx, of))) throw notFound("club");
      return listGroups(ctx.tx, { ...of, limit });
    }),

  addMember: coachProcedure(z.object({ ...ofGroup, runnerId: Id }))
    .meta({
      token: "full",
      keepsIn: ["group_members"],
      does: "Puts a runner who shares something with this coach into a group.",
    })
    .mutation(async ({ ctx, input }) => {
      const { tx, coachId } = ctx;
      const now = ctx.now();
      if (!(await getGroup(tx, { ...input, coachId }))) throw notFound("group");
      const shared = await sharedScopes(tx, { runnerId: input.runnerId, coachId, now });
      if (shared.length === 0) throw notShared("anything");
      await addMember(tx, { ...input, coachId, now });
      return input;
    }),

  removeMember: coachProcedure(z.object({ ...ofGroup, runnerId: Id }))
    .meta({ token: "full", does: "Takes a runner out of a group." })
    .mutation(async ({ ctx, input }) => {
      const of = { ...input, coachId: ctx.coachId };
      if (!(await getGroup(ctx.tx, of))) throw notFound("group");
      if (!(await removeMember(ctx.tx, of))) throw notFound("member");
      return input;
    }),
});
