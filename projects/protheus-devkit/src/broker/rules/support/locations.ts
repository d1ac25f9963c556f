import { type Place } from '../../../findings/finding.js';
import { type NotChecked, notChecked } from '../../../findings/unchecked.js';
import { type IniKeyLine } from '../../ini/ini-line.js';
import { type ConfigSet } from '../../model/config-set.js';
import { type Site } from '../../model/proxy-sites.js';
import { type ProxyPlace, type ProxyRoute } from '../../proxy/proxy-model.js';

/** @returns The place of a key line. */
export function keyPlace(file: string, key: IniKeyLine): Place {
  return { file, line: key.number, key: key.key };
}

/** @returns The place of something in the file of a site, or in a file that it includes. */
export function proxyPlace(site: Site, { file, line }: ProxyPlace, key: string): Place {
  return { file: file ?? site.file, line, key };
}

/** @returns Why a route cannot be checked for what an include that was not given may contain. */
export function includeNotGiven(site: Site, { missingInclude }: ProxyRoute): NotChecked[] {
  if (!missingInclude) return [];
  const { name, line, file = site.file } = missingInclude;
  return [
    notChecked(
      `${file}, linha ${line}: ${name} não foi informado`,
      `${file}, line ${line}: ${name} was not given`,
    ),
  ];
}

/** @returns What of the proxy's files cannot be checked: targets that they do not say, unused files. */
export function* notReadOfProxy({ sites, unusedProxyFiles }: ConfigSet): Generator<NotChecked> {
  for (const site of sites) {
    for (const { unknownTarget, line, file = site.file } of site.routes) {
      if (unknownTarget === undefined) continue;
      yield notChecked(
        `${file}, linha ${line}: os arquivos não dizem aonde leva ${unknownTarget}`,
        `${file}, line ${line}: the files do not say where ${unknownTarget} leads`,
      );
    }
  }
  for (const { file, main } of unusedProxyFiles) {
    yield notChecked(
      `nenhum include de ${main} cita ${file}`,
      `no include of ${main} names ${file}`,
    );
  }
}
