import { type FaultDescription } from '../../../../protheus-devkit/src/host/faults/catalogue.js';

/** The value of a fault for the host, from a text; the default value when the text is not valid. */
export function faultValue(
  { kind, default: defaultValue }: FaultDescription,
  text: string,
): true | number | string {
  switch (kind) {
    case 'switch':
      return true;
    case 'number': {
      const number = Number(text);
      return text.trim() && Number.isFinite(number) && number >= 0 ? number : Number(defaultValue);
    }
    case 'text':
      return text.trim() || String(defaultValue);
  }
}
