// One sense per name: a type that is called alike in many files means something else in each, and a reader
// who searches for it finds none. Two files may share a name; the third asks what the type is.
import { parsed, walk } from "./source.mjs";
import { filesUnder, foldersIn, report } from "./tree.mjs";

const MOST_FILES = 2;
/** What a framework calls so, in one sense: what a page is handed. */
const alike = ["Props"];
const declares = [
  "TSTypeAliasDeclaration",
  "TSInterfaceDeclaration",
  "TSEnumDeclaration",
  "ClassDeclaration",
];

const files = ["packages", "apps"]
  .flatMap((room) => foldersIn(room).map((name) => `${room}/${name}/src`))
  .flatMap((folder) => filesUnder(folder, /\.tsx?$/));

function typesIn(path) {
  const names = new Set();
  walk(parsed(path).tree, [], ({ type, id }) => {
    if (declares.includes(type) && id) names.add(id.name);
  });
  return [...names];
}

const homes = new Map();
for (const path of files)
  for (const name of typesIn(path)) homes.set(name, [...(homes.get(name) ?? []), path]);

const problems = [...homes]
  .filter(([name, { length }]) => length > MOST_FILES && !alike.includes(name))
  .map(([name, paths]) => `The type ${name} stands in ${paths.length} files: ${paths.join(", ")}.`);

report(problems, {
  fix: "Give each type a name that says what it is in the words of the sport or of its file: PlanToKeep and not Asked. Where it is the same thing, declare it once.",
  fine: "No type's name means three things.",
});
