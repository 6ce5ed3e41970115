import type { Reader } from "../reader.ts";
import type { CrampProtocol, CrampStep, Muscle, NextStep } from "./model.ts";

export type Spoken = { readonly title: string; readonly detail: string };

/** A step as a screen says it: one instruction, one sentence more. */
export function stepInWords(kind: CrampStep["kind"], muscle: Muscle, reader: Reader): Spoken {
  const { say } = reader;
  switch (kind) {
    case "stop":
      return { title: say("Stop. Stand still."), detail: say("Move to the side if you can.") };
    case "stretch":
      return stretchInWords(muscle, reader);
    case "rub":
      return {
        title: say("Rub slowly, upward."),
        detail: say("Both thumbs, along the muscle. Light first, then firmer."),
      };
    case "ask":
      return { title: say("How is it?"), detail: say("Put weight on it and see.") };
    case "walk":
      return {
        title: say("Walk for two minutes."),
        detail: say("Short steps. Sip if you are thirsty."),
      };
    case "easy-jog":
      return {
        title: say("Jog easily for five minutes."),
        detail: say("Then go on, at least 10 % slower than before."),
      };
  }
}

function stretchInWords(muscle: Muscle, { say }: Reader): Spoken {
  switch (muscle) {
    case "calf":
      return {
        title: say("Heel down, lean in, hold."),
        detail: say("Knee straight. Until it pulls, never until it stabs. Breathe out slowly."),
      };
    case "hamstring":
      return {
        title: say("Heel in front, leg long, hold."),
        detail: say("Lean from the hips. Until it pulls, never until it stabs."),
      };
    case "quad":
      return {
        title: say("Heel to seat, stand tall, hold."),
        detail: say("Knees together. Hold on to something. Never until it stabs."),
      };
    case "foot":
      return {
        title: say("Toes back, hold."),
        detail: say("Pull the toes toward the shin with your hand. Gently."),
      };
  }
}

export function nextInWords(next: NextStep["next"], { say }: Reader): Spoken {
  switch (next) {
    case "another-round":
      return { title: say("Once more."), detail: say("The same stretch, as gentle as before.") };
    case "walk-then-run-slower":
      return {
        title: say("Good. Walk first."),
        detail: say("Two minutes, then easily, at least 10 % slower."),
      };
    case "walk-or-finish-easily":
      return {
        title: say("The same muscle again. Walk."),
        detail: say("Walk in, or finish easily. Do not race it."),
      };
    case "end-the-run":
      return {
        title: say("That is enough for today."),
        detail: say("Walk home or ask for a lift."),
      };
    case "red-flags":
      return {
        title: say("Something feels wrong."),
        detail: say("Look at the signs that need help."),
      };
  }
}

export function endInWords(reason: CrampProtocol["endsTheRun"][number], { say }: Reader): string {
  switch (reason) {
    case "third-cramp":
      return say("A third cramp in one run");
    case "no-release":
      return say("No release after three rounds or ten minutes");
    case "red-flag":
      return say("Any sign that needs help");
    case "limp-or-pain-on-walking":
      return say("A limp, or pain on walking");
  }
}

export function muscleInWords(muscle: Muscle, { say }: Reader): string {
  switch (muscle) {
    case "calf":
      return say("Calf");
    case "hamstring":
      return say("Back of the thigh");
    case "quad":
      return say("Front of the thigh");
    case "foot":
      return say("Foot");
  }
}

/** "Calf, left", "Calf, both legs". */
export function muscleOnSide(
  muscle: Muscle | "other",
  side: "left" | "right" | "both" | null,
  reader: Reader,
): string {
  const { say } = reader;
  const name = muscle === "other" ? say("Another muscle") : muscleInWords(muscle, reader);
  switch (side) {
    case "left":
      return say("{muscle}, left", { muscle: name });
    case "right":
      return say("{muscle}, right", { muscle: name });
    case "both":
      return say("{muscle}, both legs", { muscle: name });
    case null:
      return name;
  }
}
