import type { Muscle } from "@limber/core/cramps/model";
import { Drawing } from "../../ui/pose.tsx";
import { stretchPoses } from "../../ui/stretch-poses.ts";

/** A runner in the stretch for a muscle, the muscle marked. */
export function Figure({ muscle }: { muscle: Muscle }) {
  return <Drawing pose={stretchPoses[muscle]} />;
}
