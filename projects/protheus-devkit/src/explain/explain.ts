import { DevkitError } from '../devkit-error.js';
import { nearestWord } from '../findings/nearest-word.js';
import { type FoundPage, PageFinder } from './find-pages.js';
import { type HelpPage, readCodePage, readHelpPages } from './help-pages.js';
import { readSymptoms } from './symptoms.js';

/** The most pages that are listed for one message. */
const MOST = 8;

/** A page whose score is this much above the next one is the only answer. */
const CLEAR = 2;

/** What explains a message: one page, or several of which the first is the likeliest. */
export type Explanation =
  { readonly page: HelpPage } | { readonly pages: readonly FoundPage[]; readonly page?: undefined };

/**
 * Finds the page of a code, a page by its name, or the pages of a message as it was pasted.
 *
 * @param asked Such as `NGP201`, `faq#rest-returns-401`, or a line of the browser's console.
 * @throws DevkitError PDK903 when nothing explains it; it names what is nearest.
 */
export async function explain(asked: string): Promise<Explanation> {
  const wanted = asked.trim();
  const ofCode = await readCodePage(wanted.toUpperCase());
  if (ofCode) return { page: ofCode };
  const pages = await readHelpPages();
  const page = pages.find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
  if (page) return { page };
  if (/^(?:NGP|PDK)\d*$/i.test(wanted)) throw unknownCode(wanted.toUpperCase(), pages);
  const finder = new PageFinder(pages, await readSymptoms());
  const found = finder.find(wanted);
  const [first, second] = found;
  if (!first) throw unknownMessage(wanted, finder);
  const isClear = first.symptom !== undefined && first.score > CLEAR * (second?.score ?? 0);
  if (!second || isClear) return { page: first.page };
  return { pages: found.slice(0, MOST) };
}

function unknownCode(code: string, pages: readonly HelpPage[]): DevkitError {
  const codes = pages.map(({ id }) => id).filter(id => /^[A-Z]{3}\d{3}$/.test(id));
  const near = nearestWord(code, codes);
  return new DevkitError('PDK903', {
    en: `There is no page for "${code}". ${near ? `Did you mean ${near}?` : 'Codes look like NGP301 or PDK122.'}`,
    pt: `Não há página para "${code}". ${near ? `Você quis dizer ${near}?` : 'Os códigos são como NGP301 ou PDK122.'}`,
  });
}

function unknownMessage(message: string, finder: PageFinder): DevkitError {
  const near = finder.nearest(message);
  const quoted = message.length > 80 ? `${message.slice(0, 79)}…` : message;
  return new DevkitError('PDK903', {
    en: near
      ? `No page explains "${quoted}". Near it: "${near.text}" (npx protheus-devkit explain ${near.page}).`
      : `No page explains "${quoted}". Give a code such as NGP301, or the whole message.`,
    pt: near
      ? `Nenhuma página explica "${quoted}". Parecido: "${near.text}" (npx protheus-devkit explain ${near.page}).`
      : `Nenhuma página explica "${quoted}". Informe um código como NGP301, ou a mensagem inteira.`,
  });
}
