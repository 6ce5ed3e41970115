import type { SportWords } from "../words.ts";

/** German. */
export const german: SportWords = {
  within: {
    running:
      "lauf, laufen, läufe, laufband, joggen, dauerlauf, trailrunning, trailrun, laufen gehen, virtueller lauf, bahnlauf, hallenlauf, indoorlauf, crosslauf, hindernislauf, orientierungslauf, volkslauf",
    walking:
      "gehen, spaziergang, spazieren, spazierengehen, walken, nordic walking, rundgang, schneeschuh, schneeschuhe, schneeschuhwandern, schneeschuhlaufen, schneeschuhgehen, flottes gehen, gassi",
    hiking: "wandern, wanderung, bergwandern, bergsteigen, bergtour, trekking, klettersteig",
    cycling:
      "rad, radfahren, radfahrt, radtour, rennrad, fahrrad, mountainbike, mountainbiken, mountainbike fahrt, e bike, e bike fahrt, e mountainbike fahrt, ebike, radsport, radeln, laufrad, handbike, liegerad, velomobil, gravelbike, gravel fahrt, heimtrainer, ergometer, virtuelle radfahrt, virtuelles radfahren, hallenrad, spinning, velo, velofahren, bahnradfahren",
    swimming:
      "schwimmen, freiwasserschwimmen, schwimmbad, schwimmbadschwimmen, bahnenschwimmen, beckenschwimmen, freiwasser",
    skiing:
      "ski, skifahren, skilauf, skilaufen, langlauf, langlaufen, skilanglauf, ski langlauf, skitour, skitouren, skitourengehen, rollski, skiroller, snowboarden, nordic ski, alpinski, alpin ski, skaten ski, winterwandern ski, rodeln, schlittenfahren, backcountry ski",
    skating:
      "eislauf, eislaufen, eiskunstlauf, schlittschuh, schlittschuhlaufen, schlittschuhlauf, rollschuh, rollschuhlaufen, rollschuhlauf, inlineskaten, inlineskating, inline skaten, inliner, rollerbladen, skaten, skateboarden, eisschnelllauf",
    rowing: "rudern, rudergerät, ruderergometer, indoorrudern, virtuelles rudern",
    paddling:
      "paddeln, kajak, kajakfahren, kanu, kanufahren, stand up paddling, stehpaddeln, stehpaddling, wildwasser, rafting",
    sailing: "segeln, bootfahren, bootsfahrt, segelregatta",
    surfing: "surfen, windsurfen, kitesurfen, wellenreiten, wasserski, wakeboarden",
    diving: "tauchen, schnorcheln, gerätetauchen, apnoetauchen, freitauchen",
    climbing: "klettern, bouldern, felsklettern, hallenklettern, kletterhalle, indoor klettern",
    golf: "golfen, golfspielen",
    "racket-sport": "tischtennis, federball, schlägersport",
    "ball-game": "fussball, handball, eishockey, feldhockey, mannschaftssport, teamsport",
    "martial-arts": "boxen, kampfsport, kampfkunst, fechten, ringen",
    dancing: "tanzen, tanz",
    "horse-riding": "reiten, pferd, ausritt, pferdesport",
    wheelchair: "rollstuhl, rollstuhlfahren",
    strength: "krafttraining, kraft, gewichtheben, gewichtstraining, hanteltraining",
    fitness:
      "ellipsentrainer, crosstrainer, stepper, treppensteigen, treppensteiger, stufentrainer, treppenstepper, seilspringen, seilhüpfen, aquajogging, wasserlaufen, turnen, gymnastik, dehnen, hochintensives intervalltraining, treppen",
    breathing: "atmung, atemübung, atemübungen, atemarbeit, meditation, achtsamkeit",
    flying:
      "fliegen, gleitschirm, gleitschirmfliegen, drachenfliegen, fallschirmspringen, paragleiten",
    driving:
      "autofahren, motorrad, motorradfahren, autofahrt, schneemobil, motorschlitten, fahren mit dem auto",
    multisport: "triathlon, duathlon, multisport, mehrkampf",
    transition: "wechsel, wechselzone",
    another: "jagen, jagd, angeln, fischen, schiessen, bogenschiessen, rodel, kegeln, gartenarbeit",
  },
  alone: {
    fitness:
      "training, fitness, workout, trainieren, indoor cardio, cardio, kardio, cardiotraining, kardiotraining, fitnessgerät, fitnessgeräte, mobilität, aerobic, gruppenfitness, intervalltraining",
  },
  parts: {
    running: "lauf, laufen, laufband, jogging, running",
    cycling: "radfahren, rad, bike, radtour, laufrad",
    skiing: "skilauf, skilaufen, langlauf, langlaufen, ski, skifahren, skilanglauf",
    skating: "eislauf, eislaufen, schuhlauf, schuhlaufen, eiskunstlauf, eisschnelllauf, skaten",
    swimming: "schwimmen",
    climbing: "klettern",
    hiking: "wandern, wanderung",
    rowing: "rudern",
    fitness: "treppenlauf, treppenlaufen",
    strength: "krafttraining",
  },
};
