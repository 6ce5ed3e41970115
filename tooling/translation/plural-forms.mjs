// How a language counts, as the head of a translator's file says it: which form each whole number takes.
import { categoriesOf } from "../checks/catalogues.mjs";

/** `nplurals=2; plural=…;`: form 0, 1, … are the categories of the language in their order. */
export function pluralFormsOf(language) {
  const categories = categoriesOf(language);
  const rules = new Intl.PluralRules(language);
  const formOf = (n) => categories.indexOf(rules.select(n));
  const choices = [...ownFormsOf(formOf), ...millionsOf(formOf), ...formsByEnd(formOf)];
  const last = formOf(largest);
  const steps = choices.filter(({ where }) => where !== "");
  const plural = steps.reduceRight(
    (rest, { where, form }) => `(${where}) ? ${form} : ${rest}`,
    `${last}`,
  );
  return `nplurals=${categories.length}; plural=${plural};`;
}

/** A number for each form, so that a translator sees what it is for: "1", "2, 3, 4", "1.5". */
export function examplesOf(language) {
  const rules = new Intl.PluralRules(language);
  const tried = [...Array.from({ length: 200 }, (_, n) => n), 1_000_000, 1.5, 0.5];
  return categoriesOf(language).map((category) => ({
    category,
    numbers: tried.filter((n) => rules.select(n) === category).slice(0, 4),
  }));
}

/** Whole numbers from here on go by how they end. */
const small = 100;
const million = 1_000_000;
/** Ends in 99, so it tells what is left when every other end is named. */
const largest = 1_000_099;

/** By its last two digits, a number above the small ones. */
const byEnd = (formOf) => (end) => formOf(1_000 + end);

/** Small numbers with a form that their end alone would not give. */
function ownFormsOf(formOf) {
  const usual = byEnd(formOf);
  const own = range(small).filter((n) => formOf(n) !== usual(n));
  return grouped(own, formOf).map(({ form, runs }) => ({ form, where: told("n", runs) }));
}

function millionsOf(formOf) {
  return formOf(million) === byEnd(formOf)(0)
    ? []
    : [{ form: formOf(million), where: `n != 0 && n % ${million} == 0` }];
}

function formsByEnd(formOf) {
  const usual = byEnd(formOf);
  return grouped(range(small), usual)
    .filter(({ form }) => form !== formOf(largest))
    .map(({ form, runs }) => ({ form, where: told("n % 100", runs) }));
}

const range = (end) => Array.from({ length: end }, (_, n) => n);

/** For each form the runs of numbers that take it, each with its first and last. */
function grouped(numbers, formOf) {
  const forms = [...new Set(numbers.map(formOf))].sort();
  return forms.map((form) => ({ form, runs: runsIn(numbers.filter((n) => formOf(n) === form)) }));
}

function runsIn(numbers) {
  const runs = [];
  for (const n of numbers) {
    const open = runs.at(-1);
    if (open?.last === n - 1) open.last = n;
    else runs.push({ first: n, last: n });
  }
  return runs;
}

function told(what, runs) {
  return runs
    .map(({ first, last }) =>
      first === last ? `${what} == ${first}` : `${what} >= ${first} && ${what} <= ${last}`,
    )
    .join(" || ");
}
