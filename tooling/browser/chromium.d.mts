/** The path of a Chromium that browser tests can start, or undefined where there is none. */
export function chromiumPath(): string | undefined;
/** Where Debian puts its Chromium without windows. */
export const headlessPath: string;
