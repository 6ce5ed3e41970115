import type { CrampProtocol, CrampStep, Muscle, NextStep } from "./model.ts";

export type Spoken = { readonly title: string; readonly detail: string };

const stretches: Record<Muscle, Spoken> = {
  calf: {
    title: "Heel down, lean in, hold.",
    detail: "Knee straight. Until it pulls, never until it stabs. Breathe out slowly.",
  },
  hamstring: {
    title: "Heel in front, leg long, hold.",
    detail: "Lean from the hips. Until it pulls, never until it stabs.",
  },
  quad: {
    title: "Heel to seat, stand tall, hold.",
    detail: "Knees together. Hold on to something. Never until it stabs.",
  },
  foot: {
    title: "Toes back, hold.",
    detail: "Pull the toes toward the shin with your hand. Gently.",
  },
};

/** A step as a screen says it: one instruction, one sentence more. */
export function stepInWords(kind: CrampStep["kind"], muscle: Muscle): Spoken {
  switch (kind) {
    case "stop":
      return { title: "Stop. Stand still.", detail: "Move to the side if you can." };
    case "stretch":
      return stretches[muscle];
    case "rub":
      return {
        title: "Rub slowly, upward.",
        detail: "Both thumbs, along the muscle. Light first, then firmer.",
      };
    case "ask":
      return { title: "How is it?", detail: "Put weight on it and see." };
    case "walk":
      return { title: "Walk for two minutes.", detail: "Short steps. Sip if you are thirsty." };
    case "easy-jog":
      return {
        title: "Jog easily for five minutes.",
        detail: "Then go on, at least 10 % slower than before.",
      };
  }
}

export function nextInWords(next: NextStep["next"]): Spoken {
  switch (next) {
    case "another-round":
      return { title: "Once more.", detail: "The same stretch, as gentle as before." };
    case "walk-then-run-slower":
      return {
        title: "Good. Walk first.",
        detail: "Two minutes, then easily, at least 10 % slower.",
      };
    case "walk-or-finish-easily":
      return {
        title: "The same muscle again. Walk.",
        detail: "Walk in, or finish easily. Do not race it.",
      };
    case "end-the-run":
      return { title: "That is enough for today.", detail: "Walk home or ask for a lift." };
    case "red-flags":
      return { title: "Something feels wrong.", detail: "Look at the signs that need help." };
  }
}

export function endInWords(reason: CrampProtocol["endsTheRun"][number]): string {
  switch (reason) {
    case "third-cramp":
      return "A third cramp in one run";
    case "no-release":
      return "No release after three rounds or ten minutes";
    case "red-flag":
      return "Any sign that needs help";
    case "limp-or-pain-on-walking":
      return "A limp, or pain on walking";
  }
}

export function muscleInWords(muscle: Muscle): string {
  switch (muscle) {
    case "calf":
      return "Calf";
    case "hamstring":
      return "Back of the thigh";
    case "quad":
      return "Front of the thigh";
    case "foot":
      return "Foot";
  }
}
