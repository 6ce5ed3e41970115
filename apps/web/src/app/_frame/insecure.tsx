import type { Reader } from "@limber/core/reader";
import { headers } from "next/headers";
import { isInsecureVisit } from "../../server/secure-visit.ts";

/** Where the words on offline use stand: that there is none here. Nothing over https, or on this machine. */
export async function Insecure({ reader }: { readonly reader: Reader }) {
  if (!isInsecureVisit(await headers())) return null;
  return (
    <p className="ready">
      <a href="/settings#https">{reader.say("Not offline: this address is not https")}</a>
    </p>
  );
}
