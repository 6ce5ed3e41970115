import type { SportWords } from "../words.ts";

/** Italian. */
export const italian: SportWords = {
  within: {
    running:
      "corsa, correre, corsa su pista, corsa su strada, corsa su sentiero, corsa trail, corsa indoor, corsa virtuale, tapis roulant, corsa su tapis roulant, corsa campestre, corsa in montagna, corsa a ostacoli, podismo, jogging, ultra corsa, corsetta",
    walking:
      "camminata, camminare, passeggiata, passeggiare, marcia, camminata veloce, camminata nordica, ciaspole, racchette da neve, ciaspolata, cammino",
    hiking: "escursionismo, escursione, alpinismo, trekking",
    cycling:
      "ciclismo, bicicletta, bici, mountain bike, bici da corsa, bicicletta da corsa, pedalata, giro in bici, ciclismo indoor, bici elettrica, bicicletta elettrica, e bike, mtb, ciclocross, giro in bicicletta, pedalata virtuale, bici virtuale, cyclette, handbike, velomobile",
    swimming:
      "nuoto, nuotare, nuoto in piscina, nuoto in acque libere, acque libere, nuotata, piscina",
    skiing:
      "sci, sciare, sci di fondo, sci alpino, sci alpinismo, scialpinismo, sci nordico, skiroll, snowboard, sci a rotelle, sci escursionismo",
    skating:
      "pattinaggio, pattinaggio su ghiaccio, pattinaggio in linea, pattini, pattini in linea, pattinare",
    rowing:
      "canottaggio, vogatore, remoergometro, canottaggio indoor, canottaggio virtuale, remare",
    paddling: "kayak, canoa, pagaia, pagaiata, stand up paddle, rafting, acque bianche",
    sailing: "vela, barca, barca a vela, navigazione, nautica",
    surfing: "surf, windsurf, kitesurf, sci nautico, sci d acqua",
    diving: "immersione, immersioni, subacquea, apnea, snorkeling",
    climbing: "arrampicata, arrampicata su roccia, arrampicata indoor, boulder, scalata",
    golf: "golf",
    "racket-sport": "tennis, tennis tavolo, ping pong, sport con racchetta, sport con la racchetta",
    "ball-game":
      "calcio, pallacanestro, basket, pallavolo, pallamano, sport di squadra, football americano",
    "martial-arts": "boxe, pugilato, arti marziali, scherma, lotta",
    dancing: "danza, ballo, ballare",
    "horse-riding": "equitazione, cavallo, a cavallo, ippica",
    wheelchair: "sedia a rotelle, carrozzina, corsa in carrozzina",
    strength:
      "forza, allenamento della forza, pesi, allenamento con i pesi, sollevamento pesi, potenziamento, allenamento di forza",
    fitness:
      "ellittica, bici ellittica, allenatore ellittico, stepper, scale, salita scale, step, salto della corda, saltare la corda, allenamento a intervalli ad alta intensità, ginnastica, stretching",
    breathing: "respirazione, esercizi di respirazione, meditazione",
    flying: "volo, parapendio, deltaplano, paracadutismo",
    driving: "guida, moto, motociclismo, motocross, motoslitta, auto",
    multisport: "triathlon, duathlon, multisport, multi sport",
    transition: "transizione",
    another: "caccia, pesca, tiro, tiro con l arco, giardinaggio",
  },
  alone: {
    fitness:
      "allenamento, esercizio, cardio, cardio indoor, fitness, palestra, attrezzatura fitness, mobilità, attrezzi fitness",
    running: "trail",
  },
};
