import { describe, expect, it } from "vitest";
import { all, textBytes } from "../../testing/zips.ts";
import { bytesSource } from "../archive/source.ts";
import { findActivities } from "../batch.ts";

const find = (csv: string) =>
  all(
    findActivities([{ path: "runs.csv", source: bytesSource(textBytes(csv)) }], {
      distanceUnit: "km",
    }),
  );

/** What each row tells: the sport, how far in whole metres, how long. */
async function toldIn(csv: string) {
  return (await find(csv)).map((found) => {
    if (found.is !== "summary") return found.is === "problem" ? found.problem : found.is;
    const { sport, distanceM = -1, elapsedS } = found.activity.sessions[0];
    return [sport, Math.round(distanceM), elapsedS];
  });
}

describe("a table of one's own", () => {
  const run = ["running", 5400, 1800];
  const ride = ["cycling", 25_000, 3600];

  it.each([
    ["French", "Date;Distance (km);Durée;Sport", "Course à pied", "Vélo"],
    ["German", "Datum;Strecke (km);Dauer;Sportart", "Laufen", "Radfahren"],
    ["Spanish", "Fecha;Distancia (km);Tiempo;Tipo", "Carrera", "Ciclismo"],
    ["Italian", "Data;Distanza (km);Tempo;Attività", "Corsa", "Ciclismo"],
    ["Portuguese", "Data;Distância (km);Duração;Atividade", "Corrida", "Ciclismo"],
    ["Dutch", "Datum;Afstand (km);Tijd;Soort", "Hardlopen", "Fietsen"],
    ["Polish", "Data;Dystans (km);Czas;Typ", "Bieganie", "Kolarstwo"],
    ["Czech", "Datum;Vzdálenost (km);Čas;Typ", "Běh", "Cyklistika"],
    ["Swedish", "Datum;Distans (km);Tid;Typ", "Löpning", "Cykling"],
    ["Danish", "Dato;Distance (km);Tid;Type", "Løb", "Cykling"],
    ["Finnish", "Päivämäärä;Matka (km);Kesto;Laji", "Juoksu", "Pyöräily"],
    ["Turkish", "Tarih;Mesafe (km);Süre;Spor", "Koşu", "Bisiklet"],
    ["Russian", "Дата;Расстояние (км);Время;Вид", "Бег", "Велоспорт"],
    ["Ukrainian", "Дата;Відстань (км);Час;Вид", "Біг", "Їзда на велосипеді"],
    ["Japanese", "日付;距離 (km);時間;種目", "ランニング", "ライド"],
    ["Chinese", "日期;距离 (公里);时间;类型", "跑步", "骑行"],
    ["Korean", "날짜;거리 (km);시간;종목", "달리기", "라이딩"],
  ])("is read with headers in %s", async (_, headers, ...[running, cycling]) => {
    const rows = [`2026-05-10;5,4;30:00;${running}`, `2026-05-11;25;1:00:00;${cycling}`];
    expect(await toldIn([headers, ...rows].join("\n"))).toEqual([run, ride]);
  });

  it("has each distance in the unit that its row names", async () => {
    const inCells = "date,distance,time\n2026-05-10,5.4 km,30:00\n2026-05-11,3.11 mi,30:00\n";
    const more = "2026-05-12,5400m,30:00\n2026-05-13,5000 yards,30:00\n";
    expect((await toldIn(inCells + more)).map((row) => row[1 as never])).toEqual([
      5400, 5005, 5400, 4572,
    ]);
    const inColumn =
      "Date\tType\tDistance\tDistanceUnit\tDuration\n2026-05-10\tRun\t3.11\tMile\t0:30:00\n2026-05-11\tRun\t5.4\tKilometer\t0:30:00\n";
    expect(await toldIn(inColumn)).toEqual([["running", 5005, 1800], run]);
  });

  it("says so where a row's unit is none", async () => {
    expect(await toldIn("date,distance,time\n2026-05-10,5.4 leagues,30:00\n")).toEqual([
      { kind: "row-not-understood", row: 2, column: "distance" },
    ]);
  });

  it("has its times in hours and minutes where minutes and seconds could not be", async () => {
    const csv = "date,distance (km),time\n2026-05-10,12,1:05\n2026-05-11,5,0:30\n";
    expect((await toldIn(csv)).map((row) => row[2 as never])).toEqual([3900, 1800]);
    const usual = "date,distance (km),time\n2026-05-10,12,61:05\n2026-05-11,5,30:00\n";
    expect((await toldIn(usual)).map((row) => row[2 as never])).toEqual([3665, 1800]);
  });

  it("has minutes under a header that says no more", async () => {
    expect((await toldIn("date,miles,minutes\n2026-05-10,3.11,30.5\n")).at(0)).toEqual([
      "unnamed",
      5005,
      1830,
    ]);
  });

  it("is read by the names that programs give to columns", async () => {
    const csv =
      "start_time,sport,total_distance_m,total_elapsed_s\n2026-05-10T07:00:00Z,running,5400,1800\n";
    expect(await toldIn(csv)).toEqual([run]);
  });
});
