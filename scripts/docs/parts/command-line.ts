import { commands } from '../../../projects/protheus-devkit/src/cli/commands/index.js';
import { commandHelp } from '../../../projects/protheus-devkit/src/cli/help.js';
import { type Language } from '../../../projects/protheus-devkit/src/text.js';

/** The output of `--help` for each command. */
export async function commandLinePart(language: Language): Promise<string> {
  const sections = commands.map(async entry => {
    const help = commandHelp(entry, await entry.load(), language);
    return `## ${entry.name}\n\n\`\`\`text\n${help}\n\`\`\``;
  });
  return (await Promise.all(sections)).join('\n\n');
}
