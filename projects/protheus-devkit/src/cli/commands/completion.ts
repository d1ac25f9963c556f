import { DevkitError } from '../../devkit-error.js';
import { type Command, type CommandEntry } from '../command.js';
import { completionTable } from '../completion/completion-table.js';

const SHELLS = ['bash', 'zsh', 'powershell'] as const;

/** @param commands What is completed. */
export function completionCommand(commands: readonly CommandEntry[]): Command {
  return {
    argument: {
      name: { en: SHELLS.join(' | '), pt: SHELLS.join(' | ') },
      required: true,
      completes: SHELLS,
    },
    description: {
      en: `Writes a script that completes commands, options and their values with the Tab key, for
"protheus-devkit" and "npx protheus-devkit". Write it to the profile of the shell to have it always.`,
      pt: `Gera um script que preenche comandos, opções e valores com a tecla Tab, para "protheus-devkit" e
"npx protheus-devkit". Para tê-lo sempre, coloque a linha no arquivo de perfil do shell.`,
    },
    sections: [],
    examples: [
      {
        line: 'completion powershell | Out-String | Invoke-Expression',
        meaning: {
          en: 'PowerShell: for this window, or in the file $PROFILE',
          pt: 'PowerShell: nesta janela, ou no arquivo $PROFILE',
        },
      },
      {
        line: 'completion bash > ~/.protheus-devkit.bash',
        meaning: {
          en: 'bash: then "source ~/.protheus-devkit.bash" in ~/.bashrc',
          pt: 'bash: depois, "source ~/.protheus-devkit.bash" no ~/.bashrc',
        },
      },
      {
        line: 'completion zsh > ~/.protheus-devkit.zsh',
        meaning: {
          en: 'zsh: then "source ~/.protheus-devkit.zsh" in ~/.zshrc, below compinit',
          pt: 'zsh: depois, "source ~/.protheus-devkit.zsh" no ~/.zshrc, abaixo de compinit',
        },
      },
    ],
    exitCodes: {
      en: 'Exit code: 0 written, 2 there is none for the shell.',
      pt: 'Código de saída: 0 gerado, 2 não há um para o shell.',
    },
    async run({ positionals }, { language, out }) {
      const [shell = ''] = positionals;
      const table = () => completionTable(commands, language);
      switch (shell.toLowerCase()) {
        case 'bash':
          out((await import('../completion/bash.js')).bashCompletion(await table()).trimEnd());
          return 0;
        case 'zsh':
          out((await import('../completion/zsh.js')).zshCompletion(await table()).trimEnd());
          return 0;
        case 'powershell':
        case 'pwsh': {
          const { powershellCompletion } = await import('../completion/powershell.js');
          out(powershellCompletion(await table()).trimEnd());
          return 0;
        }
        default:
          throw unknownShell(shell);
      }
    },
  };
}

function unknownShell(shell: string): DevkitError {
  const list = SHELLS.join(', ');
  return new DevkitError('PDK909', {
    en: `There is no completion for "${shell}". The shells are: ${list}.`,
    pt: `Não há preenchimento para "${shell}". Os shells são: ${list}.`,
  });
}
