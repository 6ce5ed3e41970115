import { span } from "@limber/core/format";
import { seconds } from "@limber/core/units";
import { exitCodes, refuse } from "../problem.ts";
import { ask, refused } from "../remote.ts";
import type { Session } from "../session.ts";

const CLIENT = "limber-cli";
const GRANT = "urn:ietf:params:oauth:grant-type:device_code";
const SLOWER_S = 5;

type DeviceCode = {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri: string;
  readonly expires_in: number;
  readonly interval: number;
};

/** RFC 8628: a code is shown, a person approves it in a browser, and the token comes. */
export async function signInByCode(session: Session, server: string): Promise<string> {
  const here = { server, token: undefined };
  const asked = await ask(session, here, {
    path: "/api/auth/device/code",
    send: { client_id: CLIENT },
  });
  if (!asked.ok) refused(asked, server);
  const shown = asked.body as unknown as DeviceCode;
  const code = shown.user_code.replace(/^(.{4})(.{4})$/, "$1-$2");
  session.write("stderr", `Open ${shown.verification_uri} and enter  ${code}\n`);
  session.write("stderr", `Waiting, for ${span(seconds(shown.expires_in))} at most.\n`);
  let intervalS = shown.interval;
  for (let waitedS = 0; waitedS < shown.expires_in; waitedS += intervalS) {
    await session.wait(intervalS * 1000);
    const send = { grant_type: GRANT, device_code: shown.device_code, client_id: CLIENT };
    const { ok, body } = await ask(session, here, { path: "/api/auth/device/token", send });
    if (ok) return String(body["access_token"]);
    if (body["error"] === "slow_down") intervalS += SLOWER_S;
    else if (body["error"] !== "authorization_pending") return ended(String(body["error"]));
  }
  return ended("expired_token");
}

function ended(error: string): never {
  const denied = error === "access_denied";
  return refuse(
    {
      what: denied ? "the sign-in was refused in the browser." : "the code has expired.",
      why: "Nothing was saved.",
      fix: "Start again with: limber auth login",
    },
    exitCodes.signIn,
  );
}
