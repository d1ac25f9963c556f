import { startHost } from '../../host/start-host.js';
import { type Command } from '../command.js';
import { portOf } from '../port-of.js';

export const hostCommand: Command = {
  name: 'host',
  summary: {
    en: 'Open applications as Protheus does, without Protheus',
    pt: 'Abre aplicativos como o Protheus, sem o Protheus',
  },
  usage: {
    en: `[application …]

An application is a .app or the folder of a build; "name=path" gives it another name.

  --port <n>   the port; otherwise 4260 or the next free one
  --open       open the browser
  --no-open    do not open it (usual)

Ends with Ctrl+C. Exit code: 0 ended, 1 could not start.`,
    pt: `[aplicativo …]

Um aplicativo é um .app ou a pasta de uma compilação; "nome=caminho" dá outro nome a ele.

  --port <n>   a porta; senão, 4260 ou a próxima livre
  --open       abre o navegador
  --no-open    não abre (padrão)

Termina com Ctrl+C. Código de saída: 0 terminou, 1 não pôde iniciar.`,
  },
  options: {
    port: { type: 'string' },
    open: { type: 'boolean' },
    'no-open': { type: 'boolean' },
  },
  async run({ values, positionals }, { cwd, out, err, signal }) {
    const port = portOf(values['port']);
    const host = await startHost({
      applications: positionals,
      cwd,
      ...(port === undefined ? {} : { port }),
      report: error => err(String(error)),
    });
    out(`Protheus: ${host.url}/`);
    if (values['open'] && !values['no-open']) {
      const { openBrowser } = await import('../open-browser.js');
      openBrowser(
        `${host.url}/webapp/${positionals.length === 1 ? `?app=${host.applications[0]}` : ''}`,
      );
    }
    if (!signal.aborted) {
      await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
    }
    await host.close();
    return 0;
  },
};
