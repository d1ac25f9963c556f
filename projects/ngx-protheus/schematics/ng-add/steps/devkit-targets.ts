import { JsonFile } from '../../edit/json-file';
import { executeCommand, packageManagerOf } from '../../install-devkit/package-manager';
import { openWorkspace } from '../../workspace/application';
import { type NgAddContext } from '../ng-add-context';

/** The commands of the added targets. */
export interface DevkitCommands {
  readonly serve: string;
  readonly package: string;
}

/** Adds the targets that package and serve the application, and the npm scripts that run them. */
export function addDevkitTargets({ tree, app }: NgAddContext): DevkitCommands {
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

  const manager = packageManagerOf(tree);
  const packageJson = JsonFile.open(tree, '/package.json');
  const script = (shortName: string, target: string): string => {
    const command = `ng run ${name}:${target}`;
    // The first application of a workspace gets the short name.
    for (const key of [shortName, `${shortName}:${name}`]) {
      const existing = packageJson?.get<string>(['scripts', key]);
      if (existing === undefined) packageJson?.set(['scripts', key], command);
      if (existing === undefined || existing === command) return `${manager} run ${key}`;
    }
    return `${executeCommand(manager)} ${command}`;
  };
  return {
    serve: script('protheus', 'protheus-serve'),
    package: script('protheus:package', 'protheus-package'),
  };
}
