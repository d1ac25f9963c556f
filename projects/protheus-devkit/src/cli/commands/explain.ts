import { type Command } from '../command.js';
import { badArguments } from '../usage-error.js';

export const explainCommand: Command = {
  name: 'explain',
  summary: { en: 'Explain an error code', pt: 'Explica um código de erro' },
  usage: {
    en: `<code>

Prints the page of an error code of ngx-protheus (NGP…) or protheus-devkit (PDK…).
Any other word, such as CORS or 401: names the pages that mention it. No network is needed.

Exit code: 0 printed, 2 unknown code.`,
    pt: `<código>

Mostra a página de um código de erro do ngx-protheus (NGP…) ou do protheus-devkit (PDK…).
Qualquer outra palavra, como CORS ou 401: indica as páginas que falam dela. Não usa a rede.

Código de saída: 0 mostrou, 2 código desconhecido.`,
  },
  options: {},
  async run({ positionals }, { language, out }) {
    if (!positionals.length) throw badArguments('explain', undefined);
    const { explain } = await import('../explain.js');
    out(await explain(positionals.join(' '), language));
    return 0;
  },
};
