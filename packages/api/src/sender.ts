/** Set by our own server and by nobody else: where a request came from. */
export const ADDRESS_HEADER = "x-limber-address";
