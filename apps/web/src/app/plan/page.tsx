import type { Metadata } from "next";
import { readDisplay } from "../../display.ts";
import { answerTo } from "../../features/run-plan/answer.ts";
import { PlanForm } from "../../features/run-plan/form.tsx";
import { Frame } from "../_frame/frame.tsx";
import { ComposedPlan } from "./composed.tsx";

export async function generateMetadata({ searchParams }: PageProps<"/plan">): Promise<Metadata> {
  return {
    title: answerTo(await searchParams, await readDisplay()).title,
    robots: { index: false },
  };
}

export default async function PlanPage({ searchParams }: PageProps<"/plan">) {
  const display = await readDisplay();
  const answer = answerTo(await searchParams, display);
  if (answer.kind === "plan") return <ComposedPlan answer={answer} display={display} />;
  return (
    <Frame here="plan" display={display} title="Plan">
      <h1 className="answer">How far today?</h1>
      <PlanForm
        typed={answer.typed}
        problems={answer.problems}
        units={display.units}
        isNew={answer.isNew}
      />
    </Frame>
  );
}
