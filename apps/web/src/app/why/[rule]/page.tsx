import { ruleById } from "@limber/core/rulebook";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readDisplay } from "../../../display.ts";
import { casesOf } from "../../../features/guide/cases.ts";
import { RuleView } from "../../../features/guide/rule.tsx";
import { Frame } from "../../_frame/frame.tsx";

export async function generateMetadata({ params }: PageProps<"/why/[rule]">): Promise<Metadata> {
  const { rule } = await params;
  return { title: "Why", description: ruleById(rule)?.statement ?? null };
}

export default async function RulePage({ params }: PageProps<"/why/[rule]">) {
  const rule = ruleById((await params).rule);
  if (rule === undefined) notFound();
  return (
    <Frame here="why" display={await readDisplay()} title="Why">
      <RuleView rule={rule} cases={casesOf(rule.id)} />
      <p>
        <a className="text-link" href="/why">
          All the rules
        </a>
      </p>
    </Frame>
  );
}
