import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace } from '../testing/small-workspace';
import { selectApplication } from './application';
import { findConfigurationFile } from './configuration-file';

describe('findConfigurationFile', () => {
  it('returns the spelling of the folder listing on a case-insensitive file system', () => {
    const tree = smallWorkspace({ 'public/assets/data/appconfig.json': '{}' });
    const app = selectApplication(tree);
    // The result of a tree on Windows.
    tree.exists = path => tree.files.some(file => file.toLowerCase() === path.toLowerCase());
    assert.deepEqual(findConfigurationFile(tree, app), {
      path: '/public/assets/data/appconfig.json',
      url: 'assets/data/appconfig.json',
      exists: true,
    });
  });
});
