import type { Say } from "@limber/core/language";
import { bodyTooSlow, type FrontRefusal } from "../front/refusals.ts";
import type { NotArrived } from "./arrival.ts";

/** Why what was sent is not taken, in words for whoever looks into what a phone or a script was told. */
export type UploadRefusal = Omit<FrontRefusal, "meanwhile">;

/** One file is read in about so long. */
const SOON_S = 10;
/** A disk that is full, or a line of large archives, takes its time. */
const LATER_S = 60;
const again = (waitS: number) => ({ headers: { "Retry-After": String(waitS) } });

export const noToken: UploadRefusal = {
  status: 401,
  code: "sign-in-needed",
  headers: { "WWW-Authenticate": "Bearer" },
  inWords: (say) => ({
    what: say("This token does not work."),
    why: say("There is none, or it was mistyped, taken back, or has ended. Nothing was kept."),
    fix: say("Make one in the settings, for sending files of runs."),
  }),
};

export const tooOpen: UploadRefusal = {
  status: 403,
  code: "not-with-a-token",
  inWords: (say) => ({
    what: say("This token may not stand in an address."),
    why: say(
      "It opens more than this, and addresses are written down on the way. Nothing was kept.",
    ),
    fix: say("Send it in the header, or make one that only sends files of runs."),
  }),
};

export const noPlace: UploadRefusal = {
  status: 404,
  code: "not-found",
  inWords: (say) => ({
    what: say("There is nothing here."),
    why: say("Files of runs are sent to /api/files."),
    fix: say("Check the address against the one in the settings."),
  }),
};

/** The same words whether somebody else sent it or nobody did. */
export const noResult: UploadRefusal = {
  status: 404,
  code: "not-found",
  inWords: (say) => ({
    what: say("What became of this is not known here any more."),
    why: say("It is told for a day, until the server starts again, and to the token that sent it."),
    fix: say("Look at the list of imports, or send the file again: nothing is kept twice."),
  }),
};

export const takenBack: UploadRefusal = {
  status: 409,
  code: "changed-meanwhile",
  inWords: (say) => ({
    what: say("The import of this file was taken back."),
    why: say("Runs of it that were changed since have stayed. Nothing was kept now."),
    fix: say("To have the rest again, bring the file in on the page of imports."),
  }),
};

export const tooManyOfOne: UploadRefusal = {
  status: 429,
  code: "too-many",
  ...again(SOON_S),
  inWords: (say) => ({
    what: say("Too many files of this account are waiting to be read."),
    why: say("They are read one at a time. This one was not kept."),
    fix: say("Wait a few seconds, then send it again."),
  }),
};

export const tooManyOfAll: UploadRefusal = {
  status: 503,
  code: "too-busy",
  ...again(LATER_S),
  inWords: (say) => ({
    what: say("Limber has no room for more files just now."),
    why: say("Others were sent before, and are read one at a time. This one was not kept."),
    fix: say("Wait a minute, then send it again."),
  }),
};

export const onlyReads: UploadRefusal = {
  status: 403,
  code: "not-with-a-token",
  inWords: (say) => ({
    what: say("This token cannot do this."),
    why: say("It was made to read, and changes nothing."),
    fix: say("Make another in the settings, with what the program needs and no more."),
  }),
};

export function wrongWay(allowed: readonly string[]): UploadRefusal {
  return {
    status: 405,
    code: "wrong-method",
    headers: { Allow: allowed.join(", ") },
    inWords: (say) => ({
      what: say("This address cannot be asked that way."),
      why: say("A file is sent by POST, and what became of it is looked at by GET."),
      fix: say("Change the method of the request."),
    }),
  };
}

/** What did not arrive; null for a sender who went away and hears nothing. */
export function notTaken(problem: NotArrived, mostBytes: number): UploadRefusal | null {
  switch (problem.is) {
    case "cut":
      return null;
    case "no-room":
      return tooManyOfAll;
    case "too-large":
      return tooLarge(mostBytes);
    case "too-slow":
      return bodyTooSlow;
    case "empty":
    case "damaged-form":
      return { status: 400, code: "invalid-request", inWords: cameDamaged };
    case "no-run":
      return { status: 415, code: "invalid-request", inWords: (say) => noRun(say, problem.name) };
  }
}

const BYTES_IN_A_MB = 1024 * 1024;

function tooLarge(mostBytes: number): UploadRefusal {
  const limit = String(mostBytes / BYTES_IN_A_MB);
  return {
    status: 413,
    code: "too-large",
    inWords: (say) => ({
      what: say("This is too large."),
      why: say("Up to {limit} MB and fifty files may be sent at once. Nothing was kept.", {
        limit,
      }),
      fix: say("Send fewer at a time, or bring them in on the page of imports."),
    }),
  };
}

const cameDamaged = (say: Say) => ({
  what: say("No file came."),
  why: say("The body was empty, or a form that ended early. Nothing was kept."),
  fix: say("Send the bytes of the file as the body, or a form with a file in it."),
});

const noRun = (say: Say, name: string) => ({
  what: name === "" ? say("This is no file of runs.") : say("{name} is no file of runs.", { name }),
  why: say("Its beginning is that of something else. Nothing was kept."),
  fix: say("Send FIT, TCX, GPX, a table, or a zip of them."),
});
