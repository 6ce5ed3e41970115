import { keys } from "./keys.ts";
import { forgetText, keepText, readText } from "./storage.ts";

/** What is typed and not yet saved, kept on the phone at each stroke. */

export type DraftFields = readonly (readonly [string, string])[];

type Draft = {
  readonly atMs: number;
  readonly fields: DraftFields;
  /** Of a form that nobody has opened yet: the fields that are not named stay as they are. */
  readonly isPart?: boolean;
};

/** Longer than anybody takes to come back to a form; and than a run is from its log. */
const lastsMs = 7 * 86_400_000;
const partLastsMs = 86_400_000;

const keyOf = (form: HTMLFormElement) => `${keys.draft} ${form.dataset["draft"] ?? "new"}`;

export function fieldsIn(form: HTMLFormElement): DraftFields {
  return [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
}

/** Made by the form itself, and not typed. */
const made = ["run", "crampId", "revision", "base", "owner", "units"];

export function keepDraft(form: HTMLFormElement) {
  const fields = fieldsIn(form).filter(([name]) => !made.includes(name));
  keepText(keyOf(form), JSON.stringify({ atMs: Date.now(), fields }));
}

export function forgetDraft(form: HTMLFormElement) {
  forgetText(keyOf(form));
}

/** What a form begins with that is not open yet, beside what another screen said before. What was typed there since stands. */
export function keepFirstDraft(
  name: string,
  { fields, sinceMs }: { readonly fields: DraftFields; readonly sinceMs: number },
) {
  const before = draftAt(`${keys.draft} ${name}`);
  if (before !== null && before.isPart !== true && before.atMs > sinceMs) return;
  const others = before?.isPart === true ? before.fields : [];
  const names = fields.map(([field]) => field);
  const draft: Draft = {
    atMs: Date.now(),
    fields: [...others.filter(([field]) => !names.includes(field)), ...fields],
    isPart: true,
  };
  keepText(`${keys.draft} ${name}`, JSON.stringify(draft));
}

export function readDraft(form: HTMLFormElement): Draft | null {
  return draftAt(keyOf(form));
}

function draftAt(key: string): Draft | null {
  try {
    const draft: Draft | null = JSON.parse(readText(key) ?? "null");
    if (draft === null) return null;
    return Date.now() - draft.atMs < (draft.isPart ? partLastsMs : lastsMs) ? draft : null;
  } catch {
    return null;
  }
}

const setValue = Object.getOwnPropertyDescriptor(
  globalThis.HTMLInputElement?.prototype ?? {},
  "value",
)?.set;

/** Puts texts back where they were typed. Fields that React holds hear of it as if they were typed again. */
export function fill(form: HTMLFormElement, { fields, isPart }: Omit<Draft, "atMs">) {
  for (const field of form.elements) {
    if (!isField(field) || field.name === "" || made.includes(field.name)) continue;
    const texts = fields.filter(([name]) => name === field.name).map(([, text]) => text);
    if (isPart && texts.length === 0) continue;
    if (
      field instanceof HTMLInputElement &&
      (field.type === "radio" || field.type === "checkbox")
    ) {
      const isChecked = texts.includes(field.value);
      if (isChecked === field.checked) continue;
      field.checked = isChecked;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (texts[0] !== undefined && field.value !== texts[0]) {
      if (field instanceof HTMLInputElement) setValue?.call(field, texts[0]);
      else field.value = texts[0];
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

function isField(
  element: Element,
): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}
