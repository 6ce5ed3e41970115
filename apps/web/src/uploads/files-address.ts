/** Where programs send files of runs, and look what became of them. */
const FILES_PATH = "/api/files";

export type FilesAddress = {
  readonly is: "send" | "result" | "nothing";
  /** What the log and the counts call it: never the token, nor the id. */
  readonly pattern: string;
  readonly token?: string;
  readonly id?: string;
};

/** Undefined for an address of something else. All that begins like ours is ours: a token that was mistyped into it goes nowhere else. */
export function filesAddress(path: string): FilesAddress | undefined {
  if (path !== FILES_PATH && !path.startsWith(`${FILES_PATH}/`)) return undefined;
  const parts = path.slice(FILES_PATH.length).split("/").filter(Boolean);
  const [token, id] = parts[0] === "in" ? parts.slice(1) : [undefined, parts[0]];
  // For phones that send no header of ours the token stands in the address.
  const isInPath = parts[0] === "in";
  const pattern = `${FILES_PATH}${isInPath ? "/in/[token]" : ""}${id === undefined ? "" : "/[id]"}`;
  if (parts.length > (isInPath ? 3 : 1) || (isInPath && token === undefined))
    return { is: "nothing", pattern: `${FILES_PATH}/(no such place)` };
  const found = { pattern, ...(token !== undefined && { token }) };
  return id === undefined ? { is: "send", ...found } : { is: "result", id, ...found };
}

export function resultPath(id: string): string {
  return `${FILES_PATH}/${id}`;
}
