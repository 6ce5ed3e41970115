import type { Say } from "@limber/core/language";
import { createElement, Fragment, type ReactNode } from "react";

/** What stands for a name in braces, or goes around the words of a tag. */
type SentencePart = ReactNode | ((words: ReactNode) => ReactNode);
type SentenceParts = Readonly<Record<string, SentencePart>>;

/**
 * A whole sentence with something to press or to stress in it:
 * `sayNodes(say, "Any sign? <help>When to get help</help>.", { help: (words) => <a href="…">{words}</a> })`.
 * A translation may put the parts in another order.
 */
export function sayNodes(say: Say, sentence: string, parts: SentenceParts): ReactNode {
  return nodesIn(say(sentence), parts);
}

/** The same for a sentence that was said with its names left standing in their braces. */
export function nodesIn(text: string, parts: SentenceParts): ReactNode {
  const pieces = [...text.matchAll(/\{(\w+)\}|<(\w+)>(.*?)<\/\2>|[^{<]+|[{<]/g)];
  const shown = pieces.map(([piece, value, tag, inner = ""]): ReactNode => {
    const part = parts[value ?? tag ?? ""];
    if (typeof part === "function") return tag ? part(nodesIn(inner, parts)) : piece;
    return value === undefined || part === undefined ? piece : part;
  });
  return createElement(Fragment, null, ...shown);
}
