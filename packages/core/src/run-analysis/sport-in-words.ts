import type { Sport } from "../activity.ts";
import type { Say } from "../language.ts";

type NamedSport = { readonly sport: Sport; readonly sportSaid?: string | null | undefined };

/** What is to be said of a recording by what was done in it; null for a run, and where nobody names it. */
export function sportInWords({ sport, sportSaid }: NamedSport, say: Say): string | null {
  const word = sportSaid ?? "";
  switch (sport) {
    case "running":
    case "unnamed":
      return null;
    case "unknown":
      return say("The file calls this “{word}”, and Limber does not know the word.", { word });
    case "racket-sport":
    case "ball-game":
    case "martial-arts":
    case "fitness":
    case "another":
      return word === ""
        ? say("This is another sport. Limber keeps runs.")
        : say("The file calls this “{word}”, which is no run. Limber keeps runs.", { word });
    default:
      return namedInWords(sport, say);
  }
}

function namedInWords(
  sport: Exclude<
    Sport,
    | "running"
    | "unnamed"
    | "unknown"
    | "racket-sport"
    | "ball-game"
    | "martial-arts"
    | "fitness"
    | "another"
  >,
  say: Say,
): string {
  switch (sport) {
    case "walking":
      return say("This is a walk. Limber keeps runs.");
    case "hiking":
      return say("This is a hike. Limber keeps runs.");
    case "cycling":
      return say("This is a ride on a bike. Limber keeps runs.");
    case "swimming":
      return say("This is swimming. Limber keeps runs.");
    case "skiing":
      return say("This is skiing. Limber keeps runs.");
    case "skating":
      return say("This is skating. Limber keeps runs.");
    case "rowing":
      return say("This is rowing. Limber keeps runs.");
    case "paddling":
      return say("This is paddling. Limber keeps runs.");
    case "sailing":
      return say("This is sailing. Limber keeps runs.");
    case "surfing":
      return say("This is surfing. Limber keeps runs.");
    case "diving":
      return say("This is diving. Limber keeps runs.");
    case "climbing":
      return say("This is climbing. Limber keeps runs.");
    case "golf":
      return say("This is golf. Limber keeps runs.");
    case "dancing":
      return say("This is dancing. Limber keeps runs.");
    case "horse-riding":
      return say("This is a ride on a horse. Limber keeps runs.");
    case "wheelchair":
      return say("This was done in a wheelchair. Limber keeps runs.");
    case "strength":
      return say("This is strength training. Limber keeps runs.");
    case "yoga":
      return say("This is yoga. Limber keeps runs.");
    case "breathing":
      return say("This is breathing or rest. Limber keeps runs.");
    case "flying":
      return say("This is flying. Limber keeps runs.");
    case "driving":
      return say("This is driving. Limber keeps runs.");
    case "multisport":
      return say("This is several sports in one. Limber keeps runs.");
    case "transition":
      return say("This is the change between two sports. Limber keeps runs.");
  }
}
