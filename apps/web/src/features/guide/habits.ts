import type { Say } from "@limber/core/language";
import { type Reader, saySplit } from "@limber/core/reader";
import { flagText } from "@limber/core/referral/flags-in-words";
import type { Section } from "./section.ts";

/** What to do in the weeks and days before. */
export function daysBefore(say: Say): Section {
  return {
    id: "days-before",
    title: say("The days before"),
    points: [
      {
        text: say(
          "For three days before a long run or a race, no long or hard session: arrive without sore legs.",
        ),
        rules: ["preparation.arrive-unsore"],
      },
      {
        text: say(
          "A race with hills: some easy downhills in the six weeks before, the last two weeks before. The second time leaves legs less sore.",
        ),
        rules: ["preparation.downhill"],
      },
      {
        text: say(
          "Cramps you had before in runs like this say most about the next one. Start slower than it feels, and look at the way through a cramp before you need it.",
        ),
        rules: ["preparation.earlier-cramps", "cramps.goes-with"],
      },
    ],
  };
}

/** What to drink before a run. */
export function before(say: Say): Section {
  return {
    id: "before",
    title: say("Drink before, then stop"),
    points: [
      {
        text: say(
          "An hour before the run, drink 16 to 24 oz (470 to 710 mL) of water or anything without caffeine. A light runner drinks less: 7 to 10 mL for each kilogram.",
        ),
        rules: ["hydration.an-hour-before", "hydration.before-total"],
      },
      {
        text: say("Then stop. What is too much has time to pass, and you need no stop on the way."),
        rules: ["hydration.stop-drinking"],
      },
      {
        text: say(
          "Right before the start another 4 to 8 oz (120 to 240 mL), if you want it. Pale urine: leave it out.",
        ),
        rules: ["hydration.at-start", "hydration.at-start-trimmed"],
      },
      {
        text: say("If you plan half a day ahead, most of it can come four hours before."),
        rules: ["hydration.hours-before"],
      },
      {
        text: say(
          "Before a long run or a race some runners take a salt shot: one small packet of salt, with at least 240 mL (8 oz) of the drink an hour before. Read the label. Needs differ, and it is not for everyone. Never new on race day; not under 18, in pregnancy, with high blood pressure, a heart, kidney or liver condition, water tablets, an ACE inhibitor or ARB, lithium, or when you were told to limit salt.",
        ),
        rules: ["hydration.salt-shot"],
      },
    ],
  };
}

/** What to drink on the way. */
export function during(say: Say): Section {
  return {
    id: "during",
    title: say("Drink on the way, under a ceiling"),
    points: [
      {
        text: say(
          "The rule of thumb is 6 to 8 oz (180 to 240 mL) every 20 minutes. For a small or a slow runner on a cool day that is more than sweat takes out.",
        ),
        rules: ["hydration.article-during", "hydration.during"],
      },
      {
        text: say(
          "So there is a ceiling: never more than nine in ten runners like you sweat, and never more than 0.8 L an hour. Coming back heavier than you left is the sign of too much, and it is the greater danger.",
        ),
        rules: ["hydration.ceiling", "hydration.expected-mass-change"],
      },
      {
        text: say(
          "Not thirsty? Skip one. Over four hours, or with ibuprofen and the like, never drink past thirst.",
        ),
        rules: ["run-plan.extra-caution"],
      },
      {
        text: say(
          "From 90 minutes on, some of it should be a sports drink, for the sodium. Some, never all.",
        ),
        rules: ["hydration.sports-drink", "hydration.sports-drink-sodium"],
      },
      {
        text: say(
          "To know your own sweat, weigh yourself before and after a run of an hour, dry and with little on.",
        ),
        rules: ["hydration.sweat-test", "hydration.sweat-prediction"],
      },
    ],
  };
}

