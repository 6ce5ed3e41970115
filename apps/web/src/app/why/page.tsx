import { sayCount } from "@limber/core/language";
import { rulebook } from "@limber/core/rulebook";
import { rulebookVersion } from "@limber/core/rulebook-version";
import type { Metadata } from "next";
import { RuleList } from "../../features/guide/rules.tsx";
import { readDisplay } from "../../server/display.ts";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return {
    title: say("Why"),
    description: say("Every rule behind the plans, with its sources and how good they are."),
  };
}

export default async function WhyPage() {
  const display = await readDisplay();
  const { say } = display;
  return (
    <Frame here="why" display={display} title={say("Why")}>
      <h1 className="answer">
        {sayCount(say, rulebook.length, {
          one: "{count} rule, with its reasons.",
          other: "{count} rules, each with its reasons.",
        })}
      </h1>
      <p className="lead">
        {say("Nothing in a plan comes from anywhere else. Rulebook of {version}.", {
          version: rulebookVersion,
        })}
      </p>
      <RuleList reader={display} />
    </Frame>
  );
}
