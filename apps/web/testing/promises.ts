/** Words with which a sentence would promise, diagnose, or say what brought a cramp about. */
import type { Language } from "@limber/core/language";

type Words = {
  /** Said of anything. */
  readonly promise: RegExp;
  /** Said of a cramp: what would end it, keep it away, or bring it about. */
  readonly ofCramps: RegExp;
  readonly cramp: RegExp;
  /** What takes it back or leaves it open, before it in the same clause, or right after. */
  readonly takenBack: RegExp;
  readonly takenBackAfter: RegExp;
  /** Where a clause begins, beyond which nothing is taken back. */
  readonly clause: RegExp;
};

const words: Readonly<Record<Language, Words>> = {
  en: {
    promise: anyOf(
      "cur(?:e|es|ed|ing|able|ative)|remed(?:y|ies|ied)|heal(?:s|ed|ing)?|prevent\\w*|avert\\w*|guarantee\\w*|diagnos\\w+",
      "proven|(?:stud(?:y|ies)|research|science|trials?|evidence|doctors?|experts?) (?:show|prove|confirm)\\w*|(?:has|have|been) shown",
      "you (?:have|are having|suffer from) (?:a |an |low |blood |vitamin )*(?:clot|thrombosis|sodium|hyponatr\\w+|rhabdo\\w+|heat stroke|deficiency)|you are dehydrated|you tore|caused (?:it|this|that|yours)",
    ),
    ofCramps: anyOf(
      "avoid\\w*|protect\\w*|guard\\w*|eliminat\\w+|banish\\w*|eradicat\\w+|fix(?:es|ed)?|solv\\w+|treats?(?= (?:\\w+ ){0,2}cramp)|combat\\w*|fight\\w*|fought|beat(?:s|en)?|block(?:s|ed)?|ensur\\w+|immun\\w+",
      "(?:stop|end|kill|halt|abolish)(?:s|es)?(?= (?:\\w+ ){0,3}cramp)|rid of|free (?:of|from)|safe from|cramp-free|no more|won't get|tested against|keeps? (?:\\w+ ){1,3}from|of the past|(?:are|is|will be) gone|vanish\\w*|disappear\\w*|never (?:\\w+ )?again|goodbye|(?:ward|stave|fend|keep)s? (?:\\w+ )?(?:off|away|at bay)|(?:work|help)s? against|(?<=will )not cramp|won't cramp",
      "caus\\w+|because of|due to|trigger\\w*|(?:lead|led|leads) to|results? in|(?:bring|brings|brought) (?:on|about)|makes? (?:\\w+ )?(?:\\w+ )?cramp|responsible|to blame|(?:is|are) why|(?:come|comes|came|stem|stems) from|gives? you|means|provok\\w+|produc\\w+",
    ),
    cramp: /cramp/i,
    takenBack:
      /\b(not|no|never|nothing|nobody|none|nor|neither|cannot|may|might|whether|said to)\b(?! (?:matter|doubt|only|just|fail|exception|less))/i,
    takenBackAfter: /^ (?:nothing|no\b)/i,
    clause: /[,;:–]|\b(?:but|and|yet|so|because)\b/i,
  },
  de: {
    promise: anyOf(
      "heil(?:t|en|te|ung|mittel|sam\\p{L}*)|geheilt|kurier\\p{L}*|verhinder\\p{L}*|verhüt\\p{L}*|vorbeug\\p{L}*|vorgebeugt|vorzubeugen|beug\\p{L}*(?: \\p{L}+){0,3} vor|garanti\\p{L}*|diagnos\\p{L}*",
      "bewiesen|erwiesen|nachgewiesen\\p{L}*|(?:studien?|forschung|wissenschaft|ärzte|fachleute) (?:zeig|beleg|beweis|bestätig|sagen)\\p{L}*",
      "du hast (?:\\p{L}+ ){0,2}(?:\\p{L}*gerinnsel|thrombose|hitzschlag|natriummangel|rhabdo\\p{L}*|\\p{L}*mangel|muskel(?:faser)?riss)|du bist (?:dehydriert|ausgetrocknet)",
    ),
    ofCramps: anyOf(
      "vermeid\\p{L}*|vermied\\p{L}*|schütz\\p{L}*|bewahr\\p{L}*|beseitig\\p{L}*|bekämpf\\p{L}*|besieg\\p{L}*|behandelt|unterbind\\p{L}*|abwehr\\p{L}*|wehrt|verbann\\p{L}*|vertreib\\p{L}*|lös(?:t|en) (?:das problem|krämpfe)|stoppt|stoppen|beende[nt](?= (?:\\p{L}+ )?krämpfe)|immun|krampffrei\\p{L}*|sicher vor|befrei\\p{L}*|erspar\\p{L}*",
      "nie (?:wieder|mehr)|kein\\p{L}* (?:\\p{L}+ )?mehr|schluss mit|ade|der vergangenheit|bekomm\\p{L}*(?= (?:\\p{L}+ )?kein)|läufst (?:\\p{L}+ ){0,2}ohne|verschwind\\p{L}*|(?:hält|halten)(?: \\p{L}+){0,3} fern|fernh\\p{L}+|entgegen|(?:wirk|hilf|helf)\\p{L}* (?:\\p{L}+ )?gegen",
      "verursach\\p{L}*|ursache\\p{L}*|auslös\\p{L}*|ausgelöst|lös\\p{L}*(?: \\p{L}+){1,3} aus|führ\\p{L}* (?:\\p{L}+ )?zu|hervor\\p{L}*|ruf\\p{L}*(?: \\p{L}+){1,3} hervor|schuld|wegen|lieg\\p{L}* an|(?:komm|kam|entsteh|entstand|rühr)\\p{L}* (?:\\p{L}+ )?(?:von|durch)|macht|bedeutet|erzeug\\p{L}*|provozier\\p{L}*",
    ),
    cramp: /kr[aä]mpf/i,
    takenBack:
      /(?<!\p{L})(nicht|nichts|kein\p{L}*|nie|niemand|weder|kann|können|könnte\p{L}*|mag|vielleicht|ob|heißt)(?!\p{L})(?! (?:nur|zweifel|frage|wunder))/iu,
    takenBackAfter:
      /^(?: \p{L}+)? nicht(?!\p{L})(?! nur)|^ (?:kann|können|könnte)(?!\p{L})|^, ist nicht (?:belegt|bewiesen)|^ (?:mit wenig|nichts)/iu,
    clause:
      /[;:–]|,(?! (?:dass|ob|was)(?!\p{L}))|(?<!\p{L})(?:aber|und|sondern|doch|weil)(?!\p{L})/iu,
  },
  es: {
    promise: anyOf(
      "cur(?:a|an|ar|ará|arán|ó|ado|arse|ativ\\p{L}+)|remedi\\p{L}+|sana|sanan|sanar|previen\\p{L}+|preven\\p{L}+|previn\\p{L}+|garant\\p{L}+|diagn[oó]stic\\p{L}+",
      "(?:está|científicamente|clínicamente) (?:demostrad|probad|comprobad)\\p{L}+|demostrad\\p{L}+|(?:estudios?|ciencia|investigación|médicos?|expertos?) (?:lo )?(?:muestra|demuestra|prueba|confirma|coincide)n?",
      "tienes (?:\\p{L}+ )?(?:trombosis|coágulo|golpe de calor|hiponatr\\p{L}+|rabdo\\p{L}+|desgarro|déficit)|(?:estás|está) deshidratad\\p{L}",
    ),
    ofCramps: anyOf(
      "evit\\p{L}+|impid\\p{L}+|impedi\\p{L}+|proteg\\p{L}+|asegur\\p{L}+|elimin\\p{L}+|acab(?:a|an|ar|ará) con|combat\\p{L}+|quitan?|quitará|detien\\p{L}+|detener|tratan?|ahuyent\\p{L}+|soluciona\\p{L}*|resuelv\\p{L}+|venc\\p{L}+|bloque\\p{L}+|frena\\p{L}*|inmun\\p{L}+|libr(?:a|e|es|ar)\\b|(?:sirve|funciona)n? contra|ayudan? contra",
      "nunca más|(?:no|sin) más|adiós|fin de|se acabaron|olvíd\\p{L}+|a salvo|del pasado|no tendrás|desaparec\\p{L}+|(?:mantien\\p{L}+|tien\\p{L}+) (?:\\p{L}+ )?lejos|alej\\p{L}+|corr(?:e|es|erás) sin",
      "caus\\p{L}+|provoc(?:a|an|ó|aron|ar|ará)|produc\\p{L}+|debido|se deben?|culp\\p{L}+|origin\\p{L}+|desencaden\\p{L}+|(?:lleva|llevan|conduce|conducen) a|dan? calambres?|hacen? que|significa|vienen? de|(?:por|a) falta",
    ),
    cramp: /calambr/i,
    takenBack:
      /(?<!\p{L})(no|nunca|nada|nadie|ning[uú]n\p{L}*|ni|tampoco|puede|pueden|pueda\p{L}*|podrían?|quizá|tal vez|si)(?!\p{L})(?! (?:solo|hay duda|falla|como|cabe duda))/iu,
    takenBackAfter: /^ (?:nada|poco)(?!\p{L})/iu,
    clause: /[,;:–]|(?<!\p{L})(?:pero|y|e|sino|porque)(?!\p{L})/iu,
  },
};

