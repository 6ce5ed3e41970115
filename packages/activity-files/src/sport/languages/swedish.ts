import type { SportWords } from "../words.ts";

/** Swedish. */
export const swedish: SportWords = {
  within: {
    running:
      "löpning, löptur, löprunda, löpband, löpbana, terränglöpning, stiglöpning, traillöpning, banlöpning, virtuell löpning, inomhuslöpning, jogging, jogga, orienteringslöpning, orientering, hinderlöpning, löpning på löpband, löppass, springa, löpa",
    walking:
      "promenad, gång, gå, gående, stavgång, powerwalk, snösko, snöskor, snöskovandring, raska promenader, promenera",
    hiking: "vandring, vandra, fjällvandring, bergsbestigning, fotvandring",
    cycling:
      "cykling, cykel, cykeltur, cykla, mountainbike, landsvägscykling, terrängcykling, elcykel, elcykling, inomhuscykling, virtuell cykling, handcykel, gruscykling, mountainbikecykling, spinning, åktur, virtuell åktur, cykelcross, velomobil, liggcykel",
    swimming:
      "simning, sim, simma, bassängsimning, öppet vatten, simning i öppet vatten, simning i bassäng, simtur",
    skiing:
      "skidor, skidåkning, längdskidor, längdskidåkning, längdåkning, utförsåkning, alpin skidåkning, rullskidor, rullskidåkning, snowboardåkning, turskidåkning, skidlöpning, skidtur, nordisk skidåkning, offpist, pulka",
    skating:
      "skridskor, skridskoåkning, inlines, inlineåkning, rullskridskor, skateboardåkning, långfärdsskridskor, rullskridskoåkning",
    rowing: "rodd, roddmaskin, inomhusrodd, ro, virtuell rodd",
    paddling: "paddling, kajak, kajakpaddling, kanot, kanotpaddling, forspaddling, kanadensare",
    sailing: "segling, segla, båt, båttur, båtliv",
    surfing: "surfning, vindsurfing, vindsurfning, kitesurfing, vattenskidor, vattenskidåkning",
    diving: "dykning, snorkling, fridykning",
    climbing: "klättring, bergsklättring, bouldring, inomhusklättring, klippklättring",
    golf: "golf",
    "racket-sport": "bordtennis, racketsport, racketsporter",
    "ball-game": "fotboll, basket, handboll, innebandy, ishockey, lagsport, lagsporter, volleyboll",
    "martial-arts": "boxning, kampsport, fäktning, brottning",
    dancing: "dans, dansa",
    "horse-riding": "ridning, häst, ridtur, ridsport",
    wheelchair: "rullstol, rullstolsåkning",
    strength: "styrketräning, styrka, tyngdlyftning, vikter, viktträning",
    fitness:
      "crosstrainer, trappmaskin, trappor, trappträning, stepmaskin, hopprep, gymnastik, stretching, högintensiv intervallträning, trappgång, elliptisk maskin",
    breathing: "andning, andningsövning, andningsövningar, andningsarbete, meditation",
    flying: "flygning, flyga, skärmflygning, drakflygning, fallskärmshoppning",
    driving: "bilkörning, motorcykel, motorcykelkörning, snöskoter, snöskoterkörning, körning",
    multisport: "triathlon, duathlon, multisport",
    transition: "växling",
    another: "jakt, fiske, skytte, bågskytte, trädgårdsarbete",
  },
  alone: {
    fitness:
      "träning, träningspass, kondition, konditionsträning, cardio, inomhuscardio, fitness, gymutrustning, rörlighet",
  },
  parts: {
    running: "löpning",
    cycling: "cykling",
    swimming: "simning",
    skiing: "skidåkning, skidlöpning, skidor",
    skating: "skridskoåkning",
    rowing: "rodd",
    climbing: "klättring",
    hiking: "vandring",
  },
};
