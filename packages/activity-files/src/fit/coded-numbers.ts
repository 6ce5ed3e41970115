/** The bytes that name the types of numbers in a FIT file. */
export const [SINT8, UINT8, UINT16, SINT32, UINT32] = [0x01, 0x02, 0x84, 0x85, 0x86];

/** What a watch writes into a field for which it has nothing. */
export const [NO_SINT8, NO_UINT8, NO_UINT16] = [0x7f, 0xff, 0xffff];
export const [NO_SINT32, NO_UINT32] = [0x7fffffff, 0xffffffff];
