// Which sign means what stands in one table. A sentence elsewhere that names a sign and what to do about it
// is a second table, and the two will disagree.
import { sentencesOf } from "./sentences.mjs";
import { report } from "./tree.mjs";

const table = /^packages\/core\/src\/referral\//;
/** What a publication says, beside a number. */
const cited = /\/(evidence|sources)(\/|\.ts)/;
/** The rule of the colours of urine ends where the table begins, with the same action. */
const agreed = [
  "Light lemonade or paler is fine. Yellow or dark yellow: drink as thirst says, within any limit on fluid that you were given. Tea, cola, brown or red: emergency care today.",
];

const sign =
  /headache|vomit|puffy|swollen|swelling|confus|collaps|seizure|faint|chest pain|breath|\bnumb\b|cold foot|\btea\b|\bcola\b|throbbing|feel(ing)? sick|nausea|dizz|very hot|\bpop\b|chills|coughing|unwell|dark urine/i;
const action = /\bhelp\b|\bcall\b|emergency|be seen|doctor|clinician|urgent|\bstop\b/i;

const second = sentencesOf()
  .sentences.filter(({ key }) => sign.test(key) && action.test(key) && !agreed.includes(key))
  .flatMap(({ key, places }) =>
    places
      .filter((place) => !table.test(place) && !cited.test(place))
      .map((place) => `${place} says what a sign means: "${key}"`),
  );

report(second, {
  fix: "Say a row of the table instead: flagInWords or flagText of referral/flags-in-words.ts.",
  fine: "Which sign means what stands in one table.",
});
