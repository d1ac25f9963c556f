import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { type Finding } from '../report/finding';
import { importedPackages } from '../workspace/imported-packages';
import { oldLibraries } from '../workspace/old-library';
import { dependencySections, requiredVersion } from '../workspace/package-json';

/** Peers of protheus-lib-core that contain only style sheets and pictures. */
const PEERS = ['@totvs/common-assets', '@totvs/po-theme'];

/**
 * The peers of protheus-lib-core in package.json that no source and no build of the workspace uses. A
 * theme whose style sheet a build names is used. While the old library is required, they stay.
 */
export function findUnusedPackages(tree: Tree): Finding[] {
  const json = JsonFile.open(tree, '/package.json');
  if (!json || oldLibraries.some(name => requiredVersion(tree, name) !== undefined)) return [];
  const used = importedPackages(tree);
  return dependencySections.flatMap(section =>
    PEERS.filter(name => json.get([section, name]) !== undefined && !used.has(name)).map(name => ({
      path: json.path,
      line: json.line([section, name]),
      text: {
        en: `${name}: required by protheus-lib-core only, and no source and no build of the workspace uses it; remove it`,
        pt: `${name}: só a protheus-lib-core o exigia, e nenhum fonte e nenhum build do workspace o usa; remova-o`,
      },
    })),
  );
}