/** What to drink after it. */
export function after(reader: Reader): Section {
  const { say } = reader;
  return {
    id: "after",
    title: say("Drink after, and look"),
    points: [
      {
        text: say(
          "After the run, water or a sports drink as thirst says, with salted food. Only after a loss, and only if you run again within a day, put back 1.25 to 1.5 L for each kilogram lost, over two hours or more and no more than 0.8 L an hour, with food and salt. With a limit on fluid or salt: water alone, within that limit.",
        ),
        rules: ["hydration.after", "hydration.rehydrate"],
      },
      {
        text: `${say("Urine like light lemonade: fine. Dark yellow: keep drinking as thirst says, within any limit on fluid that you were given.")} ${flagText("darkUrine", reader)}`,
        rules: ["hydration.urine-colour", "recovery.urine-check", "referral.dark-urine"],
      },
    ],
  };
}

/** How to warm up. */
export function warmUp(say: Say): Section {
  return {
    id: "warm-up",
    title: say("Warm up"),
    points: [
      {
        text: say("Jog slowly for ten minutes, so that blood gets to the muscles."),
        rules: ["warm-up.jog"],
      },
      {
        text: say(
          "Then stretch calves, hamstrings, quads and feet, 30 seconds a side. Up to 60 seconds is often advised; before a run the longer hold costs some strength, so 30 it is, and movement after it.",
        ),
        rules: ["warm-up.static-before", "warm-up.static-hold"],
      },
      {
        text: say(
          "Then butt kicks, high knees, jumping jacks and the like, half a minute each. It is a good habit. It has not been shown to prevent cramps.",
        ),
        rules: ["warm-up.exercises"],
      },
    ],
  };
}

/** How to begin. */
export function pace(reader: Reader): Section {
  const { say } = reader;
  return {
    id: "pace",
    title: say("Start slowly"),
    points: [
      {
        text: saySplit(reader, {
          mile: "Going out too fast burns what you need later. In one race of 56 km those who cramped had run the first half faster. Run the first mile on purpose slower than you mean to run the last.",
          kilometre:
            "Going out too fast burns what you need later. In one race of 56 km those who cramped had run the first half faster. Run the first kilometre on purpose slower than you mean to run the last.",
        }),
        rules: ["pacing.first-mile-slower", "pacing.shape", "cramps.goes-with"],
      },
      {
        text: say(
          "It is hard, because at first you feel strong. People will pass you. You will pass many of them later.",
        ),
        rules: ["pacing.first-mile-check"],
      },
      {
        text: say(
          "Line up with runners of your own pace. Beside faster ones you will try to keep up.",
        ),
        rules: ["pacing.start-position"],
      },
      {
        text: saySplit(reader, {
          mile: "Look at your watch at the first mile. Ahead of your pace? Slow down. One mile is not too late.",
          kilometre:
            "Look at your watch at the first kilometre. Ahead of your pace? Slow down. One kilometre is not too late.",
        }),
        rules: ["pacing.first-mile-check"],
      },
      {
        text: say(
          "It is said that each second too fast costs up to two later. No study was found behind the two; fast starts do go with slow finishes.",
        ),
        rules: ["pacing.start-cost"],
      },
      {
        text: saySplit(reader, {
          mile: "Practise it: on the weekly long run hold back for the first two or three miles. In the heat, plan for slower.",
          kilometre:
            "Practise it: on the weekly long run hold back for the first three to five kilometres. In the heat, plan for slower.",
        }),
        rules: ["pacing.long-run-practice", "pacing.heat-easing"],
      },
    ],
  };
}

/** What may help afterwards. */
export function recover(say: Say): Section {
  return {
    id: "recover",
    title: say("Stretch, roll, rest"),
    points: [
      {
        text: say("Walk five minutes, then stretch again, 30 seconds a side."),
        rules: ["recovery.cool-down", "recovery.stretches"],
      },
      {
        text: say(
          "Massage may ease soreness the next day; a foam roller does some of that at home. Regular massage is said to make cramps rarer. No trial has tested it.",
        ),
        rules: ["recovery.massage", "recovery.foam-roller"],
      },
      {
        text: say(
          "Compression socks are said to help blood back to the heart. Ten people felt less sore a day or two after. Cramps were not measured, nor was the time it takes to recover. On a flight of five hours or more after a race they make clots that nobody feels rarer.",
        ),
        rules: ["recovery.compression", "recovery.flight-home"],
      },
      {
        text: say("Strength for the calves is a sensible guess, not proven. Sleep is free."),
        rules: ["recovery.strength", "recovery.sleep"],
      },
    ],
  };
}
