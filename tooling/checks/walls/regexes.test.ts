// The wall around regular expressions, proved.
import { prove, type Wall } from "./wall.fixture.ts";

const slow = (how: string, expression: string): Wall => ({
  guarantee: `no expression takes time that grows faster than its text: ${how}`,
  check: "regexes",
  offence: { "apps/cli/src/run/command.ts": `export const slow = ${expression};\n` },
  says: "apps/cli/src/run/command.ts:1",
});

prove([
  slow("blanks at the end", "/\\s+$/"),
  slow("two repeats of one sign in a row", "/^\\d*[\\d.]*x$/"),
  slow("a repeat in a repeat", "/^(a+)+$/"),
  slow("put together", "new RegExp(`^${[1]}+$`)"),
  slow("made from a text", 'new RegExp("(a|a)*b")'),
]);
