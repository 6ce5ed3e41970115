import type { SportWords } from "../words.ts";

/** Portuguese. */
export const portuguese: SportWords = {
  within: {
    running:
      "corrida, correr, corrida em esteira, esteira, passadeira, corrida na passadeira, corrida em trilha, corrida de montanha, corrida virtual, corrida em pista, corrida interior, corrida indoor, corrida de obstáculos, corrida de rua, corrida de orientação, trote, jogging, trail running, corrida trail",
    walking:
      "caminhada, caminhar, andar, marcha, passeio, marcha nórdica, caminhada rápida, raquetes de neve, caminhada na neve, caminhada em ambiente interno",
    hiking:
      "trilha, trilhas, montanhismo, trekking, pedestrianismo, excursão, caminhada na montanha, caminhada em trilha",
    cycling:
      "ciclismo, bicicleta, bike, pedalada, pedal, mountain bike, bicicleta de montanha, ciclismo indoor, ciclismo interior, btt, bicicleta elétrica, e bike, passeio de bicicleta, pedalada virtual, corrida de bicicleta, ciclocross, bicicleta ergométrica, bicicleta de mão, velomóvel, spinning",
    swimming:
      "natação, nadar, natação em piscina, natação em águas abertas, águas abertas, piscina",
    skiing:
      "esqui, esquiar, esqui de fundo, esqui alpino, esqui nórdico, esqui de fora de pista, esqui sobre rodas, snowboard, esqui cross country",
    skating:
      "patinação, patinagem, patins, patins em linha, patinação no gelo, patinação inline, patinagem no gelo, patinagem em linha, skate",
    rowing: "remo, remar, remo indoor, remo interior, máquina de remo, remo virtual",
    paddling: "caiaque, canoagem, canoa, pagaia, stand up paddle, rafting, águas bravas",
    sailing: "vela, barco, navegação, velejar, iatismo",
    surfing: "surfe, surf, windsurf, windsurfe, kitesurf, kitesurfe, esqui aquático",
    diving: "mergulho, mergulho livre, apneia, snorkel",
    climbing: "escalada, escalada em rocha, escalada indoor, boulder, escalada interior",
    golf: "golfe",
    "racket-sport":
      "tênis, ténis, tênis de mesa, ténis de mesa, badminton, padel, esportes com raquete, desportos de raquete",
    "ball-game":
      "futebol, basquete, basquetebol, vôlei, voleibol, handebol, andebol, esporte em equipe, esportes em equipe, desporto de equipa, beisebol, futebol americano",
    "martial-arts": "boxe, artes marciais, esgrima, luta",
    dancing: "dança, dançar",
    "horse-riding": "equitação, cavalo, cavalgada, hipismo, passeio a cavalo",
    wheelchair: "cadeira de rodas, corrida em cadeira de rodas",
    strength:
      "força, treino de força, treinamento de força, musculação, treinamento com pesos, levantamento de peso, halterofilismo, treino com pesos",
    fitness:
      "elíptico, aparelho elíptico, subir escadas, escadas, simulador de escada, pular corda, saltar à corda, treinamento intervalado de alta intensidade, treino intervalado de alta intensidade, ginástica, alongamento, elíptica",
    breathing: "respiração, exercícios de respiração, meditação",
    flying: "voo, voar, parapente, asa delta, paraquedismo",
    driving:
      "condução, dirigir, conduzir, motociclismo, moto, motocross, moto de neve, automobilismo",
    multisport: "triatlo, triatlon, triathlon, duatlo, multiesporte, multiesportes, multidesporto",
    transition: "transição",
    another: "caça, pesca, tiro, tiro com arco, jardinagem",
  },
  alone: {
    fitness:
      "treino, treinamento, exercício, cardio, cárdio, cárdio indoor, cardio interior, fitness, academia, ginásio, equipamento de fitness, equipamento de ginástica, mobilidade, exercícios",
  },
};
