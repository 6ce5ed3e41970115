import { sports } from "@limber/core/activity";
import { beforeAll, describe, expect, it } from "vitest";
import { english } from "./english.ts";
import { languages } from "./foreign.ts";
import { knownWords, sportIn } from "./known-words.ts";
import { learnForeignWords, sportInColumn, sportNamed } from "./named.ts";
import { wordsIn } from "./words.ts";

beforeAll(learnForeignWords);

const every = [["english", english] as const, ...Object.entries(languages)];
const lists = ["within", "alone", "parts"] as const;

describe("the words for sports", () => {
  it("are each of one sport, in whatever languages they are said", () => {
    const of = new Map<string, Map<string, string[]>>();
    for (const [language, words] of every)
      for (const list of ["within", "alone"] as const)
        for (const [word, sport] of wordsIn(words[list])) {
          const said = of.get(word) ?? new Map<string, string[]>();
          of.set(word, said.set(sport, [...(said.get(sport) ?? []), `${language} ${list}`]));
        }
    const ofTwo = [...of]
      .filter(([, said]) => said.size > 1)
      .map(([word, said]) => [word, [...said]]);
    expect(ofTwo).toEqual([]);
    expect(of.size).toBeGreaterThan(2500);
  });

  it("name sports that there are, and none is empty", () => {
    for (const [language, words] of every)
      for (const list of lists)
        for (const [word, sport] of wordsIn(words[list])) {
          expect(sports, `${language}: ${word}`).toContain(sport);
          expect(word, `${language} ${list} ${sport}`).not.toBe("");
        }
  });

  it("are found as they stand", () => {
    const missed = every.flatMap(([language, words]) =>
      (["within", "alone"] as const).flatMap((list) =>
        [...wordsIn(words[list])]
          .filter(([word, sport]) => sportNamed(word).sport !== sport)
          .map(([word, sport]) => [language, word, sport, sportNamed(word).sport]),
      ),
    );
    expect(missed).toEqual([]);
  });

  it("say the same before those of other languages were loaded, or nothing", () => {
    const inEnglish = knownWords([english]);
    const otherwise = every.flatMap(([language, words]) =>
      (["within", "alone"] as const).flatMap((list) =>
        [...wordsIn(words[list])]
          .map(([word, sport]) => [language, word, sport, sportIn(word, inEnglish)] as const)
          .filter(([, , sport, before]) => before !== undefined && before !== sport),
      ),
    );
    expect(otherwise).toEqual([]);
  });
});

