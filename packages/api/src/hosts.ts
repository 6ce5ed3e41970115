const HERE = ["127.0.0.1", "::1"];
const NAMES_HERE = ["localhost", "127.0.0.1", "[::1]"];

/** Whether an address is one of this machine, as it stands in a URL. */
export function isHere({ hostname }: URL): boolean {
  return NAMES_HERE.includes(hostname);
}

/** The addresses that `LIMBER_HOST` says to listen on: both names of this machine, unless somebody says otherwise. */
export function hostsIn(said: string | undefined): readonly string[] {
  if (!said || said === "localhost") return HERE;
  return said.split(",").map((host) => host.trim().replace(/^\[(.*)\]$/, "$1"));
}

/** Whether others than this machine reach who listens there. */
export function isOpenAt(hosts: readonly string[]): boolean {
  return !hosts.every((host) => HERE.includes(host));
}
