import { JsonFile } from '../../edit/json-file';
import { openWorkspace } from '../../workspace/application';
import { type Setup } from '../setup';

/** Adds the targets that pack and serve the application, and the scripts that call them. */
export function addDevkitTargets({ tree, app, notes }: Setup): void {
  const { name, targets } = app;
  const workspace = openWorkspace(tree);
  const target = (of: 'build' | 'serve', configuration: string): string => {
    const known = workspace.get([...targets, of, 'configurations', configuration]) !== undefined;
    return [name, of, ...(known ? [configuration] : [])].join(':');
  };
  const added = {
    'protheus-package': {
      builder: 'protheus-devkit:package',
      options: { buildTarget: target('build', 'production') },
    },
    'protheus-serve': {
      builder: 'protheus-devkit:serve',
      options: { serveTarget: target('serve', 'development') },
    },
  };
  for (const [key, value] of Object.entries(added)) {
    if (workspace.get([...targets, key]) === undefined) workspace.set([...targets, key], value);
  }

  const scripts = { protheus: 'protheus-serve', 'protheus:package': 'protheus-package' };
  const packageJson = JsonFile.open(tree, '/package.json');
  for (const [script, of] of Object.entries(scripts)) {
    const command = `ng run ${name}:${of}`;
    const existing = packageJson?.get<string>(['scripts', script]);
    if (existing === undefined) packageJson?.set(['scripts', script], command);
    else if (existing !== command) {
      notes.push({
        en: `The script "${script}" of package.json is kept as it is; ours would be: ${command}`,
        pt: `O script "${script}" do package.json foi mantido como está; o nosso seria: ${command}`,
      });
    }
  }
}
