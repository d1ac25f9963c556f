import { type KeyLine } from '../ini/ini-line.js';
import { type ProxyRoute } from '../proxy/proxy-model.js';
import { type NotChecked, type Place } from './finding.js';

/** The place of a key line. */
export function keyPlace(file: string, key: KeyLine): Place {
  return { file, line: key.number, key: key.key };
}

/** What a rule says that lacks something to look at. */
export function notChecked(pt: string, en: string): NotChecked {
  return { notChecked: { pt, en } };
}

/** What a rule says of a route that lacks something which an absent include may hold. */
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