/** With the word itself, and the space beside it. */
const wordsAway = 6;

function anyOf(...ways: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${ways.join("|")})(?!\\p{L})`, "giu");
}

/** The sentences of a text that promise what nobody can keep. */
export function promisesIn(text: string, language: Language): string[] {
  return text.split(/(?<=[.?!])\s+/).filter((part) => isPromise(part, language));
}

/** Plans say the same sentences with other numbers: each is judged once. */
const judged = new Map<string, boolean>();

function isPromise(part: string, language: Language): boolean {
  const sentence = part.replace(/\d+/g, "0");
  const key = `${language} ${sentence}`;
  const known = judged.get(key) ?? judge(sentence, language);
  judged.set(key, known);
  return known;
}

function judge(sentence: string, language: Language): boolean {
  const { promise, ofCramps } = words[language];
  return (
    standing(sentence, promise, language).length > 0 ||
    standing(sentence, ofCramps, language).some((at) => isNearACramp(sentence, at, language))
  );
}

/** Where one of these words stands in a sentence with nothing to take it back. */
function standing(part: string, said: RegExp, language: Language): RegExpExecArray[] {
  const { takenBack, takenBackAfter, clause } = words[language];
  return [...part.matchAll(said)].filter((at) => {
    const before = part.slice(0, at.index).split(clause).at(-1) ?? "";
    const after = part.slice(at.index + at[0].length);
    return (
      !takenBack.test(before) &&
      !takenBack.test(at[0].split(" ").slice(1).join(" ")) &&
      !takenBackAfter.test(after)
    );
  });
}

/** Whether a cramp is named so near, in the same clause. */
function isNearACramp(part: string, { 0: said, index }: RegExpExecArray, language: Language) {
  const { cramp, clause } = words[language];
  const before = (part.slice(0, index).split(clause).at(-1) ?? "").split(" ").slice(-wordsAway);
  const after = (part.slice(index + said.length).split(clause)[0] ?? "")
    .split(" ")
    .slice(0, wordsAway);
  return cramp.test([...before, said, ...after].join(" "));
}
