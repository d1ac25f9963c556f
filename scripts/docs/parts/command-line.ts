import { type Language } from '../../../projects/protheus-devkit/src/cli/command.js';
import { commands } from '../../../projects/protheus-devkit/src/cli/commands/index.js';
import { commandHelp } from '../../../projects/protheus-devkit/src/cli/help.js';

/** What `--help` prints of each command. */
export async function commandLinePart(language: Language): Promise<string> {
  const sections = commands.map(async ({ load }) => {
    const command = await load();
    return `## ${command.name}\n\n\`\`\`text\n${commandHelp(command, language)}\n\`\`\``;
  });
  return (await Promise.all(sections)).join('\n\n');
}
