import { DiamondIcon } from "./icons.tsx";

/** An answer under the words: done by a tap, or a way somewhere. */
export type ThumbAnswer = { readonly words: string } & (
  | { readonly on: () => void; readonly href?: undefined }
  | { readonly href: string; readonly on?: undefined }
);

type GlassThumbs = {
  readonly answers: readonly ThumbAnswer[];
  /** The way to the cramp screen, in words. */
  readonly cramp: string;
  /** What the phone keeps is not known before its scripts have come. */
  readonly isReady: boolean;
};

/** Where a thumb reaches: two answers at most, and always the way to the cramp screen. */
export function GlassThumbs({ answers, cramp, isReady }: GlassThumbs) {
  const shape = answers.length === 1 ? "thumb alone" : "thumb";
  return (
    <div className={isReady ? "thumbs" : "thumbs unsettled"}>
      {answers.map(({ words, on, href }) =>
        href === undefined ? (
          <button key={words} type="button" className={shape} onClick={on}>
            {words}
          </button>
        ) : (
          <a key={words} className={shape} href={href}>
            {words}
          </a>
        ),
      )}
      <a className="thumb wrong" href="/now">
        <DiamondIcon />
        {cramp}
      </a>
    </div>
  );
}
