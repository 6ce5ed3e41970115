/** What the clocks of this machine's place were set to at a time on its wall: a table seldom says where it was written. */
export function utcOffsetHereSAt(wallClockMs: number): number {
  const wall = new Date(wallClockMs);
  const day = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()] as const;
  const time = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()] as const;
  return (wallClockMs - new Date(...day, ...time).getTime()) / 1000;
}
