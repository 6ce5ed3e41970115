import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { SummaryView } from "../../features/referral/summary.tsx";
import { PrintButton } from "../../features/run-plan/print.tsx";
import { signedIn } from "../../server/api.ts";
import { readDisplay } from "../../server/display.ts";
import { PrinterIcon } from "../../ui/icons.tsx";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("Summary"), robots: { index: false } };
}

export default async function SummaryPage() {
  const who = await signedIn(await headers());
  if (who === null) redirect("/sign-in?next=%2Fsummary");
  const display = await readDisplay();
  return (
    <Frame
      here="patterns"
      display={display}
      title={display.say("For a professional")}
      actions={
        <PrintButton>
          <PrinterIcon />
          <span className="wide-word">{display.say("Print")}</span>
        </PrintButton>
      }
    >
      <SummaryView page={await who.ask.summary.show()} reader={display} />
    </Frame>
  );
}
