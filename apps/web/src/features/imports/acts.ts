import { refusalOf } from "@limber/api/problems";
import type { Desk } from "../../server/door.ts";

/** Takes a batch back: a plain form, so that it works without JavaScript. */
export const importDesk: Desk = {
  acts: {
    undo: {
      by: "runner",
      async perform({ who, form }) {
        const importId = String(form.get("import"));
        const { kept, notRestored } = await who.ask.imports.undo({ importId });
        if (notRestored.length > 0) return { place: "/imports?news=some-unread" };
        return { place: `/imports?news=${kept.length === 0 ? "undone" : "some-stay"}` };
      },
    },
  },
  problemOf: refusalOf,
  again: () => ({ place: "/imports?news=gone" }),
  signIn: () => "/sign-in?next=/imports",
};
