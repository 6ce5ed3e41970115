import type { SportWords } from "../words.ts";

/** Dutch. */
export const dutch: SportWords = {
  within: {
    running:
      "hardlopen, hardloop, hardlooptocht, hardloopsessie, loopband, hardlopen op loopband, trailrunnen, trailrun, joggen, baanlopen, hardlopen op baan, virtueel hardlopen, virtuele hardloopsessie, virtuele run, trailrunning, indoor hardlopen, oriëntatielopen, obstakelrun, veldloop, duurloop, ultraloop",
    walking:
      "wandelen, wandeling, nordic walking, sneeuwschoenwandelen, sneeuwschoenen, snelwandelen, indoor wandelen, stevig wandelen",
    hiking: "hiken, bergwandelen, trektocht, bergbeklimmen, bergsport, hike, hiking",
    cycling:
      "fietsen, fiets, fietstocht, fietsrit, wielrennen, mountainbiken, mountainbike, e bike, elektrische fiets, indoor fietsen, racefiets, virtuele fietsrit, virtueel fietsen, handbike, ligfiets, gravelrit, veldrijden, ebike rit, wegwielrennen, baanwielrennen, velomobiel, mountainbikerit, rit",
    swimming:
      "zwemmen, openwaterzwemmen, baantjes zwemmen, baanzwemmen, zwembad, zwemmen in open water, zwemmen in zwembad, open water",
    skiing:
      "skiën, skien, langlaufen, langlauf, toerskiën, alpineskiën, snowboarden, rolskiën, rolskien, backcountryskiën, skilopen",
    skating:
      "schaatsen, ijsschaatsen, skaten, inlineskaten, inline skaten, skeeleren, rolschaatsen, skateboarden",
    rowing: "roeien, indoor roeien, roeimachine, roeitrainer, virtueel roeien",
    paddling: "peddelen, kajakken, kanoën, kanovaren, kano, suppen, wildwatervaren, kajak, raften",
    sailing: "zeilen, varen, zeilrace",
    surfing: "surfen, windsurfen, kitesurfen, waterskiën, golfsurfen, wakeboarden",
    diving: "duiken, snorkelen, vrijduiken",
    climbing: "klimmen, rotsklimmen, boulderen, indoor klimmen, bergklimmen",
    golf: "golfen",
    "racket-sport": "tafeltennis, racketsport, racketsporten",
    "ball-game":
      "voetbal, basketbal, volleybal, honkbal, handbal, ijshockey, teamsport, teamsporten",
    "martial-arts": "boksen, vechtsport, schermen, worstelen",
    dancing: "dansen, dans",
    "horse-riding": "paardrijden, paard",
    wheelchair: "rolstoel, rolstoelrijden",
    strength: "krachttraining, kracht, gewichtheffen, krachtsport",
    fitness:
      "crosstrainer, crosstrainen, traplopen, steppen, stepapparaat, touwtjespringen, traptrainer, turnen, rekken, intervaltraining met hoge intensiteit, elliptische trainer",
    breathing: "ademhaling, ademhalingsoefening, ademwerk, meditatie",
    flying: "vliegen, parapente, deltavliegen, parachutespringen",
    driving: "autorijden, motorrijden, motor, sneeuwscooter, sneeuwscooteren, rijden, motorcross",
    multisport: "triatlon, duatlon, multisport",
    transition: "overgang, wissel",
    another: "jagen, vissen, schieten, boogschieten, tuinieren",
  },
  alone: {
    fitness:
      "training, oefening, cardio, indoor cardio, fitness, fitnessapparatuur, mobiliteit, work out",
  },
  parts: {
    running: "hardlopen, hardloop",
    cycling: "fietsen, fietsrit",
    swimming: "zwemmen",
    skating: "schaatsen",
    rowing: "roeien",
    climbing: "klimmen",
    walking: "wandelen",
  },
};
