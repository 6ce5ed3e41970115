// What is wrong with a translation: what, why, and what mends it.
import { categoriesOf } from "./catalogues.mjs";
import { numbersOf } from "./same-numbers.mjs";
import { otherStrengths } from "./same-strength.mjs";

const theCount = "{count}";
/** Where a language has a form for one number alone, it may say the number in a word. */
const mayLeaveCountOut = ["zero", "one", "two"];

const lacks = {
  what: "lacks",
  why: "Nothing is said for it.",
  fix: "Translate it.",
};
const lacksForms = {
  what: "lacks the forms of",
  why: "It is counted, and each form of the language says it for other numbers.",
  fix: "Translate each form.",
};

/** The names in braces and the tags of a sentence: they are the same in every language. */
export function placesIn(sentence) {
  return [...sentence.matchAll(/\{\w+\}|<\/?\w+>/g)].map(([place]) => place);
}

/** A sentence that is counted has every form of its language. */
export function faultsOf({ key, forms }, said, language) {
  if (forms === undefined)
    return typeof said === "string" && said !== "" ? faultsIn(key, said, { language }) : [lacks];
  if (typeof said !== "object" || said === null) return [lacksForms];
  const wanted = categoriesOf(language);
  const strange = Object.keys(said).filter((category) => !wanted.includes(category));
  return [
    ...wanted.flatMap((category) =>
      faultsOfForm(forms[category] ?? key, said[category], { category, language }),
    ),
    ...strange.map((category) => ({
      what: `has the form "${category}", which its language has not, of`,
      why: `The language counts with ${wanted.join(", ")}.`,
      fix: "Take that form out.",
    })),
  ];
}

function faultsOfForm(english, said, { category, language }) {
  if (typeof said !== "string" || said === "")
    return [
      {
        what: `lacks the form "${category}" of`,
        why: "Numbers that take this form would be told in no words.",
        fix: "Translate this form too.",
      },
    ];
  return faultsIn(english, said, { category, language }).map((fault) => ({
    ...fault,
    what: fault.what.replace(/ in$/, ` in the form "${category}" of`),
  }));
}

function faultsIn(key, said, { category, language }) {
  const [wanted, found] = [key, said].map((text) => countedPlaces(text, category));
  const [lost, added] = [without(wanted, found), without(found, wanted)];
  if (lost.length + added.length > 0) return [otherPlaces(lost, added)];
  return [
    ...(/[{}]/.test(said.replace(/\{\w+\}/g, "")) ? [strayBrace] : []),
    ...(nests(said) ? [] : [crossedTags]),
    ...(edgesOf(said) === edgesOf(key) ? [] : [otherEdges]),
    ...otherNumbers(numbersOf(key, "en"), numbersOf(said, language, key)),
    ...otherStrengths({ english: key, said, language }).map(otherStrength),
  ];
}

function otherNumbers(wanted, found) {
  if (wanted.join() === found.join()) return [];
  return [
    {
      what: `says other numbers, ${found.join(" and ") || "none"} for ${wanted.join(" and ") || "none"}, in`,
      why: "A number is the same in every language, in figures or in words.",
      fix: "Say each number of the English sentence, and no other. Miles, ounces and °F may stand in metric behind them, in brackets.",
    },
  ];
}

const otherStrength = (strength) => ({
  what: `differs in “${strength}” in`,
  why: "An order is as strong in every language: what must, should, may or is never to be done.",
  fix: "Say it as strongly as the English sentence does, or mend that sentence first.",
});

function countedPlaces(text, category) {
  const all = placesIn(text);
  return mayLeaveCountOut.includes(category) ? all.filter((place) => place !== theCount) : all;
}

/** What is left of these when each of those has taken one away. */
function without(these, those) {
  const left = [...those];
  return these.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function otherPlaces(lost, added) {
  const told = [
    lost.length > 0 ? `Put in ${lost.join(", ")}.` : "",
    added.length > 0 ? `Take out ${added.join(", ")}.` : "",
  ];
  return {
    what: "has other names in braces or tags in",
    why: "Each name stands for a value, and each tag goes around words that can be pressed or stand out.",
    fix: told.filter(Boolean).join(" "),
  };
}

const strayBrace = {
  what: "has a brace that belongs to no name in",
  why: "A reader would see it.",
  fix: "Write each name in braces as the English sentence does, without spaces.",
};
const crossedTags = {
  what: "closes a tag otherwise than it opens it in",
  why: "What stands between could not be pressed.",
  fix: "Open each tag before its words and close it after them, one inside the other.",
};
const otherEdges = {
  what: "begins or ends with another space in",
  why: "What is put beside it would touch it, or stand apart.",
  fix: "Begin and end it as the English sentence does.",
};

const edgesOf = (text) => `${/^\s*/.exec(text)[0]}|${/\s*$/.exec(text)[0]}`;

function nests(text) {
  const open = [];
  for (const [, closes, name] of text.matchAll(/<(\/?)(\w+)>/g)) {
    if (closes === "") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
