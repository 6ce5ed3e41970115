/** What pages tell each other in one window. */
export const events = { sent: "limber-sent", waiting: "limber-waiting" } as const;
