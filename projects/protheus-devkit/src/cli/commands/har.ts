import { basename, extname, join, resolve } from 'node:path';
import { readHarFile, readHarText, writeHarFile } from '../../har/har-file.js';
import { type MaskedHar } from '../../har/mask/mask-har.js';
import { terminalLine } from '../../terminal-text.js';
import { type Command, type CommandArgument, type CommandContext } from '../command.js';
import { FILE, JSON_FLAG, NUMBER } from '../common-flags.js';
import { ended } from '../ended.js';
import { portOf } from '../port-of.js';
import { reportFailure } from '../report/failure.js';

/** More fields are counted and not written. */
const MOST_FIELDS = 20;

const HAR_ARGUMENT: CommandArgument = {
  name: { en: 'file.har', pt: 'arquivo.har' },
  required: true,
  completes: 'file',
};

export const harViewCommand: Command = {
  argument: HAR_ARGUMENT,
  description: {
    en: `Shows a HAR in the inspector of the local host: requests, messages of the channel, storage and
console, with filters and search. The HAR may be of attach, of a host, of the Network panel of a
browser or of Playwright. Nothing is sent anywhere.`,
    pt: `Mostra um HAR no inspetor do host local: requisições, mensagens do canal, storage e console, com
filtros e busca. O HAR pode ser do attach, de um host, do painel Network de um navegador ou do
Playwright. Nada é enviado a lugar algum.`,
  },
  sections: [
    {
      flags: {
        port: {
          kind: 'text',
          value: NUMBER,
          meaning: { en: 'the port; otherwise any free one', pt: 'a porta; senão, qualquer livre' },
        },
        open: {
          kind: 'switch',
          negatable: true,
          meaning: { en: 'open the browser (default: yes)', pt: 'abre o navegador (padrão: sim)' },
        },
      },
    },
  ],
  examples: [
    {
      line: 'har view customer.har',
      meaning: { en: 'what happened at the customer', pt: 'o que aconteceu no cliente' },
    },
  ],
  exitCodes: {
    en: 'Ends with Ctrl+C. Exit code: 0 ended, 1 the HAR cannot be shown.',
    pt: 'Termina com Ctrl+C. Código de saída: 0 terminou, 1 o HAR não pode ser mostrado.',
  },
  run({ values, positionals }, context) {
    return reportFailure(context, false, async () => {
      const recorded = await readHarFile(resolve(context.cwd, positionals[0] ?? ''));
      const { startInspector } = await import('../../host/start-inspector.js');
      const port = portOf(values['port'] as string | undefined) ?? 0;
      const inspector = await startInspector({ port }, recorded);
      context.out(`${{ en: 'Inspector', pt: 'Inspetor' }[context.language]}: ${inspector.url}`);
      if (values['open'] !== false) {
        const { openBrowser } = await import('../open-browser.js');
        openBrowser(inspector.url);
      }
      await ended(context.signal);
      await inspector.close();
      return 0;
    });
  },
};

export const harMaskCommand: Command = {
  argument: HAR_ARGUMENT,
  description: {
    en: `Writes a copy of a HAR in which names, CPF and CNPJ (with right check digits), e-mails and amounts are
replaced, the same value with the same one in the whole file, so that it still can be replayed.
Masked is not anonymous: free texts, codes and dates stay. The fields with texts that stay are listed;
read them before you send the file.`,
    pt: `Grava uma cópia de um HAR em que nomes, CPF e CNPJ (com dígitos verificadores corretos), e-mails e
valores são trocados, o mesmo valor pelo mesmo em todo o arquivo, e ele ainda pode ser reproduzido.
Mascarado não é anônimo: textos livres, códigos e datas ficam. Os campos com textos que ficaram são
listados; leia-os antes de enviar o arquivo.`,
  },
  sections: [
    {
      flags: {
        out: {
          kind: 'text',
          value: FILE,
          meaning: {
            en: 'the file to write; otherwise <name>-masked.har beside it',
            pt: 'o arquivo a gravar; senão, <nome>-masked.har ao lado',
          },
          completes: 'file',
        },
        ...JSON_FLAG,
      },
    },
  ],
  examples: [
    {
      line: 'har mask customer.har --out ticket.har',
      meaning: { en: 'a copy for the ticket', pt: 'uma cópia para o chamado' },
    },
  ],
  exitCodes: {
    en: 'Exit code: 0 written, 1 the HAR cannot be read or written.',
    pt: 'Código de saída: 0 gravado, 1 o HAR não pode ser lido ou gravado.',
  },
  run({ values, positionals }, context) {
    const isJson = values['json'] === true;
    return reportFailure(context, isJson, async () => {
      const file = resolve(context.cwd, positionals[0] ?? '');
      const { maskHar } = await import('../../har/mask/mask-har.js');
      const masked = maskHar(await readHarText(file), file);
      const named = values['out'];
      const out =
        typeof named === 'string'
          ? resolve(context.cwd, named)
          : join(file, '..', `${basename(file, extname(file))}-masked.har`);
      await writeHarFile(out, masked.har);
      const { counts, left, binaryBodies } = masked;
      if (isJson) context.out(JSON.stringify({ ok: true, file: out, counts, left, binaryBodies }));
      else printMasked(masked, out, context);
      return 0;
    });
  },
};

function printMasked(
  { counts, left, binaryBodies }: MaskedHar,
  file: string,
  { language, out }: CommandContext,
): void {
  const { names, taxIds, emails, amounts } = counts;
  out(
    {
      en: `Replaced: ${names} names, ${taxIds} CPF and CNPJ, ${emails} e-mails, ${amounts} amounts.`,
      pt: `Trocados: ${names} nomes, ${taxIds} CPF e CNPJ, ${emails} e-mails, ${amounts} valores.`,
    }[language],
  );
  if (left.length > 0) {
    out(
      {
        en: 'Left as they are, with how often (free texts may name a person):',
        pt: 'Ficaram como estão, com quantas vezes (textos livres podem citar uma pessoa):',
      }[language],
    );
    const more = left.length > MOST_FIELDS ? ` (+${left.length - MOST_FIELDS})` : '';
    const fields = left
      .slice(0, MOST_FIELDS)
      .map(([name, count]) => `${terminalLine(name)} ${count}`);
    out(`  ${fields.join(', ')}${more}`);
  }
  if (binaryBodies > 0) {
    out(
      {
        en: `${binaryBodies} bodies are no text and were left: files, images, PDF.`,
        pt: `${binaryBodies} corpos não são texto e ficaram: arquivos, imagens, PDF.`,
      }[language],
    );
  }
  out(terminalLine(file));
}
