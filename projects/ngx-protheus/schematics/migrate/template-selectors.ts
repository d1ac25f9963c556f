import { posix } from 'node:path';
import { type Tree } from '@angular-devkit/schematics';
import { readTextFile } from '../edit/text-file';
import { treePath } from '../edit/tree-path';
import { metadataOf, propertyOf } from '../syntax/class-metadata';
import { type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { componentsBySelector } from './symbols';

/** The components of the library that a template uses, found by their selectors. */
export function componentsInTemplate(template: string): string[] {
  return [...componentsBySelector]
    .filter(([selector]) => new RegExp(`<${selector}[\\s/>]`).test(template))
    .map(([, component]) => component);
}

/** The template of a component, inline or from its file. */
export function templateOf(tree: Tree, source: Source, node: ts.ClassDeclaration): string {
  const metadata = metadataOf(node, 'Component');
  if (!metadata) return '';
  const inline = propertyOf(metadata, 'template');
  if (inline) return inline.getText();
  const url = propertyOf(metadata, 'templateUrl');
  if (!url || !ts.isStringLiteralLike(url)) return '';
  return readTextFile(tree, treePath(posix.dirname(source.path), url.text))?.text ?? '';
}

/** The components of the library that the templates of some files use. */
export function componentsInFiles(tree: Tree, paths: readonly string[]): string[] {
  const found = paths
    .filter(path => /\.(html|ts)$/.test(path))
    .flatMap(path => componentsInTemplate(readTextFile(tree, path)?.text ?? ''));
  return [...new Set(found)];
}
