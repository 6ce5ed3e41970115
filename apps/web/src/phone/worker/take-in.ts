import type { PageAsked } from "./counts.ts";
import { forgetPage, keepPage } from "./keep-pages.ts";

/** What became of an answer: kept, or there is none to keep at this address any more, or the house gave none. */
export type PageCame = "kept" | "moved" | "nowhere";

/** Where a page was, and is no more. */
const gone: readonly number[] = [404, 410];

/** Keeps an answer of the house, whenever it comes. */
export async function takeIn(
  response: Response,
  from: { readonly address: string; readonly asked: PageAsked },
): Promise<PageCame> {
  if (response.type === "opaqueredirect" || gone.includes(response.status)) {
    await forgetPage(from.address);
    return "moved";
  }
  if (!response.ok) return "nowhere";
  return keepPage(response, from).then(
    () => "kept",
    () => "moved",
  );
}
