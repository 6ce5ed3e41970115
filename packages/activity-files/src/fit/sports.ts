import type { Sport } from "@limber/core/activity";
import { type NamedSport, sportNamed } from "../sport/named.ts";
import { type Message, type Messages, textIn } from "./messages.ts";

/** Numbers that watches write and that the library has no word for. */
const unlisted: Readonly<Record<number, Sport>> = {
  50: "ball-game",
  51: "ball-game",
  57: "driving",
  60: "breathing",
  61: "sailing",
};

/** Sports of the profile that say only where it was done; what was done stands in the sub-sport. */
const undecided = ["generic", "training", "fitness_equipment", "all"];

/** Sub-sports that say what was done, in words that say less elsewhere. */
const bySubSport: Readonly<Record<string, Sport>> = {
  street: "running",
  trail: "running",
  track: "running",
  obstacle: "running",
  ultra: "running",
  downhill: "cycling",
  mountain: "cycling",
  road: "cycling",
  open_water: "swimming",
  resort: "skiing",
  expedition: "hiking",
  exercise: "fitness",
  cardio_training: "fitness",
};

/** Sub-sports that stand beside any sport and name none. */
const saysNoSport = [
  "generic",
  "all",
  "warm_up",
  "match",
  "challenge",
  "commuting",
  "mixed_surface",
  "navigate",
  "track_me",
  "map",
  "virtual_activity",
  "field",
  "ice",
  "platform",
];

/** What was done, by a message's sport and sub-sport. */
export function sportOf(message: Message): NamedSport {
  const sport = wordIn(message.sport);
  const sub = wordIn(message.sub_sport);
  if (sub?.endsWith("_transition")) return { sport: "transition", sportSaid: sub };
  if (sub === "swim_run") return { sport: "multisport", sportSaid: sub };
  if (typeof message.sport === "number") return byNumber(message.sport);
  if (sport === undefined || undecided.includes(sport)) return named(sport, { sub, message });
  return sportNamed(sport);
}

/** The sport that a file tells beside its sessions: in a message of its own, in laps, in points. */
export function recordedSport({ sports, laps, records }: Messages): NamedSport {
  const said = [...sports, ...laps].map(sportOf);
  return (
    said.find(({ sport }) => isKnown(sport)) ??
    said.find(({ sport }) => sport === "unknown") ??
    sportNamed(textIn(records.at(-1)?.activity_type))
  );
}

/** What its own message says of a session, which was written last; where that is nothing, what the rest of the file says. */
export function sessionSport(message: Message, messages: Messages): NamedSport {
  const own = sportOf(message);
  if (isKnown(own.sport) || messages.sessions.length > 1) return own;
  const other = recordedSport(messages);
  return isKnown(other.sport) || own.sport === "unnamed" ? other : own;
}

const isKnown = (sport: Sport) => sport !== "unnamed" && sport !== "unknown";

const wordIn = (value: unknown): string | undefined => textIn(value)?.toLowerCase();

function byNumber(number: number): NamedSport {
  const sportSaid = `FIT ${number}`;
  return { sport: unlisted[number] ?? "unknown", sportSaid };
}

function named(
  sport: string | undefined,
  { sub, message }: { readonly sub: string | undefined; readonly message: Message },
): NamedSport {
  if (sub !== undefined && Object.hasOwn(bySubSport, sub))
    return { sport: bySubSport[sub] ?? "unknown", sportSaid: sub };
  if (sub !== undefined && !saysNoSport.includes(sub)) return sportNamed(sub);
  if (typeof message.sub_sport === "number")
    return { sport: "unknown", sportSaid: `FIT ${message.sub_sport}` };
  return sport === "generic" ? sportNamed() : sportNamed(sport);
}
