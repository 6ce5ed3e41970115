import type { SportWords } from "../words.ts";

/** French. */
export const french: SportWords = {
  within: {
    running:
      "course a pied, course à pied en salle, course sur tapis, course sur tapis roulant, course en salle, course virtuelle, course sur piste, course sur route, course de trail, course en sentier, course en montagne, course d obstacles, course à obstacles, course d orientation, course ultra, ultra trail, course trail, footing, jogging, tapis de course, course en extérieur, course en intérieur, course de fond",
    walking:
      "marche, marche à pied, marche nordique, marche sportive, marche rapide, marche en salle, promenade, raquettes, raquette à neige, raquettes à neige, marche athlétique, balade",
    hiking: "randonnée, randonnée pédestre, rando, alpinisme, trek, randonnee",
    cycling:
      "vélo, cyclisme, vtt, cyclisme sur route, vélo de route, vélo électrique, vtt électrique, vélo tout terrain, bicyclette, vélo d appartement, vélo en salle, vélo virtuel, cyclisme virtuel, sortie vélo, sortie virtuelle à vélo, randonnée à vélo, vélo couché, handbike, vélomobile, gravel, cyclocross, vélo elliptique de route, home trainer",
    swimming:
      "natation, nage, natation en piscine, natation en eau libre, piscine, eau libre, nager",
    skiing:
      "ski, ski de fond, ski alpin, ski de randonnée, ski nordique, ski à roulettes, ski roues, planche à neige, randonnée à ski, rollerski, luge",
    skating:
      "patinage, patin à glace, patins à glace, patinage sur glace, roller, rollers, patin à roues alignées, patins à roues alignées, roller en ligne, planche à roulettes, patinage à roues alignées",
    rowing: "aviron, rameur, aviron en salle, aviron virtuel, aviron d intérieur",
    paddling:
      "pagaie, kayak, canoë, canoë kayak, canot, stand up paddle, planche à bras, planche à pagaie, eaux vives",
    sailing: "voile, bateau, navigation, régate, nautisme",
    surfing: "planche à voile, surf, kitesurf, cerf volant",
    diving: "plongée, apnée, tuba",
    climbing: "escalade, escalade en salle, bloc, varappe, escalade de bloc",
    golf: "golf",
    "racket-sport": "tennis de table, sport de raquette, sports de raquette",
    "ball-game":
      "football, foot, sport d équipe, sports d équipe, hockey sur glace, basket, volley, rugby",
    "martial-arts": "boxe, arts martiaux, escrime, lutte",
    dancing: "danse",
    "horse-riding": "équitation, cheval, randonnée équestre",
    wheelchair:
      "fauteuil roulant, fauteuil, course en fauteuil, course en fauteuil roulant, handisport",
    strength:
      "musculation, renforcement musculaire, haltérophilie, entraînement musculaire, entraînement aux poids, entraînement de force",
    fitness:
      "elliptique, vélo elliptique, entraîneur elliptique, montée d escaliers, escaliers, stepper, simulateur d escalier, corde à sauter, saut à la corde, entraînement par intervalles à haute intensité, gymnastique, étirements, aquagym",
    breathing: "respiration, exercice de respiration, méditation",
    flying: "vol, parapente, deltaplane, parachutisme, aviation",
    driving: "moto, motocross, conduite, motoneige, quad, voiture",
    multisport: "triathlon, duathlon, multisport, multisports",
    transition: "transition",
    another: "chasse, pêche, tir, tir à l arc, jardinage, pétanque",
  },
  alone: {
    fitness:
      "entraînement, exercice, exercices, cardio, cardio en salle, fitness, équipement de fitness, remise en forme, mobilité, entraînement fonctionnel",
    running: "trail, course à obstacle",
  },
  here: {
    running: "course, courses, courir",
  },
};
