import { casesOf } from "@limber/core/examples";
import { statementInWords } from "@limber/core/rule";
import { ruleById } from "@limber/core/rulebook";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RuleView } from "../../../features/guide/rule.tsx";
import { readDisplay } from "../../../server/display.ts";
import { Frame } from "../../_frame/frame.tsx";

export async function generateMetadata({ params }: PageProps<"/why/[rule]">): Promise<Metadata> {
  const { rule } = await params;
  const display = await readDisplay();
  const known = ruleById(rule);
  return {
    title: display.say("Why"),
    description: known === undefined ? null : statementInWords(known, display),
  };
}

export default async function RulePage({ params }: PageProps<"/why/[rule]">) {
  const rule = ruleById((await params).rule);
  if (rule === undefined) notFound();
  const display = await readDisplay();
  const { say } = display;
  return (
    <Frame here="why" display={display} title={say("Why")}>
      <RuleView reader={display} rule={rule} cases={casesOf(rule.id)} />
      <p>
        <a className="text-link" href="/why">
          {say("All the rules")}
        </a>
      </p>
    </Frame>
  );
}
