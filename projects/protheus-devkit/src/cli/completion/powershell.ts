import { type Completion } from '../command.js';
import { firstWords, type OfferedCommand, secondWords } from './completion-table.js';

/**
 * @returns The completion script of PowerShell:
 *   `npx protheus-devkit completion powershell | Out-String | Invoke-Expression`.
 */
export function powershellCompletion(table: readonly OfferedCommand[]): string {
  const second = secondWords(table);
  const first = firstWords(table).map(word => {
    const own = table.find(({ name }) => name === word);
    return item(word, own?.summary ?? (second.get(word) ?? []).join(', '));
  });
  return `# protheus-devkit completion powershell
Register-ArgumentCompleter -Native -CommandName protheus-devkit, npx -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $given = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
  if ($given.Count -gt 0 -and [System.IO.Path]::GetFileNameWithoutExtension($given[0]) -eq 'npx') {
    if ($given.Count -lt 2 -or $given[1] -ne 'protheus-devkit') { return }
    $given = @($given | Select-Object -Skip 1)
  }
  $given = @($given | Select-Object -Skip 1)
  $commands = @(
    ${first.join('\n    ')}
  )
  $second = @{
    ${[...second].map(([word, words]) => `${quoted(word)} = @(${words.map(quoted).join(', ')})`).join('\n    ')}
  }
  $flags = @{
${table.map(flagsEntry).join('\n')}
  }
  $values = @{
${table.flatMap(valueEntries).join('\n')}
  }
  $offered = @()
  if ($given.Count -eq 0) { $offered = $commands }
  else {
    $command = $given[0]
    if ($second.ContainsKey($command)) {
      if ($given.Count -gt 1) { $command = "$command $($given[1])" }
      else { $offered = @($second[$command] | ForEach-Object { ,@($_, $_) }) }
    }
    $previous = "$command $($given[-1])"
    if ($values.ContainsKey($previous)) { $offered = @($values[$previous] | ForEach-Object { ,@($_, $_) }) }
    elseif ($wordToComplete -like '-*' -and $flags.ContainsKey($command)) { $offered = $flags[$command] }
    elseif ($values.ContainsKey($command)) { $offered = @($values[$command] | ForEach-Object { ,@($_, $_) }) }
  }
  $offered | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`;
}

function flagsEntry({ name, flags }: OfferedCommand): string {
  const items = flags.map(({ text, meaning }) => item(text, meaning));
  return `    ${quoted(name)} = @(\n      ${items.join('\n      ')}\n    )`;
}

/** The values by command and flag, and those of the argument by the command; files are completed anyway. */
function valueEntries({ name, flags, argument }: OfferedCommand): readonly string[] {
  const lists: (readonly [string, Completion | undefined])[] = [
    ...flags.map(({ text, value }) => [`${name} ${text}`, value] as const),
    [name, argument],
  ];
  return lists.flatMap(([key, value]) =>
    typeof value === 'object' && value.length > 0
      ? [`    ${quoted(key)} = @(${value.map(quoted).join(', ')})`]
      : [],
  );
}

/** A pair of a text and its meaning; the comma keeps it one item of the list. */
function item(text: string, meaning: string): string {
  return `,@(${quoted(text)}, ${quoted(meaning)})`;
}

/** PowerShell ends a text at each of the single quotation marks, also at the typographic ones. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, sign => sign + sign)}'`;
}
