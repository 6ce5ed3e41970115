/** Set by our own server and by nobody else: where a request came from. */
export const ADDRESS_HEADER = "x-limber-address";
/** Set by our own server too: `0` where whoever asks may not fill an empty house. */
export const FILLS_HEADER = "x-limber-fills";
