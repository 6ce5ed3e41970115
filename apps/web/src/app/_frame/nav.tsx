import type { Route } from "next";
import type { ReactNode } from "react";
import { BookIcon, DiamondIcon, GridIcon, QuestionIcon, StairsIcon } from "../../ui/icons.tsx";

export type Place = "plan" | "gallery" | "guide" | "why" | "home";

type Destination = {
  readonly place: Place | "now";
  readonly href: Route;
  readonly word: string;
  readonly icon: ReactNode;
};

const destinations: readonly Destination[] = [
  { place: "plan", href: "/plan", word: "Plan", icon: <StairsIcon /> },
  { place: "gallery", href: "/gallery", word: "Gallery", icon: <GridIcon /> },
  { place: "now", href: "/now", word: "Cramp", icon: <DiamondIcon /> },
  { place: "guide", href: "/guide", word: "Guide", icon: <BookIcon /> },
  { place: "why", href: "/why", word: "Why", icon: <QuestionIcon /> },
];

/** The rail of a desk, the dock of a phone: one list, two shapes. */
export function Nav({ here }: { here: Place }) {
  return (
    <nav className="nav" aria-label="Main">
      {destinations.map(({ place, href, word, icon }) => (
        <a
          key={place}
          href={href}
          className={place === "now" ? "hot" : undefined}
          aria-current={place === here ? "page" : undefined}
        >
          {icon}
          {word}
        </a>
      ))}
    </nav>
  );
}