/** As exports name them: what is a run, and what is none. */
const asExported: Readonly<Record<string, readonly [runs: string, others: string]>> = {
  en: [
    "Run, Trail Run, Virtual Run, running, street_running, track_running, trail_running, treadmill_running, indoor_running, ultra_run, obstacle_run, virtual_run, Treadmill, Treadmill Running, Track Running, Run/Walk, Ultra run, TrailRun, VirtualRun, TRAIL_RUNNING, Jogging, Cross-country running, Ｒｕｎｎｉｎｇ",
    "Ride, Virtual Ride, EBikeRide, wheelchair run, Wheelchair, Nordic ski running, Roller Ski, Inline Skate, Walk, Hike, Snowshoe, resort_skiing_snowboarding_ws, indoor_cardio, Stair-Stepper, Workout, Weight Training, Rowing machine, bike_to_run_transition, Multisport, Swimrun, Handcycle, Golf, wheelchair_push_run, High Intensity Interval Training, Elliptical",
  ],
  de: [
    "Laufen, Lauf, Laufbandtraining, Laufband, Traillauf, Trailrunning, Bahnlauf, Hallenlauf, Crosslauf, Virtueller Lauf, Ultralauf, Laufen gehen, Waldlauf, Joggen, LAUFEN, Lauftraining, Straßenlauf, Indoor-Lauf, Hindernislauf, Orientierungslauf",
    "Radfahren, Radfahrt, Skilanglauf, Eislauf, Laufrad, Rollski, Rundgang, Gehen, Spaziergang, Wandern, Schwimmbadschwimmen, Freiwasserschwimmen, Krafttraining, Treppensteigen, Rollstuhl, Inlineskaten, Schlittschuhlaufen, Nordic Walking, Mountainbike-Fahrt, Rudern, Skifahren, Kardio, Indoor-Cardio, Eisschnelllauf, Langlauf, Rennrad, Hallenradsport, Skitour",
  ],
  fr: [
    "Course à pied, Course à pied sur tapis roulant, Course sur tapis, Trail, Course virtuelle, Course en salle, COURSE À PIED, Footing, Ultra-trail",
    "Cyclisme, Natation en piscine, Marche à pied, Marche, Randonnée, Vélo, Sortie à vélo, VTT, Ski de fond, Roller, Patin à glace, Musculation, Natation, Course en fauteuil roulant, Entraînement, Aviron, Cardio en salle, Vélo électrique, Natation en eau libre, Randonnée pédestre",
  ],
  es: [
    "Carrera, Correr, Carrera en cinta, Carrera por senderos, Carrera virtual, Trail running, Cinta de correr, Carrera de montaña",
    "Ciclismo, Caminar, Caminata, Senderismo, Natación, Natación en piscina, Bicicleta, Esquí de fondo, Patinaje en línea, Entrenamiento de fuerza, Silla de ruedas, Remo, Elíptica, Ciclismo en interiores, Vuelta en bicicleta",
  ],
  it: [
    "Corsa, Corsa su tapis roulant, Trail running, Corsa trail, Corsa virtuale, Corsa su pista, Corsa indoor, Tapis roulant",
    "Ciclismo, Pedalata, Nuoto, Nuoto in piscina, Camminata, Escursionismo, Sci di fondo, Pattinaggio in linea, Allenamento con i pesi, Corsa in bici, Sedia a rotelle, Canottaggio, Ciclismo indoor",
  ],
  pt: [
    "Corrida, Corrida em esteira, Corrida em trilha, Corrida virtual, Corrida de rua, Corrida na passadeira, Corrida em pista",
    "Ciclismo, Pedalada, Natação, Caminhada, Trilha, Musculação, Esqui, Patinação, Corrida de bicicleta, Cadeira de rodas, Remo, Treinamento de força, Natação em piscina",
  ],
  nl: [
    "Hardlopen, Hardloopsessie, Trailrun, Hardlopen op loopband, Loopband, Virtuele run, Baanlopen, Trailrunning, Indoor hardlopen",
    "Fietsen, Fietsrit, Wandelen, Zwemmen, Schaatsen, Langlaufen, Krachttraining, Roeien, Rolstoel, Skeeleren, Mountainbiken, Traplopen, Wielrennen",
  ],
  sv: [
    "Löpning, Löpband, Terränglöpning, Traillöpning, Virtuell löpning, Löptur, LÖPNING, Banlöpning, Inomhuslöpning",
    "Cykling, Promenad, Gång, Vandring, Simning, Längdskidåkning, Skidlöpning, Skridskoåkning, Styrketräning, Rullstol, Rodd, Rullskidor, Åktur",
  ],
  da: [
    "Løb, Løbetur, Løb på løbebånd, Trailløb, Orienteringsløb",
    "Cykling, Gang, Svømning, Skøjteløb, Skiløb, Langrend, Rulleskøjteløb, Styrketræning",
  ],
  nb: [
    "Løping, Løp, Løpetur, Tredemølle, Terrengløping",
    "Sykling, Gåtur, Svømming, Skøyteløp, Langrenn, Styrketrening, Fottur",
  ],
  fi: [
    "Juoksu, Polkujuoksu, Juoksumatto, Ratajuoksu",
    "Pyöräily, Kävely, Uinti, Hiihto, Luistelu, Kuntosali, Maastopyöräily",
  ],
  pl: [
    "Bieganie, Bieg, Bieg na bieżni, Bieżnia, Bieg terenowy, Bieg wirtualny, Bieg przełajowy",
    "Rower, Jazda rowerem, Kolarstwo, Chód, Spacer, Pływanie, Narciarstwo biegowe, Bieganie na nartach, Biegi narciarskie, Jazda konna, Łyżwiarstwo, Rolki, Trening siłowy, Wędrówka, Wózek inwalidzki",
  ],
  cs: [
    "Běh, Běhání, Běžecký pás, Běh na pásu, Terénní běh, Virtuální běh, BĚH, Běh v terénu",
    "Jízda, Jízda na kole, Cyklistika, Chůze, Turistika, Plavání, Běh na lyžích, Běžky, Běžecké lyžování, Bruslení, Silový trénink, Veslování, Jízda na koni",
  ],
  ru: [
    "Бег, Пробежка, Беговая дорожка, Бег на беговой дорожке, Бег по пересеченной местности, Виртуальный забег, Трейлраннинг, БЕГ",
    "Велосипед, Заезд, Ходьба, Плавание, Бег на лыжах, Беговые лыжи, Лыжи, Поход, Силовая тренировка, Коньки, Роликовые коньки, Инвалидная коляска, Гребля",
  ],
  uk: [
    "Біг, Пробіжка, Бігова доріжка, Біг на біговій доріжці, Віртуальний забіг, Трейл",
    "Велосипед, Заїзд, Ходьба, Плавання, Біг на лижах, Бігові лижі, Похід, Силове тренування, Ковзани, Інвалідний візок",
  ],
  tr: [
    "Koşu, Koşma, Koşu Bandı, Patika Koşusu, Sanal Koşu, KOŞU, Pist koşusu",
    "Bisiklet, Sürüş, Yürüyüş, Yüzme, Doğa Yürüyüşü, Kayak, Paten, Kürek, Tekerlekli Sandalye, Ağırlık Antrenmanı, Kayak koşusu",
  ],
  ja: [
    "ランニング, ラン, ﾗﾝﾆﾝｸﾞ, トレイルラン, トレイルランニング, トレッドミル, バーチャルラン, ジョギング, 屋内ランニング, トラックランニング, ランニング（屋内）",
    "ライド, サイクリング, ウォーキング, ウォーク, スイム, 水泳, プールスイム, ハイキング, スキー, アルペンスキー, ノルディックスキー, 車いす, ウェイトトレーニング, ワークアウト, インラインスケート, ローイング, バーチャルライド, ﾗｲﾄﾞ, ステアステッパー, ドライブ",
  ],
  ko: [
    "달리기, 러닝, 트레일 러닝, 트레드밀, 가상 달리기, 실내 달리기, 트랙 러닝, 런닝머신, 조깅",
    "라이딩, 자전거, 사이클링, 걷기, 수영, 하이킹, 스키, 휠체어, 웨이트 트레이닝, 인라인 스케이트, 로잉, 가상 라이딩, 등산, 운동",
  ],
  zh: [
    "跑步, 越野跑, 跑步机, 室内跑步, 虚拟跑步, 路跑, 跑步機, 越野跑步, 田径跑步, 虛擬跑步, 慢跑",
    "骑行, 自行车, 步行, 健走, 游泳, 徒步, 越野滑雪, 轮椅, 重量訓練, 瑜伽, 跑酷, 騎乘, 輪椅, 直排輪, 虚拟骑行, 登山車, 划船, 健行",
  ],
};

