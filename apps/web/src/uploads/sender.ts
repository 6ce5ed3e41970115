import type { KnownToken } from "@limber/api/server";
import { mayOpen } from "@limber/api/token-scopes";
import type { AskedAt, DeskSettings } from "./desk-state.ts";
import { type Account, accountOf } from "./keeping.ts";
import { noToken, onlyReads, tooOpen, type UploadRefusal } from "./refusals.ts";

export type Sender = {
  readonly is: "known";
  readonly by: KnownToken;
  /** Their account, to see what became of what they sent. */
  readonly reads: Account;
};

/** Who asks, or why they may not. In an address only a token may stand that opens nothing else. */
export async function senderOf(
  { address, request }: AskedAt,
  settings: DeskSettings,
): Promise<Sender | { readonly is: "refused"; readonly why: UploadRefusal }> {
  const given = address.token ?? request.headers.authorization?.replace(/^bearer +/i, "");
  if (given === undefined) return { is: "refused", why: noToken };
  const api = await settings.api();
  const by = await api.tokenOf(given);
  if (by === null) return { is: "refused", why: noToken };
  if (address.token !== undefined && by.scope !== "files") return { is: "refused", why: tooOpen };
  if (!mayOpen(by.scope, "files")) return { is: "refused", why: onlyReads };
  return { is: "known", by, reads: accountOf(api, by, "read") };
}
