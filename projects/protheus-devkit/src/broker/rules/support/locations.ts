import { type Place } from '../../../findings/finding.js';
import { type NotChecked, notChecked } from '../../../findings/unchecked.js';
import { type IniKeyLine } from '../../ini/ini-line.js';
import { type ProxyRoute } from '../../proxy/proxy-model.js';

/** @returns The place of a key line. */
export function keyPlace(file: string, key: IniKeyLine): Place {
  return { file, line: key.number, key: key.key };
}

/** @returns Why a route cannot be checked for what an include that was not given may contain. */
export function includeNotGiven(file: string, { missingInclude }: ProxyRoute): NotChecked[] {
  return missingInclude === undefined
    ? []
    : [
        notChecked(
          `${file} inclui ${missingInclude}, que não foi informado`,
          `${file} includes ${missingInclude}, which was not given`,
        ),
      ];
}

/** @returns Why a route whose target the files do not say cannot be checked. */
export function targetNotKnown(
  file: string,
  { unknownTarget, line }: ProxyRoute,
): readonly NotChecked[] {
  return unknownTarget === undefined
    ? []
    : [
        notChecked(
          `${file}, linha ${line}: os arquivos não dizem aonde leva ${unknownTarget}`,
          `${file}, line ${line}: the files do not say where ${unknownTarget} leads`,
        ),
      ];
}
