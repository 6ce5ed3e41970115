import type { SportWords } from "../words.ts";

/** Danish, Norwegian and Finnish. */
export const nordic: SportWords = {
  within: {
    running:
      "løb, løbetur, løbebånd, trailløb, baneløb, løbe, orienteringsløb, løping, løp, løpetur, løpe, tredemølle, stiløping, terrengløp, terrengløping, baneløping, virtuell løping, virtuelt løb, motbakkeløp, joggetur, juoksu, juoksulenkki, juoksumatto, polkujuoksu, lenkkeily, hölkkä, ratajuoksu, maastojuoksu, virtuaalijuoksu, sisäjuoksu, juokseminen, løb på løbebånd, løping på tredemølle, suunnistus, indendørs løb, innendørs løping",
    walking:
      "gang, gåtur, gange, spadseretur, stavgang, snesko, truger, trugetur, gå tur, kävely, kävelylenkki, sauvakävely, lumikenkäily, sisäkävely, kävellä",
    hiking:
      "vandretur, fottur, fjelltur, bjergbestigning, fjellklatring tur, vaellus, patikointi, retkeily, vuorikiipeily, vandring",
    cycling:
      "cykling, cykeltur, cykel, sykling, sykkeltur, sykkel, terrengsykling, landeveissykling, landevejscykling, elcykel, elsykkel, elsykling, innendørssykling, indendørs cykling, virtuell sykling, virtuel cykling, pyöräily, pyörälenkki, maastopyöräily, sähköpyöräily, sisäpyöräily, maantiepyöräily, virtuaalipyöräily, pyörä, käsipyöräily, gravelpyöräily",
    swimming:
      "svømning, svømming, bassengsvømming, åbent vand svømning, svømmetur, svømme, uinti, avovesiuinti, allasuinti, svømning i åbent vand, svømming i åpent vann",
    skiing:
      "skiløb, langrend, langrenn, alpint, skitur, rulleski, snowboarding, randonee, skigåing, skiløping, hiihto, hiihtäminen, murtomaahiihto, rullahiihto, laskettelu, lumilautailu, rinnehiihto, maastohiihto, alppihiihto, langrennsski, topptur ski, alpinski",
    skating:
      "skøjteløb, rulleskøjteløb, skøjter, rulleskøjter, skøyter, skøyteløp, rulleskøyter, isskøjteløb, luistelu, rullaluistelu, skøyting, skøytegåing",
    rowing:
      "roning, romaskine, romaskin, indendørs roning, innendørs roing, roing, soutu, sisäsoutu",
    paddling:
      "kajakroning, kajak, kano, padling, kajakkpadling, melonta, kajakki, kanootti, padle, suppailu",
    sailing: "sejlads, sejle, seiling, båttur, purjehdus, veneily, sejlsport, seile",
    surfing:
      "surfing, vindsurfing, lainelautailu, purjelautailu, leijalautailu, vesihiihto, vandski, vannski",
    diving: "dykning, dykking, snorkling, sukellus, snorklaus",
    climbing: "klatring, buldring, kiipeily, boulderointi, kalliokiipeily, fjellklatring",
    golf: "golf",
    "racket-sport": "bordtennis, sulkapallo, pöytätennis, ketchersport, racketsport, mailapelit",
    "ball-game":
      "fodbold, fotball, håndbold, håndball, jalkapallo, koripallo, lentopallo, jääkiekko, salibandy, joukkueurheilu, pesäpallo",
    "martial-arts": "boksning, boksing, nyrkkeily, kampsport, kamppailulajit",
    dancing: "dans, tanssi, dansing",
    "horse-riding": "ridning, ridetur, ratsastus, ridning på hest, hest",
    wheelchair: "kørestol, rullestol, pyörätuoli, pyörätuolikelaus",
    strength:
      "styrketræning, styrketrening, voimaharjoittelu, kuntosali, vægttræning, vekttrening, painoharjoittelu, vægtløftning, vektløfting",
    fitness:
      "crosstrainer, ellipsemaskine, ellipsemaskin, trappemaskine, trappemaskin, porraskone, sjipping, sjippe, hyppynaru, hoppetau, crosstraineri, porraskävely, trappegang",
    breathing:
      "vejrtrækning, pusting, hengitys, hengitysharjoitus, meditaatio, meditasjon, meditation",
    flying:
      "flyvning, flyging, paragliding, lentäminen, faldskærmsudspring, fallskjermhopping, liitely, varjoliito",
    driving:
      "kørsel, kjøring, motorcykel, motorsykkel, snescooter, snøscooter, ajaminen, moottoripyöräily, moottorikelkkailu",
    multisport: "triatlon, triathlon, duathlon, multisport",
    transition: "skift, vaihto, overgang",
    another: "jagt, jakt, fiskeri, fiske, metsästys, kalastus, ammunta, jousiammunta",
  },
  alone: {
    fitness:
      "træning, trening, harjoitus, kuntoilu, fitness, kondition, kondisjon, cardio, treningsøkt, træningspas, treeni",
  },
  parts: {
    running: "løping, løb, juoksu",
    skiing: "skiløb, skiløping, hiihto",
    skating: "skøjteløb, skøyteløp, luistelu",
    cycling: "sykling, pyöräily",
    swimming: "svømning, svømming, uinti",
    walking: "kävely",
  },
};
