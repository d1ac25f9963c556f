import { type Command } from '../command.js';
import { badArguments } from '../usage-error.js';

export const explainCommand: Command = {
  usage: {
    en: `<code>

Prints the page of an error code of ngx-protheus (NGP…) or protheus-devkit (PDK…).
Any other word, such as CORS or 401: lists the pages that mention it. No network is needed.

Exit code: 0 printed, 2 unknown code.`,
    pt: `<código>

Mostra a página de um código de erro do ngx-protheus (NGP…) ou do protheus-devkit (PDK…).
Qualquer outra palavra, como CORS ou 401: lista as páginas que falam dela. Não usa a rede.

Código de saída: 0 página mostrada, 2 código desconhecido.`,
  },
  options: {},
  async run({ positionals }, { language, out }) {
    if (!positionals.length) throw badArguments('explain', undefined);
    const { explain } = await import('../explain.js');
    out(await explain(positionals.join(' '), language));
    return 0;
  },
};
