/** Fields of the FIT format as its writer takes them, by their number in the format's profile. */
import { FitBaseType, type FitEncoderField } from "fit-file-parser/encoder";

type WrittenNumber = (number: number, value: number) => FitEncoderField;

/** Fields of one type, so many bytes long. */
export const numberOf =
  (size: number, baseType: FitEncoderField["baseType"]): WrittenNumber =>
  (number, value) => ({ number, size, baseType, value });

export const enumeration = numberOf(1, FitBaseType.Enum);
export const u16 = numberOf(2, FitBaseType.Uint16);
export const u32 = numberOf(4, FitBaseType.Uint32);

export function textField(number: number, value: Uint8Array): FitEncoderField {
  return { number, size: value.length, baseType: FitBaseType.String, value };
}
