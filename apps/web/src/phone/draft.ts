import { keys } from "./keys.ts";
import { forgetText, keepText, readText } from "./storage.ts";

/** What is typed and not yet saved, kept on the phone at each stroke. */

export type DraftFields = readonly (readonly [string, string])[];

type Draft = { readonly atMs: number; readonly fields: DraftFields };

/** Longer than anybody takes to come back to a form. */
const lastsMs = 7 * 86_400_000;

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

export function readDraft(form: HTMLFormElement): DraftFields | null {
  try {
    const draft: Draft | null = JSON.parse(readText(keyOf(form)) ?? "null");
    return draft !== null && Date.now() - draft.atMs < lastsMs ? draft.fields : null;
  } catch {
    return null;
  }
}

const setValue = Object.getOwnPropertyDescriptor(
  globalThis.HTMLInputElement?.prototype ?? {},
  "value",
)?.set;

/** Puts texts back where they were typed. Fields that React holds hear of it as if they were typed again. */
export function fill(form: HTMLFormElement, fields: DraftFields) {
  for (const field of form.elements) {
    if (!isField(field) || field.name === "" || made.includes(field.name)) continue;
    const texts = fields.filter(([name]) => name === field.name).map(([, text]) => text);
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox"))
      field.checked = texts.includes(field.value);
    else if (texts[0] !== undefined && field.value !== texts[0]) {
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
