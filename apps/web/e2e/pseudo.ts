import { type BrowserContext, expect, type Page } from "@playwright/test";
import { ours } from "./page.ts";

/** The next page is in this language: one that people speak, or one of tests. */
export async function readIn(context: BrowserContext, language: string) {
  await context.addCookies([{ name: "language", value: language, url: ours }]);
}

/** Names and units are the same in every language, and a date is the platform's. */
const everywhere =
  /\b(Limber|XXXX|mph|min)\b|\S+@example\.org|\b((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+\b/g;

/** A page in the pseudo locale shows no word that was not said through a catalogue. */
export async function expectAllSaid(page: Page) {
  const words = (await outsideBrackets(page)).replace(everywhere, "");
  expect(words.match(/\p{L}{3,}.*/gu) ?? []).toEqual([]);
}

/** Everything a reader sees or hears that is not inside the brackets of the pseudo locale. */
async function outsideBrackets(page: Page): Promise<string> {
  return page.evaluate(() => {
    const skipped = "script, style, noscript, code, template, [lang]:not(html)";
    const heard = [
      "aria-label",
      "aria-description",
      "aria-valuetext",
      "title",
      "alt",
      "placeholder",
    ];
    let depth = 0;
    let outside = "";
    const hear = (text: string) => {
      for (const letter of text) {
        if (letter === "[") depth += 1;
        else if (letter === "]") depth -= 1;
        else if (depth === 0) outside += letter;
      }
    };
    /** What a style sheet puts before or after: strings, and what it takes from an attribute. */
    const hearStyle = (element: Element, which: "::before" | "::after") => {
      const { content } = getComputedStyle(element, which);
      for (const [, text, attribute] of content.matchAll(
        /"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)[^)]*\)/g,
      ))
        hear(text ?? element.getAttribute(attribute ?? "") ?? "");
    };
    const walk = (node: Node) => {
      if (node instanceof Element) {
        if (node.matches(skipped)) return;
        for (const name of heard) hear(`${node.getAttribute(name) ?? ""}\n`);
        hearStyle(node, "::before");
      }
      if (node.nodeType === Node.TEXT_NODE) hear(node.textContent ?? "");
      for (const child of node.childNodes) walk(child);
      if (node instanceof Element) hearStyle(node, "::after");
      if (depth === 0) outside += " ";
    };
    walk(document.body);
    hear(document.title);
    return outside;
  });
}
