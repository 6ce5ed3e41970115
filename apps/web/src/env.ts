/** What the process was started with. The one place that reads `process.env`. */
export const env = { isDevelopment: process.env.NODE_ENV === "development" } as const;
