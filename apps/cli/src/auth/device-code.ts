import { span } from "@limber/core/format";
import { seconds } from "@limber/core/units";
import * as z from "zod/mini";
import { exitCodes, refuse } from "../refusal.ts";
import { refused } from "../remote.ts";
import type { Session } from "../session.ts";
import { askAccounts } from "./accounts.ts";

const CLIENT = "limber-cli";
const GRANT = "urn:ietf:params:oauth:grant-type:device_code";
const SLOWER_S = 5;

const DeviceCode = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verification_uri: z.string(),
  expires_in: z.number(),
  interval: z.number(),
});
const Granted = z.object({ access_token: z.string() });

/** RFC 8628: a code is shown, a person approves it in a browser, and the token comes. */
export async function signInByCode(session: Session, server: string): Promise<string> {
  const here = { server, token: undefined };
  const asked = await askAccounts(session, here, {
    path: "/device/code",
    send: { client_id: CLIENT },
    answers: DeviceCode,
  });
  if (!asked.ok) return refused(asked, server);
  const shown = asked.answer;
  const code = shown.user_code.replace(/^(.{4})(.{4})$/, "$1-$2");
  session.write("stderr", `Open ${shown.verification_uri} and enter  ${code}\n`);
  session.write("stderr", `Waiting, for ${span(seconds(shown.expires_in))} at most.\n`);
  let intervalS = shown.interval;
  for (let waitedS = 0; waitedS < shown.expires_in; waitedS += intervalS) {
    await session.wait(intervalS * 1000);
    const send = { grant_type: GRANT, device_code: shown.device_code, client_id: CLIENT };
    const reply = await askAccounts(session, here, {
      path: "/device/token",
      send,
      answers: Granted,
    });
    if (reply.ok) return reply.answer.access_token;
    if (reply.word === "slow_down") intervalS += SLOWER_S;
    else if (reply.word !== "authorization_pending") return ended(reply.word);
  }
  return ended("expired_token");
}

function ended(word: string | undefined): never {
  const denied = word === "access_denied";
  return refuse(
    {
      what: denied ? "the sign-in was refused in the browser." : "the code has expired.",
      why: "Nothing was saved.",
      fix: "Start again with: limber auth login",
    },
    exitCodes.signIn,
  );
}
