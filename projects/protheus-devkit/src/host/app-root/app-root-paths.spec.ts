import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appFolderOf, parseAppRootPath, preloadFolderOf, restBaseOf } from './app-root-paths.js';

const one = { applications: ['demo', 'vendas'], environments: [] };
const several = { applications: ['demo'], environments: ['P12', 'TST'] };

describe('paths under /app-root', () => {
  it('names the folders of one environment', () => {
    assert.equal(restBaseOf(undefined), '/app-root');
    assert.equal(appFolderOf('demo', undefined), '/app-root/demo/');
    assert.equal(preloadFolderOf(undefined), '/app-root/preindex/');
  });

  it('names the folders of several environments', () => {
    assert.equal(restBaseOf('P12'), '/app-root/P12');
    assert.equal(appFolderOf('demo', 'P12'), '/app-root/P12/demo_env_P12/');
    assert.equal(preloadFolderOf('P12'), '/app-root/P12/preindex_env_P12/');
  });

  it('parses paths of a server with one environment', () => {
    const read = (path: string): unknown => parseAppRootPath(path, one);
    const environment = undefined;
    assert.deepEqual(read('/demo/assets/x.js'), {
      kind: 'app',
      application: 'demo',
      environment,
      path: 'assets/x.js',
    });
    assert.deepEqual(read('/DEMO/'), { kind: 'app', application: 'demo', environment, path: '' });
    assert.deepEqual(read('/demo'), {
      kind: 'app',
      application: 'demo',
      environment,
      path: undefined,
    });
    assert.deepEqual(read('/preindex/index.html'), {
      kind: 'preload',
      environment,
      path: 'index.html',
    });
    assert.deepEqual(read('/api/x'), { kind: 'rest', environment, path: '/api/x' });
    assert.deepEqual(read('/demonstra'), { kind: 'rest', environment, path: '/demonstra' });
    assert.deepEqual(read('/'), { kind: 'rest', environment, path: '/' });
  });

  it('parses paths of a server with several environments', () => {
    const read = (path: string): unknown => parseAppRootPath(path, several);
    assert.deepEqual(read('/TST/demo_env_TST/main.js'), {
      kind: 'app',
      application: 'demo',
      environment: 'TST',
      path: 'main.js',
    });
    assert.deepEqual(read('/tst/preindex_env_tst/index.html'), {
      kind: 'preload',
      environment: 'TST',
      path: 'index.html',
    });
    assert.deepEqual(read('/TST/api/x'), { kind: 'rest', environment: 'TST', path: '/api/x' });
    assert.deepEqual(read('/TST'), { kind: 'rest', environment: 'TST', path: '/' });
  });

  it('parses the path of advpltojs.js in the known start script, without the folder of the environment', () => {
    assert.deepEqual(parseAppRootPath('/demo_env_TST/assets/preload/advpltojs.js', several), {
      kind: 'app',
      application: 'demo',
      environment: 'TST',
      path: 'assets/preload/advpltojs.js',
    });
  });
});
