import type { Say } from "@limber/core/language";
import Bowser from "bowser";

/** A browser and its system, as well as it tells of itself. */
export function deviceInWords(userAgent: string | null, say: Say): string {
  if (userAgent === null || userAgent === "") return say("A program that says nothing of itself");
  if (userAgent.startsWith("limber-cli")) return say("Limber in a terminal");
  const { browser, os } = Bowser.parse(userAgent);
  if (browser.name === undefined || browser.name === "") return say("A program");
  if (os.name === undefined) return browser.name;
  return say("{browser} on {system}", { browser: browser.name, system: os.name });
}
