import type { Reader } from "@limber/core/reader";
import type { ReactNode } from "react";
import {
  BookIcon,
  DiamondIcon,
  FlagIcon,
  ForestIcon,
  PlusIcon,
  SlidersIcon,
  StairsIcon,
  SunIcon,
} from "../../ui/icons.tsx";

export type NavPlace =
  | "today"
  | "plans"
  | "runs"
  | "patterns"
  | "race"
  | "guide"
  | "settings"
  | "gallery"
  | "why"
  | "home";

type Destination = {
  readonly place: NavPlace | "now";
  readonly href: string;
  readonly word: string;
  readonly icon: ReactNode;
  /** On the dock of a phone, on the rail of a desk, or on both. */
  readonly on?: "dock" | "rail";
};

/** Seven words on a desk; on a phone five, with the cramp in the middle of them. */
function destinationsIn({ say }: Reader): readonly Destination[] {
  return [
    { place: "today", href: "/today", word: say("Today"), icon: <SunIcon /> },
    { place: "plans", href: "/plans", word: say("Plan"), icon: <StairsIcon /> },
    { place: "now", href: "/now", word: say("Cramp"), icon: <DiamondIcon />, on: "dock" },
    { place: "runs", href: "/runs", word: say("Log"), icon: <PlusIcon /> },
    { place: "patterns", href: "/patterns", word: say("Patterns"), icon: <ForestIcon /> },
    { place: "race", href: "/race", word: say("Race day"), icon: <FlagIcon />, on: "rail" },
    { place: "guide", href: "/guide", word: say("Guide"), icon: <BookIcon />, on: "rail" },
    {
      place: "settings",
      href: "/settings",
      word: say("Settings"),
      icon: <SlidersIcon />,
      on: "rail",
    },
  ];
}

/** Reasons and invented runners are reached from the guide. */
const under: Partial<Record<NavPlace, NavPlace>> = { why: "guide", gallery: "guide" };

/** The rail of a desk, the dock of a phone: one list, two shapes. */
export function Nav({ here, reader }: { here: NavPlace; reader: Reader }) {
  return (
    <nav className="nav" aria-label={reader.say("Main")}>
      {destinationsIn(reader).map(({ place, href, word, icon, on }) => (
        <a
          key={place}
          href={href}
          className={place === "now" ? "hot" : on === "rail" ? "far" : undefined}
          aria-current={place === (under[here] ?? here) ? "page" : undefined}
        >
          {icon}
          {word}
        </a>
      ))}
    </nav>
  );
}

/** What the dock of a phone has no room for, at the end of each page. */
export function MoreNav({ reader }: { reader: Reader }) {
  const further = destinationsIn(reader).filter(({ on }) => on === "rail");
  return (
    <nav className="more" aria-label={reader.say("More")}>
      {further.map(({ place, href, word }) => (
        <a key={place} href={href}>
          {word}
        </a>
      ))}
    </nav>
  );
}
