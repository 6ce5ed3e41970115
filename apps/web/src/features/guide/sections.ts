/** One thing to know, with the rules it stands on. */
export type Point = { readonly text: string; readonly rules: readonly string[] };
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly points: readonly Point[];
};

/** The subject of the article in our own words: why legs cramp, what may prevent it, and what to do. */
export const sections: readonly Section[] = [
  {
    id: "what",
    title: "What a cramp is",
    points: [
      {
        text: "A muscle that has worked hard pulls itself tight, hurts, and does not let go when you tell it to. In runners it is mostly the calf, then the back and the front of the thigh. Most come late, in long runs and races.",
        rules: ["cramps.likely-muscle"],
      },
      {
        text: "Nobody knows one cause. Tired muscles, a start that was too fast, heat, and cramps you had before all go with it. Drink and salt are what people talk about most, and what studies agree on least.",
        rules: ["cramps.causes-contested"],
      },
    ],
  },
  {
    id: "before",
    title: "Drink before, then stop",
    points: [
      {
        text: "An hour before the run, drink 16 to 24 oz (470 to 710 mL) of water or anything without caffeine. A light runner drinks less: 7 to 10 mL for each kilogram.",
        rules: ["hydration.an-hour-before", "hydration.before-total"],
      },
      {
        text: "Then stop. What is too much has time to pass, and you need no stop on the way.",
        rules: ["hydration.stop-drinking"],
      },
      {
        text: "Right before the start another 4 to 8 oz (120 to 240 mL), if you want it. Pale urine: leave it out.",
        rules: ["hydration.at-start", "hydration.at-start-trimmed"],
      },
      {
        text: "If you plan half a day ahead, most of it can come four hours before.",
        rules: ["hydration.hours-before"],
      },
      {
        text: "Before a long run or a race some runners take a salt shot: one small packet of salt, with at least 240 mL (8 oz) of the drink an hour before. Read the label. Needs differ, and it is not for everyone. Never new on race day; not under 18, in pregnancy, with high blood pressure, a heart, kidney or liver condition, water tablets, an ACE inhibitor or ARB, lithium, or when you were told to limit salt.",
        rules: ["hydration.salt-shot"],
      },
    ],
  },
  {
    id: "during",
    title: "Drink on the way, under a ceiling",
    points: [
      {
        text: "The rule of thumb is 6 to 8 oz (180 to 240 mL) every 20 minutes. For a small or a slow runner on a cool day that is more than sweat takes out.",
        rules: ["hydration.article-during", "hydration.during"],
      },
      {
        text: "So there is a ceiling: never more than you sweat, and never more than 0.8 L an hour. Coming back heavier than you left is the sign of too much, and it is the greater danger.",
        rules: ["hydration.ceiling", "hydration.expected-mass-change"],
      },
      {
        text: "Not thirsty? Skip one. Over four hours, or with ibuprofen and the like, never drink past thirst.",
        rules: ["run-plan.extra-caution"],
      },
      {
        text: "From 90 minutes on, let some of it be a sports drink, for the sodium. Some, never all.",
        rules: ["hydration.sports-drink", "hydration.sports-drink-sodium"],
      },
      {
        text: "To know your own sweat, weigh yourself before and after a run of an hour, dry and with little on.",
        rules: ["hydration.sweat-test", "hydration.sweat-prediction"],
      },
    ],
  },
  {
    id: "salt",
    title: "Salt, and what the studies found",
    points: [
      {
        text: "It is often said that replacing salt is critical. In the study behind that sentence thirteen men worked their calves in the heat: with a salty drink cramps came about two and a half times later, and about as many men cramped.",
        rules: ["cramps.drink-and-onset"],
      },
      {
        text: "Several studies of races found no difference in salt or fluid between those who cramped and those who did not. So salt here is part of drinking well, and no promise.",
        rules: ["cramps.causes-contested", "hydration.sodium-loss"],
      },
      {
        text: "Pickle juice shortened a cramp in a laboratory. Magnesium has not been shown to help.",
        rules: ["cramps.pickle-juice", "cramps.magnesium"],
      },
    ],
  },
  {
    id: "after",
    title: "Drink after, and look",
    points: [
      {
        text: "After the run, water or a sports drink as thirst says, with salted food. If you run again within a day, put back 1.25 to 1.5 L for each kilogram lost, over some hours.",
        rules: ["hydration.after", "hydration.rehydrate"],
      },
      {
        text: "Urine like light lemonade: fine. Dark yellow: keep drinking. Tea, cola, brown or red: emergency care today.",
        rules: ["hydration.urine-colour", "recovery.urine-check"],
      },
    ],
  },
  {
    id: "warm-up",
    title: "Warm up",
    points: [
      {
        text: "Jog slowly for ten minutes, so that blood gets to the muscles.",
        rules: ["warm-up.jog"],
      },
      {
        text: "Then stretch calves, hamstrings, quads and feet, 30 seconds a side. Up to 60 seconds is often advised; before a run the longer hold costs some strength, so 30 it is, and movement after it.",
        rules: ["warm-up.static-before", "warm-up.static-hold"],
      },
      {
        text: "Then butt kicks, high knees, jumping jacks and the like, half a minute each. It is a good habit. It has not been shown to prevent cramps.",
        rules: ["warm-up.exercises"],
      },
    ],
  },
  {
    id: "pace",
    title: "Start slowly",
    points: [
      {
        text: "Going out too fast burns what you need later, and cramps come at the end of long runs. Run the first mile on purpose slower than you mean to run the last.",
        rules: ["pacing.first-mile-slower", "pacing.shape"],
      },
      {
        text: "It is hard, because at first you feel strong. People will pass you. You will pass many of them later.",
        rules: ["pacing.first-mile-check"],
      },
      {
        text: "Line up with runners of your own pace. Beside faster ones you will try to keep up.",
        rules: ["pacing.start-position"],
      },
      {
        text: "Look at your watch at the first mile. Ahead of your pace? Slow down. One mile is not too late.",
        rules: ["pacing.first-mile-check"],
      },
      {
        text: "It is said that each second too fast costs up to two later. No study was found behind the two; fast starts do go with slow finishes.",
        rules: ["pacing.start-cost"],
      },
      {
        text: "Practise it: on the weekly long run hold back for the first two or three miles. In the heat, plan for slower.",
        rules: ["pacing.long-run-practice", "pacing.heat-easing"],
      },
    ],
  },
  {
    id: "recover",
    title: "Stretch, roll, rest",
    points: [
      {
        text: "Walk five minutes, then stretch again, 30 seconds a side.",
        rules: ["recovery.cool-down", "recovery.stretches"],
      },
      {
        text: "Massage may ease soreness the next day; a foam roller does some of that at home. Regular massage is said to make cramps rarer. No trial has tested it.",
        rules: ["recovery.massage", "recovery.foam-roller"],
      },
      {
        text: "Compression socks: ten people felt less sore a day or two after. Cramps were not measured, nor was the time it takes to recover.",
        rules: ["recovery.compression"],
      },
      {
        text: "Strength for the calves is a sensible guess. Sleep is free.",
        rules: ["recovery.strength", "recovery.sleep"],
      },
    ],
  },
  {
    id: "cramp",
    title: "In a cramp",
    points: [
      {
        text: "Stop. Hold a gentle stretch for 30 seconds, rub slowly for 30, and do it again if it is still tight, three times at most. When it lets go, walk for two minutes and go on at least 10 % slower.",
        rules: ["cramps.mid-run"],
      },
      {
        text: "The same muscle again: walk, or finish easily. A third cramp, one that does not let go, or a limp: the run is over for today.",
        rules: ["cramps.next-step", "cramps.ends-the-run"],
      },
    ],
  },
  {
    id: "help",
    title: "When to get help",
    points: [
      {
        text: "Confusion, collapse, chest pain, a headache or vomiting after drinking a lot, a numb or cold foot, dark or red urine: call for help. You do not need to be sure.",
        rules: [
          "referral.collapse-or-confusion",
          "referral.unwell-after-drinking-much",
          "referral.dark-urine",
        ],
      },
      {
        text: "A pop in the calf, or one calf swollen, warm or red: be seen today.",
        rules: ["referral.pop-in-calf", "referral.one-calf-swollen"],
      },
      {
        text: "Cramps that stay after you tried three things, or three runs with a cramp in four weeks: see a professional, who can look for a vitamin deficiency, a side effect of a medicine or an underlying condition. Never stop a medicine on your own.",
        rules: ["referral.persistence", "referral.keeps-coming-back"],
      },
    ],
  },
];
