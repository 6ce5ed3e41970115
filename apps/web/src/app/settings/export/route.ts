import { signInAgain } from "@limber/api/account-problems";
import { problemOf } from "@limber/api/problems";
import { type NextRequest, NextResponse } from "next/server";
import { cookieOf } from "../../../features/settings/said-cookie.ts";
import { signedIn } from "../../../server/api.ts";
import { displayOf } from "../../../server/display.ts";

/** Everything of the account in one file. */
export async function GET(request: NextRequest): Promise<Response> {
  const who = await signedIn(request.headers);
  if (who === null)
    return new Response(null, { status: 303, headers: { Location: "/sign-in?next=%2Fsettings" } });
  if (!who.isProven) return askedAgain(request.headers);
  const { zipBase64 } = await who.ask.account.export();
  const day = new Date().toISOString().slice(0, 10);
  return new NextResponse(Buffer.from(zipBase64, "base64"), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="limber-${day}.zip"`,
      "Cache-Control": "no-store",
    },
  });
}

/** Said at the form that takes everything out. */
function askedAgain(sent: Headers): Response {
  const { what, why, fix } = problemOf(signInAgain(), displayOf(sent));
  const said = {
    part: "data",
    act: "export",
    problem: { what, why, fix, field: "password" },
  } as const;
  const headers = { Location: "/settings#data", "Set-Cookie": cookieOf(said) };
  return new Response(null, { status: 303, headers });
}
