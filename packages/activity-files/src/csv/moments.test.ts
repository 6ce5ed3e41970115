import { describe, expect, it } from "vitest";
import { readMoments } from "./moments.ts";

const afternoonOf15August = Date.UTC(2015, 7, 15, 14, 45, 8);

describe("a date in a table", () => {
  it.each([
    "2015-08-15 14:45:08",
    "2015-08-15T14:45:08Z",
    "2015-08-15T16:45:08+02:00",
    "Aug 15, 2015, 2:45:08 PM",
    "Aug 15, 2015, 2:45:08\u202fPM",
    "15 Aug 2015, 14:45:08",
    "15.08.2015, 14:45:08",
    "15. Aug. 2015, 14:45:08",
    "15 ago 2015, 14:45:08",
    "15 août 2015 à 14:45:08",
    "15 de ago. de 2015, 14:45:08",
    "15 aug. 2015 14:45:08",
    "15 sie 2015, 14:45:08",
    "15 авг. 2015 г., 14:45:08",
    "2015/08/15 14:45:08",
    "2015年8月15日 14:45:08",
    "2015年8月15日 下午2:45:08",
    "2015. 8. 15. 오후 2:45:08",
    "15/08/2015 14:45:08",
  ])("is read however its language writes it: %s", (cell) => {
    expect(readMoments([cell])[0]?.ms).toBe(afternoonOf15August);
  });

  it("with slashes follows the column it stands in", () => {
    const [, american] = readMoments(["8/15/2015", "3/4/2015"]);
    const [, european] = readMoments(["15/8/2015", "3/4/2015"]);
    expect(american?.ms).toBe(Date.UTC(2015, 2, 4));
    expect(european?.ms).toBe(Date.UTC(2015, 3, 3));
  });

  it("of two figures for its year is of this century, where a sign says which they are", () => {
    const day = Date.UTC(2026, 4, 10);
    expect(readMoments(["10.05.26", "10.5.26, 00:00"]).map((one) => one?.ms)).toEqual([day, day]);
    expect(readMoments(["5/10/26", "5/13/26"])[0]?.ms).toBe(day);
    expect(readMoments(["10/5/26", "13/5/26"])[0]?.ms).toBe(day);
    expect(readMoments(["26-05-10", "10-05-26"])).toEqual([undefined, undefined]);
  });

  it("at midnight and noon keeps its hour in American words", () => {
    const cells = ["Sep 29, 2023, 12:10:57 AM", "Feb 6, 2013, 12:11:14 PM"];
    expect(readMoments(cells).map((moment) => moment?.ms)).toEqual([
      Date.UTC(2023, 8, 29, 0, 10, 57),
      Date.UTC(2013, 1, 6, 12, 11, 14),
    ]);
  });

  it.each([
    "",
    "--",
    "yesterday",
    "2015-13-01",
    "2015-02-29",
    "2015-02-31T10:00:00Z",
    "31. Apr. 2015, 14:45:08",
    "32.01.2015",
    "14:45:08",
  ])("that is none is not made up: %s", (cell) => {
    expect(readMoments([cell])).toEqual([undefined]);
  });
});
