import { type NextRequest, NextResponse } from "next/server";
import { signedIn } from "../../../server/api.ts";

/** Everything of the account in one file. */
export async function GET(request: NextRequest): Promise<Response> {
  const who = await signedIn(request.headers);
  if (who === null)
    return new Response(null, { status: 303, headers: { Location: "/sign-in?next=%2Fsettings" } });
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
