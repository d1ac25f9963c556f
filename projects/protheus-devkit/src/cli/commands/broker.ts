import { descriptionFlags } from '../broker/description-flags.js';
import { runCheck } from '../broker/run-check.js';
import { runInit } from '../broker/run-init.js';
import { type Command } from '../command.js';
import { FILE, FOLDER, JSON_FLAG } from '../common-flags.js';

export const brokerInitCommand: Command = {
  description: {
    en: `Writes the broker's appserver.ini, one for each server, smartclient.ini and, in scenario b,
nginx.conf or apache.conf. It asks for required fields that are missing.`,
    pt: `Grava o appserver.ini do broker, um para cada servidor, o smartclient.ini e, no cenário b,
o nginx.conf ou o apache.conf. Os campos necessários que faltam são perguntados.`,
  },
  sections: [
    {
      flags: {
        from: {
          kind: 'text',
          value: FILE,
          meaning: {
            en: 'a description as JSON (schema: protheus-devkit/broker/broker.schema.json)',
            pt: 'uma descrição em JSON (schema: protheus-devkit/broker/broker.schema.json)',
          },
          completes: 'file',
        },
        out: {
          kind: 'text',
          value: FOLDER,
          meaning: {
            en: 'where to write; otherwise protheus-broker',
            pt: 'onde gravar; senão, protheus-broker',
          },
          completes: 'folder',
        },
        force: {
          kind: 'switch',
          meaning: {
            en: 'replace files that exist',
            pt: 'substitui arquivos que já existem',
          },
        },
        ...JSON_FLAG,
      },
    },
    { title: { en: 'The installation:', pt: 'A instalação:' }, flags: descriptionFlags() },
  ],
  examples: [
    {
      line: 'broker init',
      meaning: { en: 'asks what is needed', pt: 'pergunta o que é necessário' },
    },
    {
      line: 'broker init --from protheus-broker/broker.json --force',
      meaning: {
        en: 'writes the files again from their description',
        pt: 'grava os arquivos novamente a partir da descrição',
      },
    },
  ],
  exitCodes: {
    en: 'Exit code: 0 the files were written, 1 they were not, 2 invalid options.',
    pt: 'Código de saída: 0 os arquivos foram gravados, 1 não foram, 2 opções inválidas.',
  },
  run: (args, context) => runInit(args, context),
};

export const brokerCheckCommand: Command = {
  argument: {
    name: { en: 'file or folder', pt: 'arquivo ou pasta' },
    required: true,
    multiple: true,
    completes: 'file',
  },
  description: {
    en: `Reads appserver.ini (broker and servers), smartclient.ini, nginx.conf or Apache's, and certificates
(PEM), says what each file is, and reports where they contradict each other. Files of other programs
(DBAccess, License Server …) are named and skipped.`,
    pt: `Lê o appserver.ini (do broker e dos servidores), o smartclient.ini, o nginx.conf ou a configuração
do Apache e certificados (PEM), diz o que é cada arquivo e aponta onde eles se contradizem. Arquivos
de outros programas (DBAccess, License Server …) são citados e não verificados.`,
  },
  sections: [
    {
      flags: {
        map: {
          kind: 'switch',
          meaning: {
            en: 'draw the installation instead of checking it: as text and as a Mermaid diagram',
            pt: 'desenha a instalação em vez de verificar: em texto e em um diagrama Mermaid',
          },
        },
        ...JSON_FLAG,
      },
    },
  ],
  examples: [
    {
      line: 'broker check protheus-broker',
      meaning: {
        en: 'the files of a folder, with its sub-folders',
        pt: 'os arquivos de uma pasta, com as subpastas',
      },
    },
    {
      line: 'broker check appserver.ini smartclient.ini nginx.conf --map',
      meaning: { en: 'who calls whom, as a drawing', pt: 'um desenho de quem chama quem' },
    },
  ],
  exitCodes: {
    en: 'Exit code: 0 no errors, 1 errors, 2 the check could not run.',
    pt: 'Código de saída: 0 sem erros, 1 com erros, 2 não foi possível verificar.',
  },
  run: (args, context) => runCheck(args, context),
};
