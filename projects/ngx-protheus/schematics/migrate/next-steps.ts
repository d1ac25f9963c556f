import { type Tree } from '@angular-devkit/schematics';
import { executeCommand, packageManagerOf } from '../install-devkit/package-manager';
import { type Text } from '../report/language';
import { peerOption } from '../workspace/peer-conflicts';

/** The step after package.json changed. */
export function install(tree: Tree): Text {
  const command = `${packageManagerOf(tree)} install${peerOption(tree)}`;
  return {
    en: `${command}: makes node_modules what package.json says now`,
    pt: `${command}: deixa o node_modules como o package.json diz agora`,
  };
}

/** The step after a rewrite. */
export function build(tree: Tree): Text {
  const command = `${executeCommand(packageManagerOf(tree))} ng build`;
  return {
    en: `${command}, then check the list above; docs/migration.md describes every symbol`,
    pt: `${command} e depois verifique a lista acima; docs/pt-BR/migracao.md descreve cada símbolo`,
  };
}

/** The step after an alias. */
export function aliasNext(tree: Tree): Text {
  const command = `${executeCommand(packageManagerOf(tree))} ng build`;
  return {
    en: `${command}; to go back, remove the file and the "paths" and install protheus-lib-core again`,
    pt: `${command}; para voltar, remova o arquivo e os "paths" e instale o protheus-lib-core novamente`,
  };
}
