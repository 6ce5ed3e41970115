import type { SportWords } from "../words.ts";

/** Spanish. */
export const spanish: SportWords = {
  within: {
    running:
      "carrera, carreras, correr, carrera en cinta, cinta de correr, cinta, carrera de montaña, carrera virtual, trote, trotar, footing, carrera por senderos, carrera de orientación, carrera en pista, carrera de obstáculos, trail running, jogging",
    walking:
      "caminar, caminata, andar, marcha, paseo, marcha nórdica, raquetas de nieve, caminata en interiores, marcha atlética, pasear",
    hiking: "senderismo, excursión, excursionismo, montañismo, alpinismo, trekking",
    cycling:
      "ciclismo, bicicleta, bici, paseo en bicicleta, bicicleta de montaña, ciclismo de montaña, ciclismo en interiores, bicicleta eléctrica, bicicleta estática, ciclismo virtual, ciclista, pedaleo, ciclocross, bicicleta de mano, velomóvil, paseo en bici",
    swimming:
      "natación, nadar, natación en piscina, natación en aguas abiertas, aguas abiertas, piscina",
    skiing:
      "esquí, esquiar, esquí de fondo, esquí alpino, esquí de travesía, esquí nórdico, esquí sobre ruedas, esquí con ruedas, snowboard, tabla de nieve",
    skating: "patinaje, patinar, patinaje sobre hielo, patinaje en línea, patines, monopatín",
    rowing: "remo, remo en interiores, máquina de remo, remo virtual, remo indoor",
    paddling:
      "piragüismo, piragua, kayak, canoa, canotaje, paddle surf, remo de pie, pala, aguas bravas",
    sailing: "vela, navegación, navegar, barco",
    surfing: "surf, surfear, windsurf, kitesurf, esquí acuático, tabla a vela",
    diving: "buceo, submarinismo, esnórquel, apnea",
    climbing: "escalada, escalar, escalada en roca, rocódromo, búlder, escalada en interiores",
    golf: "golf",
    "racket-sport": "tenis, tenis de mesa, bádminton, pádel, deportes de raqueta",
    "ball-game":
      "fútbol, baloncesto, béisbol, voleibol, balonmano, deporte de equipo, deportes de equipo, fútbol americano",
    "martial-arts": "boxeo, artes marciales, esgrima, lucha",
    dancing: "baile, bailar, danza",
    "horse-riding": "equitación, caballo, montar a caballo, paseo a caballo, hípica",
    wheelchair: "silla de ruedas, carrera en silla de ruedas, deporte adaptado",
    strength:
      "fuerza, entrenamiento de fuerza, pesas, entrenamiento con pesas, musculación, levantamiento de pesas, halterofilia",
    fitness:
      "elíptica, elíptico, bicicleta elíptica, entrenador elíptico, escaladora, subir escaleras, escaleras, simulador de escaleras, saltar a la comba, cuerda, entrenamiento de intervalos de alta intensidad, entrenamiento en intervalos de alta intensidad, gimnasia, estiramientos",
    breathing: "respiración, ejercicios de respiración, meditación",
    flying: "vuelo, volar, parapente, ala delta, paracaidismo",
    driving: "conducción, conducir, motociclismo, moto, motocross, moto de nieve, automovilismo",
    multisport: "triatlón, duatlón, multideporte, multideportes",
    transition: "transición",
    another: "caza, pesca, tiro, tiro con arco, jardinería",
  },
  alone: {
    fitness:
      "entrenamiento, ejercicio, cardio, cardio en interiores, fitness, gimnasio, equipo de fitness, movilidad, entrenamiento funcional",
  },
};
