import type { Muscle } from "@limber/core/cramps/model";
import type { ReactNode } from "react";
import { CrossIcon, WarningIcon } from "../../ui/icons.tsx";
import { Drawing } from "../../ui/pose.tsx";
import { stretchPoses } from "../../ui/stretch-poses.ts";
import type { Labels } from "./machine.ts";

/** Drawn where the page is made: a phone in a cramp waits for no script that draws. */
export type Drawn = Readonly<Record<Muscle | "close" | "help", ReactNode>>;

/** A runner in the stretch for each muscle, the muscle marked; and what else needs no script. */
export const drawnWith = ({ wrong }: Labels): Drawn => ({
  calf: <Drawing pose={stretchPoses.calf} />,
  hamstring: <Drawing pose={stretchPoses.hamstring} />,
  quad: <Drawing pose={stretchPoses.quad} />,
  foot: <Drawing pose={stretchPoses.foot} />,
  close: <CrossIcon />,
  help: (
    <a className="thumb wrong" href="/now/flags">
      <WarningIcon />
      {wrong}
    </a>
  ),
});
