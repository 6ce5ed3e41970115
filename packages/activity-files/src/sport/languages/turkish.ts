import type { SportWords } from "../words.ts";

/** Turkish. */
export const turkish: SportWords = {
  within: {
    running:
      "koşu, koşma, koşmak, koşu bandı, patika koşusu, koşusu, arazi koşusu, sanal koşu, pist koşusu, kapalı alan koşusu, trail koşu, trail koşusu, jogging, yürüyüş koşusu, koşu bandında koşu, engelli koşu, ultra koşu",
    walking:
      "yürüyüş, yürüme, yürümek, hızlı yürüyüş, kar ayakkabısı, kar ayakkabısıyla yürüyüş, nordik yürüyüş, kapalı alan yürüyüşü, yürüyüşü",
    hiking: "doğa yürüyüşü, dağ yürüyüşü, dağcılık, trekking, arazi yürüyüşü",
    cycling:
      "bisiklet, bisiklet sürüşü, bisiklete binme, dağ bisikleti, yol bisikleti, elektrikli bisiklet, kapalı alan bisiklet, sanal bisiklet, sürüş, sanal sürüş, bisikleti, e bisiklet, sabit bisiklet, el bisikleti, gravel sürüşü, bisiklet turu",
    swimming: "yüzme, yüzmek, havuzda yüzme, açık su yüzme, açık suda yüzme, havuz, açık su",
    skiing:
      "kros kayağı, kayağı, alp disiplini, alp kayağı, snowboard, kar kayağı, dağ kayağı, kuzey kayağı, kayaklı koşu",
    skating: "paten, buz pateni, pateni, tekerlekli paten, kaykay, sıralı tekerlekli paten",
    rowing: "kürek, kürek çekme, kapalı alan kürek, kürek makinesi, sanal kürek",
    paddling: "kano, kayık, ayakta kürek, ayakta kürek sörfü, rafting, akarsu kanosu, kano küreği",
    sailing: "yelken, tekne, yelkencilik, yelkenli",
    surfing: "sörf, rüzgar sörfü, uçurtma sörfü, su kayağı, sörfü",
    diving: "dalış, tüplü dalış, serbest dalış, şnorkel",
    climbing: "tırmanış, tırmanma, kaya tırmanışı, kapalı alan tırmanış, boulder, tırmanışı",
    golf: "golf",
    "racket-sport": "tenis, masa tenisi, badminton, raket sporları, tenisi",
    "ball-game": "futbol, basketbol, voleybol, hentbol, hokey, takım sporu, takım sporları",
    "martial-arts": "boks, dövüş sanatları, eskrim, güreş",
    dancing: "dans",
    "horse-riding": "at binme, binicilik, ata binme",
    wheelchair: "tekerlekli sandalye",
    strength:
      "kuvvet antrenmanı, ağırlık antrenmanı, ağırlık çalışması, kuvvet, halter, güç antrenmanı, ağırlık",
    fitness:
      "eliptik, eliptik bisiklet, merdiven çıkma, merdiven, step, ip atlama, jimnastik, esneme, yüksek yoğunluklu aralıklı antrenman, yüksek yoğunluklu interval antrenman",
    breathing: "nefes, nefes egzersizi, nefes çalışması, meditasyon",
    flying: "uçuş, yamaç paraşütü, paraşüt, planör",
    driving: "araba, araba kullanma, motosiklet, motokros, kar motosikleti, motor sporları",
    multisport: "triatlon, duatlon, çoklu spor",
    transition: "geçiş",
    another: "avcılık, balıkçılık, balık tutma, atıcılık, okçuluk",
  },
  alone: {
    fitness:
      "antrenman, egzersiz, kardiyo, kapalı alan kardiyo, fitness, spor salonu, mobilite, fitness ekipmanı",
  },
};
