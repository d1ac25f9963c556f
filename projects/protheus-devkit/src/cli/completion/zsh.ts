import { type Completion } from '../command.js';
import { firstWords, type OfferedCommand, secondWords } from './completion-table.js';

/** @returns The completion script of zsh: `eval "$(npx protheus-devkit completion zsh)"`. */
export function zshCompletion(table: readonly OfferedCommand[]): string {
  const pairs = table.map(({ name }) => name).filter(name => name.includes(' '));
  const second = secondWords(table);
  const first = firstWords(table).map(word => {
    const own = table.find(({ name }) => name === word);
    return described(word, own?.summary ?? (second.get(word) ?? []).join(', '));
  });
  return `#compdef protheus-devkit
_protheus_devkit() {
  local current="\${words[CURRENT]}" previous="\${words[CURRENT-1]}" command
  local -a given offered
  given=("\${(@)words[2,CURRENT-1]}")
  if [[ "\${words[1]}" == npx ]]; then
    [[ "\${given[1]}" == protheus-devkit ]] || { _default; return }
    shift given
  fi
  if (( \${#given} == 0 )); then
    offered=(${first.join(' ')} '--version')
    _describe 'command' offered
    return
  fi
  command="\${given[1]}"
  case "$command \${given[2]}" in
    (${pairs.map(quoted).join('|')}) command="$command \${given[2]}" ;;
  esac
  case "$command $previous" in
${table.flatMap(valueCases).join('\n')}
  esac
  case "$command" in
${table.map(commandCase).join('\n')}
${[...second].map(([word, words]) => `    (${quoted(word)}) offered=(${words.map(quoted).join(' ')}); _describe 'command' offered ;;`).join('\n')}
    ('help') offered=(${first.join(' ')}); _describe 'command' offered ;;
  esac
}
compdef _protheus_devkit protheus-devkit
(( \${+_comps[npx]} )) || compdef _protheus_devkit npx
`;
}

function valueCases({ name, flags }: OfferedCommand): readonly string[] {
  return flags
    .filter(({ value }) => value !== undefined)
    .map(({ text, value }) => `    (${quoted(`${name} ${text}`)}) ${offer(value)}; return ;;`);
}

function commandCase({ name, flags, argument }: OfferedCommand): string {
  const offered = flags.map(({ text, meaning }) => described(text, meaning)).join(' ');
  return `    (${quoted(name)})
      if [[ "$current" == -* ]]; then
        offered=(${offered})
        _describe -o 'option' offered
      else
        ${offer(argument)}
      fi ;;`;
}

function offer(completion: Completion | undefined): string {
  if (completion === 'file') return '_files';
  if (completion === 'folder') return '_files -/';
  if (completion === undefined || completion.length === 0) return ':';
  return `offered=(${completion.map(quoted).join(' ')}); _describe 'value' offered`;
}

/** `name:meaning` of `_describe`, in which a colon of the name is escaped. */
function described(name: string, meaning: string): string {
  return quoted(`${name.replaceAll(':', '\\:')}:${meaning}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
