import { CoursePoint } from "@limber/core/pacing/model";
import type { RunPlanInput } from "@limber/core/run-plan/model";
import { type Meters, meters } from "@limber/core/units";

/** What an address may hold anywhere, each for five bits and whether more follow. */
const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const bits = 5;
const goesOn = 1 << bits;
/** The first sign says how the rest is written: an address is kept for ever. */
const written = "1";
/** Of what a server takes as the head of a request this is a third: it has an address twice. */
export const mostCourseSigns = 5000;
const tenths = 10;

/** A course as text for an address: metre by metre along, and a tenth of a metre up or down. Null where it is too long for one. */
export function courseInAddress(
  course: Readonly<NonNullable<RunPlanInput["course"]>>,
): string | null {
  let text = written;
  let [alongM, height] = [0, 0];
  for (const { distanceM, elevationM } of course) {
    const [nextM, next] = [Math.round(distanceM), Math.round(elevationM * tenths)];
    text += inSigns(nextM - alongM) + inSigns(next - height);
    [alongM, height] = [nextM, next];
  }
  return text.length > mostCourseSigns ? null : text;
}

/** The course in an address; null for what is none. */
export function courseOfAddress(text: string): CoursePoint[] | null {
  if (!text.startsWith(written) || text.length > mostCourseSigns) return null;
  const numbers = numbersIn(text.slice(written.length));
  if (numbers === null || numbers.length % 2 > 0) return null;
  const course: CoursePoint[] = [];
  let [alongM, height]: [Meters, number] = [meters(0), 0];
  for (let at = 0; at < numbers.length; at += 2) {
    alongM = meters(alongM + (numbers[at] ?? 0));
    height += numbers[at + 1] ?? 0;
    const point = CoursePoint.safeParse({ distanceM: alongM, elevationM: height / tenths });
    const isOn = course.length === 0 || (numbers[at] ?? 0) > 0;
    if (!point.success || !isOn) return null;
    course.push(point.data);
  }
  return course.length < 2 ? null : course;
}

/** Small ones in few signs, and those below nought between the others. */
function inSigns(value: number): string {
  let left = value < 0 ? -2 * value - 1 : 2 * value;
  let text = "";
  while (left >= goesOn) {
    text += signs[(left % goesOn) + goesOn];
    left = Math.floor(left / goesOn);
  }
  return text + signs[left];
}

function numbersIn(text: string): number[] | null {
  const numbers: number[] = [];
  let [sum, unit] = [0, 1];
  for (const sign of text) {
    const value = signs.indexOf(sign);
    if (value < 0 || unit > Number.MAX_SAFE_INTEGER / goesOn / goesOn) return null;
    sum += (value % goesOn) * unit;
    unit *= goesOn;
    if (value >= goesOn) continue;
    numbers.push(sum % 2 > 0 ? -(sum + 1) / 2 : sum / 2);
    [sum, unit] = [0, 1];
  }
  return unit > 1 ? null : numbers;
}
