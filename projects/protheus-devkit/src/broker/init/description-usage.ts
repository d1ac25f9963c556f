import { type Language } from '../../text.js';
import { type Field, flagOf } from './field.js';
import { FIELDS } from './fields.js';

const WIDTH = 30;

/** @returns The flags of the description for the help of the command. */
export function descriptionUsage(language: Language): string {
  return FIELDS.map(field => {
    const flag = `  --${field.kind === 'switch' ? '[no-]' : ''}${flagOf(field)}${value(field)}`;
    const gap = flag.length < WIDTH ? ' '.repeat(WIDTH - flag.length) : `\n${' '.repeat(WIDTH)}`;
    return `${flag}${gap}${field.meaning[language]}`;
  }).join('\n');
}

function value(field: Field): string {
  switch (field.kind) {
    case 'switch':
      return '';
    case 'choice':
      return field.choices.length <= 2 ? ` ${field.choices.join('|')}` : ' <…>';
    case 'number':
      return ' <n>';
    default:
      return field.kind === 'list' ? ' <…> …' : ' <…>';
  }
}
