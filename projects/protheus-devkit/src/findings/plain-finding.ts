import { redactText } from '../secrets/redact.js';
import { type LocalizedText } from '../text.js';
import { type Finding, type Place } from './finding.js';

/** @returns The finding without the tokens and passwords that it quotes: it is printed and exported. */
export function plainFinding<T extends Omit<Finding, 'rule'>>(finding: T): T {
  const { message, solution, place } = finding;
  return {
    ...finding,
    message: plainTexts(message),
    solution: plainTexts(solution),
    ...(place && { place: plainPlace(place) }),
  };
}

function plainTexts({ en, pt }: LocalizedText): LocalizedText {
  return { en: redactText(en), pt: redactText(pt) };
}

/** A key may be any text of a file. A path stays: it names a file to open. */
function plainPlace({ file, key, ...position }: Place): Place {
  return {
    file: file.includes('://') ? redactText(file) : file,
    ...position,
    ...(key === undefined ? {} : { key: redactText(key) }),
  };
}
