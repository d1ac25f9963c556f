import { setBaseHref } from '../../edit/base-href';
import { JsonFile } from '../../edit/json-file';
import { shownPath, treePath } from '../../workspace/path';
import { type Setup } from '../ng-add-context';

/** Puts `<base href="/">` into every index file that some configuration builds with. */
export async function writeBaseHref({ tree, app, notes, findings }: Setup): Promise<void> {
  const indexes = new Set<string>();
  const [base, ...configurations] = app.builds.map(({ options }) => options.index);
  // The newer builder takes this file without being told.
  if (base === undefined) indexes.add(treePath(app.sourceRoot, 'index.html'));
  for (const index of [base, ...configurations]) {
    if (typeof index === 'string') indexes.add(treePath(index));
    else if (index) indexes.add(treePath(index.input));
  }
  for (const path of indexes) {
    const before = await setBaseHref(tree, path);
    if (before !== undefined && before !== '/') {
      notes.push({
        en: `${shownPath(path)}: <base href="${before}"> is "/" now; FwCallApp rewrites no other.`,
        pt: `${shownPath(path)}: <base href="${before}"> agora é "/"; a FwCallApp não reescreve outro.`,
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
