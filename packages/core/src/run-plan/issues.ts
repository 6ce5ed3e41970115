import type * as z from "zod/mini";
import { type Say, sayCount } from "../language.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import type { Field } from "./fields.ts";
import { type BesideBound, besideBound, figure } from "./refused-figures.ts";

type Of = { readonly field: Field; readonly given: unknown; readonly reader: Reader };

/** What a schema objects to, in words: what, why, and the fix. Each kind of objection has its own. */
export function issueInWords(
  issue: z.core.$ZodIssue,
  { field, given, reader }: Of,
): Required<Problem> {
  const { say } = reader;
  const { inWords = figure(3) } = field;
  const isNumber = typeof given === "number" && Number.isFinite(given);
  const name = field.name(reader);
  const thing = isNumber ? `${name} ${inWords(given, reader)}` : name;
  const bounded = { thing, name, reader, beside: besideBound({ inWords, reader }, given) };
  const unusable = {
    what: say("{thing} is not a value Limber can use.", { thing }),
    fix: field.fix(say),
  };
  const otherForm = { ...unusable, why: say("It has another form.") };
  switch (issue.code) {
    case "too_small":
      return { ...unusable, ...tooSmall(issue, bounded) };
    case "too_big":
      return { ...unusable, ...tooBig(issue, bounded) };
    case "invalid_value": {
      const choices = (field.choices ?? issue.values).join(", ");
      return { ...unusable, why: say("It must be one of: {choices}.", { choices }) };
    }
    case "invalid_type":
      return { ...unusable, why: typeInWords(issue.expected, say) };
    case "invalid_format":
      return { ...unusable, why: formatInWords(issue.format, say) };
    case "unrecognized_keys":
      return {
        what: say("{thing} is not asked for here.", { thing }),
        why: say("What nobody reads would be lost without a word."),
        fix: say("Leave it out, or check how it is spelled."),
      };
    case "custom":
      return { ...unusable, ...limitInWords(issue.params?.limit, thing, say) };
    case "invalid_union": {
      // Of the forms it may have, the first says what is missing.
      const [[first] = []] = issue.errors;
      return first === undefined ? otherForm : issueInWords(first, { field, given, reader });
    }
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return otherForm;
  }
}

type Bounded = {
  readonly thing: string;
  readonly name: string;
  readonly beside: BesideBound;
  readonly reader: Reader;
};

function tooSmall(
  { origin, minimum }: z.core.$ZodIssueTooSmall,
  { thing, name, beside, reader }: Bounded,
): Pick<Required<Problem>, "what" | "why"> {
  const { say } = reader;
  const least = Number(minimum);
  if (origin === "string")
    return {
      what: say("{thing} is too short.", { thing }),
      why: sayCount(say, least, {
        one: "It needs at least {count} character.",
        other: "It needs at least {count} characters.",
      }),
    };
  if (origin === "array")
    return {
      what: say("{thing} has too few entries.", { thing }),
      why: sayCount(say, least, {
        one: "It needs at least {count} entry.",
        other: "It needs at least {count} entries.",
      }),
    };
  const { given, bound } = beside(least, Math.ceil);
  return {
    what: say("{thing} is too low.", { thing: `${name} ${given}`.trim() }),
    why: say("The least is {value}.", { value: bound }),
  };
}

function tooBig(
  { origin, maximum }: z.core.$ZodIssueTooBig,
  { thing, name, beside, reader }: Bounded,
): Pick<Required<Problem>, "what" | "why"> {
  const { say } = reader;
  const most = Number(maximum);
  if (origin === "string")
    return {
      what: say("{thing} is too long.", { thing }),
      why: sayCount(say, most, {
        one: "At most {count} character.",
        other: "At most {count} characters.",
      }),
    };
  if (origin === "array")
    return {
      what: say("{thing} has too many entries.", { thing }),
      why: sayCount(say, most, {
        one: "At most {count} entry.",
        other: "At most {count} entries.",
      }),
    };
  const { given, bound } = beside(most, Math.floor);
  return {
    what: say("{thing} is too high.", { thing: `${name} ${given}`.trim() }),
    why: say("The most is {value}.", { value: bound }),
  };
}

function typeInWords(expected: string, say: Say): string {
  switch (expected) {
    case "number":
      return say("A number is needed.");
    case "int":
      return say("A whole number is needed.");
    case "string":
      return say("A text is needed.");
    case "boolean":
      return say("Yes or no is needed.");
    case "array":
      return say("A list is needed.");
    default:
      return say("It has another form.");
  }
}

function formatInWords(format: string, say: Say): string {
  switch (format) {
    case "datetime":
      return say(
        "A day of the calendar and a time with its zone are needed, such as 2026-11-22T07:30:00Z.",
      );
    case "uuid":
      return say("An id is needed, as a list gives it.");
    default:
      return say("It has another form.");
  }
}

/** What a request limits by more than one field, or by what a computer knows. */
function limitInWords(
  limit: unknown,
  thing: string,
  say: Say,
): Omit<Required<Problem>, "fix" | "what"> & Partial<Required<Problem>> {
  switch (limit) {
    case "too-slow":
      return {
        what: say("{thing} is too long for this distance.", { thing }),
        why: say("That is slower than a slow walk, 25:00 a kilometre."),
      };
    case "too-fast":
      return {
        what: say("{thing} is too short for this distance.", { thing }),
        why: say("That is faster than anyone has run, 2:05 a kilometre."),
      };
    case "not-later":
      return {
        what: say("{thing} is not later than the one before.", { thing }),
        why: say("Hours stand in the order of time, each once."),
        fix: say("Put them in order, and leave out what stands twice."),
      };
    case "two-suns":
      return {
        what: say("Sky and radiation both say how much sun there is."),
        why: say("Only one of them can be right."),
        fix: say("Leave the sky out, or the radiation with its direct share."),
      };
    case "share-alone":
      return {
        what: say("{thing} is there without a radiation.", { thing }),
        why: say("It is a share of one."),
        fix: say("Add the radiation, or leave it out."),
      };
    case "sun-at-night":
      return {
        what: say("{thing} is too high.", { thing }),
        why: say("The sun is below the horizon then."),
        fix: say("Use 0W/m2, or another hour or height of the sun."),
      };
    case "dark-at-noon":
      return {
        what: say("It is hardly dark then."),
        why: say("Around noon it is dark near a pole alone, in winter."),
        fix: say("Add the place or the height of the sun, or use shade or cloud."),
      };
    case "other-at-start":
      return {
        what: say("{thing} is told twice for the start.", { thing }),
        why: say("The conditions and the hour of the same instant differ."),
        fix: say("Make both the same, or leave one of them out."),
      };
    case "dark-by-day":
      return {
        what: say("It is not dark then."),
        why: say("The sun is above the horizon."),
        fix: say("Use shade or cloud, or another hour or height of the sun."),
      };
    default:
      return { why: say("No such one is known here.") };
  }
}
