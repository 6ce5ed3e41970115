"use client";

import { useState } from "react";
import { chosenIn, droppedIn } from "./dropped-files.ts";
import type { Chosen } from "./thread-messages.ts";
import type { ImportWords } from "./words.ts";

type Picker = { readonly words: ImportWords; onChosen(chosen: readonly Chosen[]): void };

/** A whole folder is chosen by an attribute that React has no name for. */
const wholeFolder = { webkitdirectory: "" };

/** Two inputs, and a place to drop. */
export function Picker({ words, onChosen }: Picker) {
  const [isOver, setIsOver] = useState(false);
  const take = ({ target }: { target: HTMLInputElement }) => {
    onChosen(chosenIn(target.files));
    target.value = "";
  };
  /** What was chosen before the page's scripts came told nobody. */
  const takeEarly = (target: HTMLInputElement | null) => {
    if (target?.files?.length) take({ target });
  };
  return (
    <section
      className="import-drop"
      aria-label={words.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={async (event) => {
        event.preventDefault();
        setIsOver(false);
        onChosen(await droppedIn(event.dataTransfer));
      }}
    >
      <label className="button ink">
        <input className="unseen" type="file" multiple onChange={take} ref={takeEarly} />
        {words.choose}
      </label>
      <label className="button">
        <input
          className="unseen"
          type="file"
          multiple
          {...wholeFolder}
          onChange={take}
          ref={takeEarly}
        />
        {words.folder}
      </label>
      <p className="note">{isOver ? words.letGo : words.drop}</p>
    </section>
  );
}
