import { keys } from "./keys.ts";
import { rememberOwner } from "./owner.ts";
import { forgetText } from "./storage.ts";

/** As this page says it: a guest's page has nobody signed in. Where it cannot tell, it is as before. */
export function rememberOwnerIn(page: ParentNode): void {
  const owner = page.querySelector<HTMLElement>("[data-owner]")?.dataset["owner"];
  if (owner === "") forgetText(keys.owner);
  else rememberOwner(owner ?? "");
}
