import { passkey } from "@better-auth/passkey";
import { listPasskeys, seePasskeyUsed } from "@limber/db/accounts/ways-in";
import type { Database } from "@limber/db/client";
import { APIError } from "better-auth/api";
import { originsOf, passkeyHost } from "../origin.ts";

/** More devices and password managers than anybody has. */
const MOST_PASSKEYS = 20;

type PasskeySettings = {
  readonly db: Database;
  readonly url: URL;
  readonly now: () => Date;
};

/**
 * A passkey stands for the password and a code together. So the device has to know its owner, by a finger,
 * a face or a PIN: the library asks for that where it can be had, and takes less.
 */
export function passkeyLibrary({ db, url, now }: PasskeySettings) {
  return passkey({
    rpID: passkeyHost(url) ?? url.hostname,
    rpName: "Limber",
    origin: originsOf(url),
    advanced: { webAuthnChallengeCookie: "passkey" },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    registration: {
      afterVerification: async ({ verification, user }) => {
        if (!verification.registrationInfo?.userVerified) throw notEnough();
        if ((await listPasskeys(db, user.id)).length >= MOST_PASSKEYS) throw notEnough();
      },
    },
    authentication: {
      afterVerification: async ({ verification, clientData }) => {
        if (!verification.authenticationInfo.userVerified) throw notEnough();
        await seePasskeyUsed(db, { credentialId: clientData.id, now: now() });
      },
    },
  });
}

const notEnough = () => new APIError("UNAUTHORIZED");
