import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { AcceptInvitation } from "../../../features/settings/accept-invitation.tsx";
import { nameOf } from "../../../server/api.ts";
import { readDisplay } from "../../../server/display.ts";
import { Frame } from "../../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("An invitation"), robots: { index: false } };
}

/** Where a runner's invitation leads a coach. */
export default async function SharePage({ params }: PageProps<"/share/[code]">) {
  const { code } = await params;
  const reader = await readDisplay();
  const name = await nameOf(await headers());
  if (name === null) redirect(`/sign-in?next=${encodeURIComponent(`/share/${code}`)}`);
  return (
    <Frame needsNetwork here="settings" display={reader} title={reader.say("An invitation")}>
      <AcceptInvitation code={decodeURIComponent(code)} name={name} reader={reader} />
    </Frame>
  );
}
