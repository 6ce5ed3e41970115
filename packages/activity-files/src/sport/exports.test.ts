import { isRunning } from "@limber/core/activity";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { gpx } from "../../testing/xml.ts";
import { readActivityFile } from "../activity-file.ts";
import { bytesSource } from "../archive/source.ts";
import { findActivities } from "../batch.ts";
import { withSportsNamed } from "./named.ts";

/** The distances of what is brought as runs, of what is asked about, and of what is put aside. */
async function brought(path: string, text: string) {
  const source = { path, source: bytesSource(strToU8(text)) };
  const kept: Record<"yes" | "perhaps" | "no", number[]> = { yes: [], perhaps: [], no: [] };
  for await (const found of findActivities([source]))
    if (found.is === "summary")
      for (const { sport, distanceM = 0 } of found.activity.sessions)
        kept[isRunning(sport)].push(Math.round(distanceM));
  return kept;
}

const garmin = (header: string, rows: readonly (readonly [string, string])[]) =>
  [
    `${header},Date,Favorite,Title,Distance,Calories,Time`,
    ...rows.map(
      ([sport, far], at) => `${sport},2026-05-1${at} 07:00:00,false,x,${far},300,00:50:00`,
    ),
  ].join("\n");

const tables: readonly (readonly [string, string, string, string, string])[] = [
  ["Aktivitätstyp", "Laufbandtraining", "Laufen", "Radfahren", "Schwimmbadschwimmen"],
  ["Type d'activité", "Course", "Course à pied", "Marche à pied", "Natation en piscine"],
  ["Tipo de actividad", "Carrera en cinta", "Carrera", "Ciclismo", "Natación en piscina"],
  ["Tipo di attività", "Corsa", "Corsa su tapis roulant", "Ciclismo", "Nuoto in piscina"],
  ["Tipo de atividade", "Corrida", "Corrida em esteira", "Ciclismo", "Natação em piscina"],
  ["Activiteittype", "Hardlopen", "Hardlopen op loopband", "Fietsen", "Zwembadzwemmen"],
  ["Aktivitetstyp", "Löpning", "Löpning på löpband", "Cykling", "Bassängsimning"],
  ["Typ aktywności", "Bieganie", "Bieganie na bieżni", "Kolarstwo", "Pływanie w basenie"],
  ["Typ aktivity", "Běh", "Běh na běžeckém pásu", "Cyklistika", "Plavání v bazénu"],
  ["Тип занятия", "Бег", "Бег на беговой дорожке", "Велоспорт", "Плавание в бассейне"],
  ["Тип заняття", "Біг", "Біг на біговій доріжці", "Велоспорт", "Плавання в басейні"],
  ["Etkinlik Türü", "Koşu", "Koşu Bandı", "Bisiklet", "Havuzda Yüzme"],
  ["アクティビティタイプ", "ランニング", "トレッドミルランニング", "サイクリング", "プールスイム"],
  ["활동 종류", "러닝", "트레드밀 러닝", "사이클링", "풀 수영"],
  ["活动类型", "跑步", "跑步机跑步", "骑行", "泳池游泳"],
];

describe("a table of a site in the runner's language", () => {
  it.each(tables)(
    "headed “%s” brings its runs, and puts the rest aside",
    async (header, ...sports) => {
      const [run, treadmill, ride, swim] = sports;
      const rows = [
        [run, "10.02"],
        [treadmill, "5.00"],
        [ride, "30.1"],
        [swim, '"1,500"'],
        ["Plopp", "4"],
      ] as const;
      const kept = await brought("Activities.csv", garmin(header, rows));
      expect(kept.yes.toSorted()).toEqual([10_020, 5000]);
      expect(kept.no).toEqual([30_100, 1500]);
      expect(kept.perhaps).toEqual([4000]);
    },
  );
});

describe("a recording whose type is a word of another language", () => {
  it.each([
    ["ライド", "cycling"],
    ["ランニング", "running"],
    ["Laufen", "running"],
    ["Skilanglauf", "skiing"],
    ["Plopp", "unknown"],
    ["", "unnamed"],
  ])("%s is %s", async (type, sport) => {
    const points =
      '<trkseg><trkpt lat="47" lon="-126"><time>2026-05-01T07:00:00Z</time></trkpt></trkseg>';
    const read = readActivityFile(
      "a.gpx",
      strToU8(gpx(`<trk><type>${type}</type>${points}</trk>`)),
    );
    if (!read.ok) throw new Error(read.problem.kind);
    const [session] = (await withSportsNamed(read.activity)).sessions;
    expect(session.sport).toBe(sport);
  });
});
