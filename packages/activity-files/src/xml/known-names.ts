/** Names of elements that are told apart by their bytes, whatever their capitals: "Hr" is "hr". */
export type KnownNames = {
  /** The name in lower case, where it is known; else nothing. */
  named(bytes: Uint8Array, from: number, to: number): string | undefined;
};

const SLOTS = 1024;
const [UPPER_A, UPPER_Z, TO_LOWER] = [0x41, 0x5a, 0x20];

export function knownNames(names: readonly string[]): KnownNames {
  const slots: string[][] = Array.from({ length: SLOTS }, () => []);
  for (const name of names) {
    const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
    slots[slotOf(bytes, 0, bytes.length)]?.push(name);
  }
  return {
    named(bytes, from, to) {
      const there = slots[slotOf(bytes, from, to)] as string[];
      for (let i = 0; i < there.length; i++) {
        const name = there[i] as string;
        if (name.length === to - from && isWritten(name, bytes, from)) return name;
      }
      return undefined;
    },
  };
}

function slotOf(bytes: Uint8Array, from: number, to: number): number {
  const last = to - 1;
  return (
    ((lowered(bytes[from] as number) * 7 + lowered(bytes[last] as number) * 31) ^
      ((to - from) * 97)) %
    SLOTS
  );
}

function isWritten(name: string, bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < name.length; i++)
    if (lowered(bytes[from + i] as number) !== name.charCodeAt(i)) return false;
  return true;
}

function lowered(byte: number): number {
  return byte >= UPPER_A && byte <= UPPER_Z ? byte + TO_LOWER : byte;
}
