import { z } from "zod";
import { Name } from "../limits.ts";
import { problemOf } from "../problems.ts";
import { refused } from "../refused.ts";
import { strict } from "../strict.ts";
import { passkeyRefused } from "./account-problems.ts";
import type { Auth } from "./auth.ts";
import type { DeviceSettings } from "./known-device.ts";
import { rememberTold } from "./sign-in-guard.ts";

/** Longer than what any device says of a key, and shorter than a body may be. */
const Said = z.string().max(8000);
const Key = {
  id: Said,
  rawId: Said,
  type: z.literal("public-key"),
  authenticatorAttachment: Said.nullish(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
};
/** More ways to reach a device than there are. */
const MOST_TRANSPORTS = 10;

const NewPasskey = z.object({
  name: Name,
  response: z.object({
    ...Key,
    response: z.object({
      clientDataJSON: Said,
      attestationObject: Said,
      authenticatorData: Said.optional(),
      transports: z.array(z.string().max(20)).max(MOST_TRANSPORTS).optional(),
      publicKeyAlgorithm: z.number().optional(),
      publicKey: Said.nullish(),
    }),
  }),
});
const UsedPasskey = z.object({
  response: z.object({
    ...Key,
    response: z.object({
      clientDataJSON: Said,
      authenticatorData: Said,
      signature: Said,
      userHandle: Said.nullish(),
      attestationObject: Said.nullish(),
    }),
  }),
});

type PasskeyDoor = DeviceSettings & { readonly auth: Auth };

const bodies: Readonly<Record<string, z.ZodType>> = {
  "/passkey/verify-registration": strict(NewPasskey),
  "/passkey/verify-authentication": strict(UsedPasskey),
};

/** Hands on what a device says of a passkey, in the shape that the library reads. Why one is refused is not told: it would help nobody but a guesser. */
export function passkeyDoor(settings: PasskeyDoor) {
  const { handler } = settings.auth;
  return async (request: Request, path: string): Promise<Response> => {
    const body = bodies[path];
    if (body === undefined) return handler(request);
    const said: unknown = await request.json().catch(() => null);
    const read = body.safeParse(said);
    if (!read.success) return refused(400, problemOf(passkeyRefused()));
    const { url, method, headers } = request;
    const response = await handler(
      new Request(url, { method, headers, body: JSON.stringify(read.data) }),
    );
    if (!response.ok && response.status !== 429) return refused(400, problemOf(passkeyRefused()));
    return rememberTold(response, settings, headers);
  };
}
