/** A picture to be made from a drawing. */
type DrawnIcon = {
  readonly file: string;
  readonly drawing: string;
  readonly px: number;
  readonly share: number;
  readonly ground?: string;
};
export const web: string;
export const icons: readonly DrawnIcon[];
export function pageOf(icon: Omit<DrawnIcon, "file">): string;
export function originOf(icon: Omit<DrawnIcon, "file">): string;
export function withOrigin(png: Buffer, origin: string): Buffer;
export function asFavicon(png: Buffer, px: number): Buffer;
export function readIcon(bytes: Buffer): {
  readonly kind: "ico" | "other" | "png";
  readonly width: number;
  readonly height: number;
  readonly origin: string | undefined;
};
