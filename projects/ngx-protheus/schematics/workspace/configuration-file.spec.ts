import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace } from '../testing/small-workspace';
import { selectApplication } from './application';
import { findConfigurationFile } from './configuration-file';

describe('the configuration file', () => {
  it('is called as its folder lists it, where a file system knows no case', () => {
    const tree = smallWorkspace({ 'public/assets/data/appconfig.json': '{}' });
    const app = selectApplication(tree);
    // What the tree of a folder on Windows answers.
    tree.exists = path => tree.files.some(file => file.toLowerCase() === path.toLowerCase());
    assert.deepEqual(findConfigurationFile(tree, app), {
      path: '/public/assets/data/appconfig.json',
      url: 'assets/data/appconfig.json',
      exists: true,
    });
  });
});
