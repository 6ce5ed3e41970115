import type { Muscle } from "@limber/core/cramps/model";
import { CrossIcon } from "../../ui/icons.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { Script } from "./machine.ts";

type Tools = {
  readonly script: Script;
  readonly muscle: Muscle;
  readonly words: string;
  readonly onMuscle: (muscle: Muscle) => void;
};

/** The top of the cramp screen: the way out, which muscle, and the voice. */
export function Tools({ script, muscle, words, onMuscle }: Tools) {
  return (
    <div className="tools">
      <a className="tool" href="/" aria-label={script.labels.close}>
        <CrossIcon />
      </a>
      <select
        className="tool"
        aria-label={script.labels.muscle}
        value={muscle}
        onChange={({ target }) =>
          onMuscle(script.muscles.find((one) => one.muscle === target.value)?.muscle ?? muscle)
        }
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
