import type { Muscle } from "@limber/core/cramps/model";
import type { ReactNode } from "react";
import { Voice } from "../../ui/voice.tsx";
import type { Script } from "./machine.ts";

type Tools = {
  readonly script: Script;
  readonly muscle: Muscle;
  readonly icon: ReactNode;
  readonly words: string;
  readonly onMuscle: (muscle: Muscle) => void;
  readonly closeTo: string;
  readonly onClose: () => void;
};

/** The top of the cramp screen: the way out, which muscle, and the voice. */
export function Tools({ script, muscle, icon, words, onMuscle, closeTo, onClose }: Tools) {
  return (
    <div className="tools">
      <a className="tool" href={closeTo} aria-label={script.labels.close} onClick={onClose}>
        {icon}
      </a>
      <select
        className="tool"
        aria-label={script.labels.muscle}
        value={muscle}
        onChange={({ target }) => onMuscle(script.muscles[target.selectedIndex]?.muscle ?? muscle)}
      >
        {script.muscles.map((one) => (
          <option key={one.muscle} value={one.muscle}>
            {one.name}
          </option>
        ))}
      </select>
      <Voice words={words} labels={script.labels} />
    </div>
  );
}
