/** Texts that this phone keeps. Private browsing may refuse: then nothing is kept, and nothing fails. */
export function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keepText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Full or refused: whoever asked still has it on the screen.
  }
}

export function forgetText(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** Forgets each text whose key one of these begins. */
export function forgetTexts(...beginnings: readonly string[]): void {
  try {
    for (const key of Object.keys(localStorage))
      if (beginnings.some((beginning) => key.startsWith(beginning))) localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
