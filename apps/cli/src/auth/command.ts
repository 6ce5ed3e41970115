import * as z from "zod/mini";
import { forgetToken, saveToken } from "../credentials.ts";
import type { Answer, Context, Given, Noun } from "../grammar.ts";
import { answerLine, facts } from "../print.ts";
import { callsAt } from "../procedures.ts";
import { exitCodes, refuse } from "../refusal.ts";
import { type Remote, remoteOf, serverFlag, signInNeeded } from "../remote.ts";
import { askAccounts } from "./accounts.ts";
import { signInByCode } from "./device-code.ts";
import { token } from "./token.ts";

export const noun: Noun = {
  name: "auth",
  summary: "Sign in to a Limber that runs somewhere. Plans, heat and pace need none of this.",
  verbs: [
    {
      name: "login",
      summary: "Sign in: open a page in any browser and enter the code that is printed here.",
      examples: [
        ["limber auth login --server https://limber.example", "the first time"],
        ["limber auth login --with-token < token.txt", "in a script"],
      ],
      flags: [serverFlag, { name: "with-token", says: "read an API token from stdin and keep it" }],
      answer: login,
    },
    {
      name: "logout",
      summary: "Sign out there, and forget the token here.",
      examples: [["limber auth logout", ""]],
      flags: [serverFlag],
      answer: logout,
    },
    {
      name: "status",
      summary: "Who is signed in, and where. Ends with 4 when nobody is.",
      examples: [["limber auth status --json", "for a script"]],
      flags: [serverFlag],
      answer: status,
    },
    token,
  ],
};

async function login(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const { server } = remoteOf(given, session);
  const typed = given["with-token"] ? await session.readSecret("Token: ") : undefined;
  const found = typed?.trim() ?? (await signInByCode(session, server));
  const name = await nameOf(session, { server, token: found, tokenFrom: "file" });
  if (name === null) {
    return refuse(
      {
        what: `${server} does not know this token.`,
        why: "Nothing was saved.",
        fix: "Make another with: limber auth token create --name NAME",
      },
      exitCodes.signIn,
    );
  }
  saveToken(session, server, found);
  return {
    json: { server, signedIn: true, name },
    page: () => answerLine(`Signed in to ${server} as ${name}.`, context),
    notes: [`Token saved in ${session.environment.credentialsFile}, for you alone to read.`],
  };
}

async function logout(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const remote = remoteOf(given, session);
  if (remote.tokenFrom.startsWith("LIMBER"))
    return refuse({
      what: `${remote.tokenFrom} is set.`,
      fix: "Unset it: auth logout forgets what auth login kept, and nothing else.",
    });
  const { server, token = "" } = remote;
  // A program's token is ended where it was made, and by nothing else.
  const endedThere =
    token !== "" &&
    !token.startsWith("limber_") &&
    (await askAccounts(session, remote, { path: "/sign-out", send: {}, answers: z.unknown() })).ok;
  forgetToken(session, server);
  const says = token && !endedThere ? "Forgotten here. It still works at" : "Signed out of";
  return {
    json: { server, signedIn: false, endedThere },
    page: () => answerLine(`${says} ${server}.`, context),
  };
}

async function status(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const remote = remoteOf(given, session);
  const name = await nameOf(session, remote);
  if (name === null) return signInNeeded(remote.server);
  const { server, tokenFrom } = remote;
  const kept = tokenFrom === "file" ? session.environment.credentialsFile : tokenFrom;
  return {
    json: { server, signedIn: true, name, tokenFrom },
    page: () =>
      facts(
        [
          ["Server", server],
          ["Name", name],
          ["Token", kept],
        ],
        context,
      ),
  };
}

/** Whose token it is; null when it is nobody's. Works for a sign-in and an API token alike. */
async function nameOf(session: Context["session"], remote: Remote): Promise<string | null> {
  if (remote.token === undefined) return null;
  const reply = await callsAt(session, remote)("account.who", undefined);
  return reply.ok ? reply.answer.name : null;
}
