/** What a rule says of itself lies beside what bundles the rules, for whoever asks why: it stays out of the rest. */
export const withoutReasons = {
  name: "without-reasons",
  transform: {
    filter: { id: /packages\/core\/src\/.*(evidence|rules)(\/|\.ts$)/ },
    handler: (code) =>
      code
        .replace(/^( *)(because: \[|values: \{)\n[\s\S]*?^\1[\]}],$/gm, "")
        .replace(/^ {2,6}(because: .*|values: \{.*\}|unit: ".*"),$/gm, "")
        .replace(/^ {2,4}statement:\s+"(?:[^"\\]|\\.)*",$/gm, ""),
  },
};
