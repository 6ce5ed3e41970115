import type { Known } from "../src/rule.ts";
import { sourceOf } from "../src/sources.ts";

const roundedBy = 0.01;

/** The numbers of a rule's values that no publication says which was seen and bears on the decision, for or against. */
export function figuresNobodySays(values: Readonly<Record<string, Known<unknown>>>): number[] {
  return Object.values(values).flatMap(({ value, because }) => {
    const said = because
      .filter(
        ({ source, trust, bearing }) =>
          trust === "checked" &&
          bearing !== "aside" &&
          sourceOf(source).kind !== "our own reasoning",
      )
      .flatMap(({ says }) => says.match(/\d+(\.\d+)?/g) ?? []);
    return numbersIn(value).filter((number) => !said.some((figure) => rounds(number, figure)));
  });
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Whether a number reads so, rounded as publications round. The sign is in the words beside it. */
function rounds(number: number, figure: string): boolean {
  const size = Math.abs(number);
  return Math.abs(size - Number(figure)) <= size * roundedBy;
}
