import type { Say } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { flagsNamed } from "@limber/core/referral/plan";
import { statementInWords } from "@limber/core/rule";
import { after, before, daysBefore, during, pace, recover, warmUp } from "./habits.ts";
import type { Section } from "./section.ts";

/** The subject of the article in our own words: why legs cramp, what may prevent it, and what to do. */
export function sections(reader: Reader): readonly Section[] {
  const { say } = reader;
  return [
    what(say),
    daysBefore(say),
    before(say),
    during(say),
    salt(say),
    after(reader),
    warmUp(say),
    pace(reader),
    recover(say),
    cramp(say),
    help(reader),
  ];
}

function what(say: Say): Section {
  return {
    id: "what",
    title: say("What a cramp is"),
    points: [
      {
        text: say(
          "A muscle that has worked hard pulls itself tight, hurts, and does not let go when you tell it to. In runners it is mostly the calf, then the back and the front of the thigh. Most cramps come late, in long runs and races.",
        ),
        rules: ["cramps.likely-muscle"],
      },
      {
        text: say(
          "Nobody knows one cause. Cramps you had before, muscle damage and racing faster than usual go with it; heat and drinking are disputed. Drink and salt are what people talk about most, and what studies agree on least.",
        ),
        rules: ["cramps.goes-with", "cramps.causes-contested"],
      },
    ],
  };
}

function salt(say: Say): Section {
  return {
    id: "salt",
    title: say("Salt, and what the studies found"),
    points: [
      {
        text: say(
          "It is often said that replacing salt is critical. In the study behind that sentence thirteen men worked their calves in the heat: with a salty drink cramps took about two and a half times as long to come, and about as many men cramped.",
        ),
        rules: ["cramps.drink-and-onset"],
      },
      {
        text: say(
          "Several studies of races found no difference in salt or fluid between those who cramped and those who did not. The largest found dehydration more often, and salt no lower. So salt here is part of drinking well, and no promise.",
        ),
        rules: ["cramps.causes-contested", "hydration.sodium-loss"],
      },
      {
        text: say(
          "Pickle juice shortened a cramp in a laboratory. Of sharp spices that act alike, one study found an effect and one did not. Magnesium has not been shown to help. Take no quinine for cramps: it can harm the blood and the kidneys.",
        ),
        rules: ["cramps.pickle-juice", "cramps.magnesium", "cramps.quinine"],
      },
    ],
  };
}

function cramp(say: Say): Section {
  return {
    id: "cramp",
    title: say("In a cramp"),
    points: [
      {
        text: say(
          "Stop. Hold a gentle stretch for 30 seconds, rub slowly for 30, and do it again if it is still tight, three times at most. When it lets go, walk for two minutes and go on at least 10 % slower.",
        ),
        rules: ["cramps.mid-run"],
      },
      {
        text: say(
          "The same muscle again: walk, or finish easily. A third cramp, one that does not let go, or a limp: the run is over for today.",
        ),
        rules: ["cramps.next-step", "cramps.ends-the-run"],
      },
    ],
  };
}

/** What the habits above can lead to; the page of signs asks for the rest. */
const flagsInTheGuide = [
  "referral.collapse-or-confusion",
  "referral.unwell-after-drinking-much",
  "referral.one-calf-swollen",
];

function help(reader: Reader): Section {
  const { say } = reader;
  return {
    id: "help",
    title: say("When to get help"),
    more: { href: "/now/flags", label: say("All the signs, and what to do") },
    points: [
      ...flagsNamed(flagsInTheGuide).map((flag) => ({
        text: statementInWords(flag, reader),
        rules: [flag.id],
      })),
      {
        text: say(
          "Cramps that stay after you tried three things, or three runs with a cramp in four weeks: see a professional, who can look for a vitamin deficiency, a side effect of a medicine or an underlying condition. Never stop a medicine on your own.",
        ),
        rules: ["referral.persistence", "referral.keeps-coming-back"],
      },
    ],
  };
}
