declare const permitted: unique symbol;

/** A runner whose data the asker may touch. Only the gate in the API makes one; a store takes nothing else. */
export type PermittedRunnerId = string & { readonly [permitted]: true };
