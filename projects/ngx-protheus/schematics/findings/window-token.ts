import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { type FindingRule } from './scanned-file';

/** The string token 'Window', which PO UI 17 and 18 require and PO UI 19 does not. */
export const windowToken: FindingRule = ({ ast }, { poUiMajor }) =>
  ast && (poUiMajor ?? 0) >= 19
    ? findAll(ast, ts.isPropertyAssignment)
        .filter(({ name }) => name.getText() === 'provide')
        .filter(
          ({ initializer }) => ts.isStringLiteral(initializer) && initializer.text === 'Window',
        )
        .map(node => ({
          position: node.getStart(),
          text: {
            en: `{ provide: 'Window' } is not needed with PO UI ${poUiMajor}; remove it`,
            pt: `{ provide: 'Window' } não é necessário com o PO UI ${poUiMajor}; remova`,
          },
        }))
    : [];
