import { carry } from "./carried-files.ts";
import { droppedIn } from "./dropped-files.ts";

/** Takes files that are dropped on this page along to the one that reads them, until it is told to stop. */
export function takeDrops(): () => void {
  const page = document.documentElement;
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    page.dataset["drop"] = "";
  };
  const leave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) delete page.dataset["drop"];
  };
  const drop = async (event: DragEvent) => {
    delete page.dataset["drop"];
    // The place to drop on the page of files has taken these already.
    if (event.defaultPrevented || !hasFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    const chosen = await droppedIn(event.dataTransfer);
    if (chosen.length === 0) return;
    await carry(chosen);
    location.assign("/imports?dropped");
  };
  window.addEventListener("dragover", over);
  window.addEventListener("dragleave", leave);
  window.addEventListener("drop", drop);
  return () => {
    window.removeEventListener("dragover", over);
    window.removeEventListener("dragleave", leave);
    window.removeEventListener("drop", drop);
  };
}
