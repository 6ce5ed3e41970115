import type { SportWords } from "../words.ts";

/** Czech. */
export const czech: SportWords = {
  within: {
    running:
      "běh, běhání, běhat, běžecký pás, běh na pásu, terénní běh, běh v terénu, trailový běh, trail, dráhový běh, běh na dráze, virtuální běh, halový běh, přespolní běh, orientační běh, překážkový běh, klus, jogging, běh na běžeckém pásu, běžecký trenažér",
    walking:
      "chůze, procházka, nordic walking, severská chůze, sněžnice, chůze na sněžnicích, vycházka",
    hiking:
      "turistika, pěší turistika, výšlap, vysokohorská turistika, horolezectví, trek, túra, pěší túra, horská turistika",
    cycling:
      "kolo, cyklistika, jízda na kole, jízda, horské kolo, silniční kolo, elektrokolo, horská cyklistika, silniční cyklistika, rotoped, virtuální jízda, kole, halová cyklistika, cyklokros, koloběžka, handbike, velomobil, horské elektrokolo, e kolo",
    swimming: "plavání, plavat, plavání v bazénu, plavání v otevřené vodě, bazén, otevřená voda",
    skiing:
      "lyžování, lyže, lyžích, běžky, běh na lyžích, běžecké lyžování, sjezdové lyžování, skialpinismus, skialp, snowboarding, snowboard, kolečkové lyže, běžecké lyže, běžkování, alpské lyžování",
    skating:
      "bruslení, brusle, in line brusle, inline brusle, inline bruslení, lední bruslení, kolečkové brusle, skateboard",
    rowing:
      "veslování, veslovací trenažér, veslařský trenažér, halové veslování, virtuální veslování",
    paddling:
      "kajak, kanoe, kánoe, pádlování, paddleboard, paddleboarding, divoká voda, vodáctví, jízda na kajaku",
    sailing: "plachtění, jachting, loď, plavba",
    surfing: "surfování, windsurfing, kitesurfing, vodní lyžování",
    diving: "potápění, šnorchlování",
    climbing:
      "lezení, lezení na skále, bouldering, lezení na stěně, horolezecká stěna, skalní lezení",
    golf: "golf",
    "racket-sport": "tenis, stolní tenis, badminton, squash, raketové sporty",
    "ball-game": "fotbal, basketbal, volejbal, házená, hokej, florbal, týmový sport, týmové sporty",
    "martial-arts": "box, bojová umění, bojové sporty, šerm",
    dancing: "tanec, tancování",
    "horse-riding": "jízda na koni, koni, jezdectví, kůň",
    wheelchair: "invalidní vozík, vozík, vozíku",
    strength: "silový trénink, posilování, posilovna, vzpírání, činky, silové cvičení",
    fitness:
      "eliptický trenažér, eliptical, stepper, schody, chůze do schodů, švihadlo, gymnastika, strečink, vysoce intenzivní intervalový trénink, do schodů",
    breathing: "dýchání, dechové cvičení, dechová cvičení, meditace",
    flying: "létání, paragliding, závěsné létání, seskok padákem",
    driving: "řízení, auto, motocykl, jízda na motocyklu, motorka, motokros, sněžný skútr",
    multisport: "triatlon, duatlon, multisport",
    transition: "přechod, depo",
    another: "lov, rybaření, rybolov, střelba, lukostřelba",
  },
  alone: {
    fitness: "trénink, cvičení, kardio, fitness, fitness vybavení, mobilita, posilovací stroj",
  },
};
