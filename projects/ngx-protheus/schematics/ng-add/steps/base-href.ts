import { setBaseHref } from '../../edit/base-href';
import { JsonFile } from '../../edit/json-file';
import { treePath } from '../../edit/tree-path';
import { displayPath } from '../../report/display-path';
import { type NgAddContext } from '../ng-add-context';

/** Puts `<base href="/">` into the index file of every build configuration. */
export async function writeBaseHref({ tree, app, notes, findings }: NgAddContext): Promise<void> {
  const indexes = new Set<string>();
  const [base, ...configurations] = app.builds.map(({ options }) => options.index);
  // The default of the newer builder.
  if (base === undefined) indexes.add(treePath(app.sourceRoot, 'index.html'));
  for (const index of [base, ...configurations]) {
    if (typeof index === 'string') indexes.add(treePath(index));
    else if (index) indexes.add(treePath(index.input));
  }
  for (const path of indexes) {
    const before = await setBaseHref(tree, path);
    if (before !== undefined && before !== '/') {
      notes.push({
        en: `${displayPath(path)}: <base href="${before}"> was changed to "/", the only value that FwCallApp rewrites.`,
        pt: `${displayPath(path)}: <base href="${before}"> foi alterado para "/", o único valor que a FwCallApp reescreve.`,
      });
    }
  }
  const workspace = JsonFile.open(tree, app.workspace);
  for (const { path, options } of app.builds) {
    if (options.baseHref === undefined || options.baseHref === '/') continue;
    findings.push({
      path: app.workspace,
      line: workspace?.line([...path, 'baseHref']) ?? 1,
      text: {
        en: `"baseHref": "${options.baseHref}" replaces <base href="/"> in the build; remove it.`,
        pt: `"baseHref": "${options.baseHref}" substitui <base href="/"> no build; remova.`,
      },
    });
  }
}
