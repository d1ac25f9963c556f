import { type Completion } from '../command.js';
import { firstWords, type OfferedCommand, secondWords } from './completion-table.js';

/** @returns The completion script of bash: `eval "$(npx protheus-devkit completion bash)"`. */
export function bashCompletion(table: readonly OfferedCommand[]): string {
  const pairs = table.map(({ name }) => name).filter(name => name.includes(' '));
  return `# protheus-devkit completion bash
_protheus_devkit() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command
  local -a given=("\${COMP_WORDS[@]:1:COMP_CWORD-1}")
  COMPREPLY=()
  if [[ "\${COMP_WORDS[0]}" == npx ]]; then
    [[ "\${given[0]}" == protheus-devkit ]] || return 0
    given=("\${given[@]:1}")
  fi
  # bash splits --flag=value into three words.
  [[ "$previous" == "=" ]] && previous="\${COMP_WORDS[COMP_CWORD-2]}"
  [[ "$current" == "=" ]] && current="" && previous="\${COMP_WORDS[COMP_CWORD-1]}"
  if (( \${#given[@]} == 0 )); then
    COMPREPLY=($(compgen -W '${words([...firstWords(table), 'help', '--version'])}' -- "$current"))
    return 0
  fi
  command="\${given[0]}"
  case "$command \${given[1]}" in
    ${pairs.map(quoted).join('|')}) command="$command \${given[1]}" ;;
  esac
  case "$command $previous" in
${table.flatMap(valueCases).join('\n')}
  esac
  case "$command" in
${table.map(commandCase).join('\n')}
${[...secondWords(table)].map(([first, second]) => `    ${quoted(first)}) COMPREPLY=($(compgen -W '${words(second)}' -- "$current")) ;;`).join('\n')}
    'help') COMPREPLY=($(compgen -W '${words(firstWords(table))}' -- "$current")) ;;
  esac
}
complete -o filenames -F _protheus_devkit protheus-devkit
complete -p npx >/dev/null 2>&1 || complete -o default -o filenames -F _protheus_devkit npx
`;
}

function valueCases({ name, flags }: OfferedCommand): readonly string[] {
  return flags
    .filter(({ value }) => value !== undefined)
    .map(({ text, value }) => `    ${quoted(`${name} ${text}`)}) ${offer(value)}; return 0 ;;`);
}

function commandCase({ name, flags, argument }: OfferedCommand): string {
  const texts = words(flags.map(({ text }) => text));
  return `    ${quoted(name)})
      if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W '${texts}' -- "$current"))
      else ${offer(argument)}; fi ;;`;
}

function offer(completion: Completion | undefined): string {
  if (completion === 'file') return 'COMPREPLY=($(compgen -f -- "$current"))';
  if (completion === 'folder') return 'COMPREPLY=($(compgen -d -- "$current"))';
  if (completion === undefined || completion.length === 0) return ':';
  return `COMPREPLY=($(compgen -W '${words(completion)}' -- "$current"))`;
}

function words(texts: readonly string[]): string {
  return texts.join(' ');
}

function quoted(text: string): string {
  return `'${text}'`;
}