describe("a sport in the words of an export", () => {
  it.each(Object.entries(asExported))(
    "is known in %s: runs are runs, and nothing else is",
    (_, [runs, others]) => {
      const named = (list: string) =>
        list.split(", ").map((word) => [word, sportNamed(word).sport]);
      expect(named(runs).filter(([, sport]) => sport !== "running")).toEqual([]);
      expect(
        named(others).filter(
          ([, sport]) => sport === "running" || sport === "unknown" || sport === "unnamed",
        ),
      ).toEqual([]);
    },
  );

  it("is a run for “Course” where the table is in French, and unknown elsewhere", () => {
    expect(sportInColumn("Type d'activité", "Course").sport).toBe("running");
    expect(sportInColumn("Activity Type", "Course").sport).toBe("unknown");
    expect(sportNamed("Course").sport).toBe("unknown");
  });

  it("is unknown in words that nobody here knows, and none where nothing is named", () => {
    for (const word of [
      "Schnürlregen",
      "Brunnen",
      "trunk",
      "Treppenlaufen",
      "Plopp",
      "قفز",
      "ランドセル",
      "Overrun",
    ])
      expect([word, sportNamed(word).sport]).not.toEqual([word, "running"]);
    for (const word of ["Plopp", "قفز", "trunk"])
      expect(sportNamed(word)).toEqual({ sport: "unknown", sportSaid: word });
    for (const nothing of ["", " ", "generic", "Uncategorized", undefined])
      expect(sportNamed(nothing)).toEqual({ sport: "unnamed" });
  });
});
