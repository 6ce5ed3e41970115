import { rulebookVersion } from "@limber/core/rule";
import { rulebook } from "@limber/core/rulebook";
import type { Metadata } from "next";
import { readDisplay } from "../../display.ts";
import { RuleList } from "../../features/guide/rules.tsx";
import { Frame } from "../_frame/frame.tsx";

export const metadata: Metadata = {
  title: "Why",
  description: "Every rule behind the plans, with its sources and how good they are.",
};

export default async function WhyPage() {
  return (
    <Frame here="why" display={await readDisplay()} title="Why">
      <h1 className="answer">{rulebook.length} rules, each with its reasons.</h1>
      <p className="lead">
        Nothing in a plan comes from anywhere else. Rulebook of {rulebookVersion}.
      </p>
      <RuleList />
    </Frame>
  );
}
