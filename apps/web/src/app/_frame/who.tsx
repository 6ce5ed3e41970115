import type { Reader } from "@limber/core/reader";
import { headers } from "next/headers";
import { nameOf } from "../../server/api.ts";
import { ifReachable } from "../../server/there.ts";

/** Who is signed in, or the way to be. */
export async function Who({ reader }: { reader: Reader }) {
  const name = await ifReachable(nameOf(await headers()));
  return (
    <p className="who">
      <a href="/sign-in">{name ?? reader.say("Sign in")}</a>
    </p>
  );
}
