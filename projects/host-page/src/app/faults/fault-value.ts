import { type FaultDescription } from '../../../../protheus-devkit/src/host/faults/catalogue.js';

/** What the host takes for a fault, of what a person wrote; what cannot be means the usual value. */
export function faultValue(
  { kind, usual }: FaultDescription,
  written: string,
): true | number | string {
  switch (kind) {
    case 'switch':
      return true;
    case 'number': {
      const number = Number(written);
      return written.trim() && Number.isFinite(number) && number >= 0 ? number : Number(usual);
    }
    case 'text':
      return written.trim() || String(usual);
  }
}
