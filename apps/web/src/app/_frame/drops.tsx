"use client";

import { useEffect } from "react";
import { carry } from "../../features/import/carried.ts";
import { droppedIn } from "../../features/import/drop.ts";

/** Files may be dropped on any page: they are taken along to the one that reads them. */
export function Drops() {
  useEffect(() => {
    const page = document.documentElement;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      page.dataset["drop"] = "";
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) delete page.dataset["drop"];
    };
    const drop = async (event: DragEvent) => {
      delete page.dataset["drop"];
      // The place to drop on the page of files has taken these already.
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      const chosen = await droppedIn(event.dataTransfer);
      if (chosen.length === 0) return;
      await carry(chosen);
      location.assign("/import?dropped");
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return null;
}
