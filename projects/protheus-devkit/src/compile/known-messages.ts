import { type DevkitErrorCode } from '../devkit-error.js';
import { type LocalizedText } from '../text.js';

/** A message of the language server or of the AppServer, and what it means. */
interface KnownMessage {
  readonly code: DevkitErrorCode;
  readonly pattern: RegExp;
  readonly text: LocalizedText;
}

/**
 * Messages as people quote them in public, the most specific first. The prefixes (`[ERROR]`, `[FATAL]`,
 * `[Error - 10:56:07]`) differ between versions, so only the sentences count.
 */
const knownMessages: readonly KnownMessage[] = [
  {
    code: 'PDK609',
    pattern:
      /exclusive access to the objects? repository|obtain exclusive access|RPO (?:is not|not) in use|RPO in use/i,
    text: {
      en: 'The repository (RPO) of the environment is in use, so the server does not let it be changed.',
      pt: 'O repositório (RPO) do ambiente está em uso, por isso o servidor não permite alterá-lo.',
    },
  },
  {
    code: 'PDK610',
    pattern: /insufficient privileges/i,
    text: {
      en: 'The AppServer does not allow this machine or user to compile (privileges of section [TDS]).',
      pt: 'O AppServer não permite que esta máquina ou este usuário compile (privilégios da seção [TDS]).',
    },
  },
  {
    code: 'PDK612',
    pattern: /invalid RPO signature|int_rsa_verify:bad signature/i,
    text: {
      en: 'The repository (RPO) was signed for another AppServer, or the file of RpoCustom is a copy of the standard one.',
      pt: 'O repositório (RPO) foi assinado para outro AppServer, ou o arquivo do RpoCustom é uma cópia do padrão.',
    },
  },
  {
    code: 'PDK611',
    pattern:
      /regular functions are not allowed|cannot overwrite TOTVS programs|invalid (?:compile )?key|authorization token must be informed/i,
    text: {
      en: 'The source needs a compile key: it defines a "Function" instead of "User Function" or "Static Function", or has the name of a program of TOTVS.',
      pt: 'O fonte precisa de chave de compilação: define uma "Function" em vez de "User Function" ou "Static Function", ou tem o nome de um programa da TOTVS.',
    },
  },
  {
    code: 'PDK608',
    pattern:
      /could not authenticate|authentication (?:failed|error)|user must be logged in|requires authentication|not authenticated|invalid (?:user|password|environment|build)|environment .*not found|non numeric value/i,
    text: {
      en: 'The server did not accept the sign-in: user, password, environment or build.',
      pt: 'O servidor não aceitou a autenticação: usuário, senha, ambiente ou build.',
    },
  },
  {
    code: 'PDK606',
    pattern: /unable to connect to the server|connection (?:refused|failed)|failed to connect/i,
    text: {
      en: 'No AppServer answered at this address and port.',
      pt: 'Nenhum AppServer respondeu neste endereço e porta.',
    },
  },
  {
    code: 'PDK615',
    pattern: /(?:script|file|program|source|resource) .*not found|not in the allowed extensions/i,
    text: {
      en: 'The language server did not find a file, or does not compile its extension.',
      pt: 'O servidor de linguagem não encontrou um arquivo, ou não compila a extensão dele.',
    },
  },
];

/** @returns The meaning of the first line that is known. */
export function findKnownMessage(
  lines: readonly string[],
): (KnownMessage & { readonly line: string }) | undefined {
  for (const known of knownMessages) {
    const line = lines.find(text => known.pattern.test(text));
    if (line !== undefined) return { ...known, line };
  }
  return undefined;
}
