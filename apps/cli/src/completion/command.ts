import type { Noun, Verb } from "../grammar.ts";

/** Each script asks the program itself, so it never goes stale. */
const shells = {
  bash: {
    install: "limber completion bash > ~/.local/share/bash-completion/completions/limber",
    script: [
      "_limber() {",
      "  local IFS=$'\\n'",
      '  COMPREPLY=($(limber completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))',
      "}",
      "complete -o default -F _limber limber",
    ],
  },
  zsh: {
    install: 'limber completion zsh > "${fpath[1]}/_limber"',
    script: [
      "#compdef limber",
      "_limber() {",
      "  local -a found",
      '  found=(${(f)"$(limber completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)"})',
      "  if (( ${#found} )); then compadd -- $found; else _files; fi",
      "}",
      'if [ "$funcstack[1]" = "_limber" ]; then _limber "$@"; else compdef _limber limber; fi',
    ],
  },
  fish: {
    install: "limber completion fish > ~/.config/fish/completions/limber.fish",
    script: [
      "complete -c limber -f -a '(limber completion words -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'",
    ],
  },
  pwsh: {
    install: "limber completion pwsh >> $PROFILE",
    script: [
      "Register-ArgumentCompleter -Native -CommandName limber -ScriptBlock {",
      "  param($word, $line, $cursor)",
      "  $typed = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })",
      "  if ($word -eq '') { $typed += '\"\"' }",
      "  limber completion words -- @typed 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }",
      "}",
    ],
  },
} as const;

export const noun: Noun = {
  name: "completion",
  summary: "Tab completion for your shell: commands, flags, and the names they take.",
  verbs: Object.entries(shells).map(
    ([name, { install, script }]): Verb => ({
      name,
      summary: `The script for ${name}.`,
      examples: [[install, ""]],
      flags: [],
      answer: () => ({
        json: { shell: name, script: script.join("\n") },
        page: () => script.join("\n"),
      }),
    }),
  ),
};
