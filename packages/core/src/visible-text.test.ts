import { describe, expect, it } from "vitest";
import { shortened, visibleText } from "./visible-text.ts";

describe("text for people", () => {
  it.each([
    ["Persian, with a joiner that parts letters", "می‌دوم"],
    ["Hindi, with one that holds them together", "क्‍ष"],
    ["a runner of several signs", "🏃🏽‍♀️"],
    ["a family", "👨‍👩‍👧‍👦"],
    ["a heart with its selector", "❤️"],
    ["a key's cap", "5️⃣"],
    ["a flag of letters", "🇩🇪"],
    ["a flag of unseen letters", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 run"],
    ["Japanese with a chosen form", "葛󠄀城"],
  ])("keeps %s", (_, text) => {
    expect(visibleText(text)).toBe(text);
    expect(visibleText(`  ${text}\n${text} `)).toBe(`${text} ${text}`);
  });

  it.each([
    ["a line's end", "a\r\nb", "a b"],
    ["what clears a screen", "a\u001b[2Jb", "a [2Jb"],
    ["a control of eight bits", "a\u009bb", "a b"],
    ["what turns words around", "a \u202egpj.exe\u202c b", "a gpj.exe b"],
    ["what sets words apart", "a \u2066b\u2069", "a b"],
    ["half a character", "a\ud83c", "a"],
    ["the other half", "\udfc3 a", "a"],
    ["a maker's own sign", "a\ue000b", "a b"],
    ["a sign that is none", "a\uffffb", "a b"],
    ["a mark at the start of a file", "\ufeffa", "a"],
    ["a place to break a word", "Wald\u00adlauf", "Waldlauf"],
    ["letters that nobody sees", "a\u{E0041}\u{E0042}", "a"],
    ["joiners and nothing else", "\u200d\u200c", ""],
  ])("takes out %s", (_, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });
});

describe("text that is too long", () => {
  it("ends with a whole letter", () => {
    expect(shortened("🏃🏽‍♀️🏃🏽‍♀️", 9)).toBe("🏃🏽‍♀️");
    expect(shortened("ab", 2)).toBe("ab");
    expect(shortened("e\u0301e\u0301", 3)).toBe("e\u0301");
  });
});
