import { descriptionOptions } from '../../broker/init/answers.js';
import { descriptionUsage } from '../../broker/init/description-usage.js';
import { runCheck } from '../broker/run-check.js';
import { runInit } from '../broker/run-init.js';
import { type Command } from '../command.js';
import { badArguments } from '../usage-error.js';

export const brokerCommand: Command = {
  usage: {
    en: `init [flags]
protheus-devkit broker check <file or folder …> [--map] [--json]

init writes the broker's appserver.ini, one for each server, smartclient.ini and, in scenario b,
nginx.conf or apache.conf. It asks for required fields that are missing.

  --from <file>   a description as JSON (schema: protheus-devkit/broker/broker.schema.json)
  --out <folder>  where to write; otherwise protheus-broker
  --force         replace files that exist

${descriptionUsage('en')}

check reads appserver.ini (broker and servers), smartclient.ini, nginx.conf or Apache's, and
certificates (PEM), says what each file is, and reports where they contradict each other. Files
of other programs (DBAccess, License Server …) are named and skipped.

  --map           draws the installation instead of checking it: as text and as a Mermaid diagram
  --json          one line of JSON instead of text

Exit code: 0 no errors, 1 errors, 2 the check could not run.`,
    pt: `init [opções]
protheus-devkit broker check <arquivo ou pasta …> [--map] [--json]

init grava o appserver.ini do broker, um para cada servidor, o smartclient.ini e, no cenário b,
o nginx.conf ou o apache.conf. Os campos necessários que faltam são perguntados.

  --from <arquivo>  uma descrição em JSON (schema: protheus-devkit/broker/broker.schema.json)
  --out <pasta>     onde gravar; senão, protheus-broker
  --force           substitui arquivos que já existem

${descriptionUsage('pt')}

check lê o appserver.ini (do broker e dos servidores), o smartclient.ini, o nginx.conf ou a
configuração do Apache e certificados (PEM), diz o que é cada arquivo e aponta onde eles se
contradizem. Arquivos de outros programas (DBAccess, License Server …) são citados e não
verificados.

  --map             desenha a instalação em vez de verificar: em texto e em um diagrama Mermaid
  --json            uma linha de JSON em vez de texto

Código de saída: 0 sem erros, 1 com erros, 2 não foi possível verificar.`,
  },
  options: {
    ...descriptionOptions(),
    from: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
    map: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run({ values, positionals }, context) {
    const [action, ...rest] = positionals;
    if (action === 'init' && !rest.length) return runInit({ values }, context);
    if (action === 'check') return runCheck({ values, positionals: rest }, context);
    throw badArguments('broker', undefined);
  },
};
