import { isAssetPath, isStaticFile, readAssetPaths } from './static-file';

describe('isStaticFile', () => {
  it('returns true for the files of an Angular build', () => {
    for (const path of [
      '/pt.json',
      '/a/b.svg',
      '/x.MJS',
      '/f.woff2',
      '/site.webmanifest',
      '/.json',
    ]) {
      expect(isStaticFile(path)).withContext(path).toBeTrue();
    }
  });

  it('returns false for documents that servers create and for names that only contain a dot', () => {
    for (const path of ['/nf.pdf', '/x.csv', '/35.xml', '/a.xlsx', '/v1.0', '/json', '/a.json/1']) {
      expect(isStaticFile(path)).withContext(path).toBeFalse();
    }
  });
});

describe('isAssetPath', () => {
  it('returns true for assets and the named folders, by whole segments', () => {
    expect(isAssetPath('/assets/x')).toBeTrue();
    expect(isAssetPath('/assets')).toBeTrue();
    expect(isAssetPath('/assetsx')).toBeFalse();
    expect(isAssetPath('/api/assets')).toBeFalse();
    expect(isAssetPath('/media/x', readAssetPaths(['media']))).toBeTrue();
    expect(isAssetPath('/media', readAssetPaths(['./media/']))).toBeTrue();
    expect(isAssetPath('/a/b/c', readAssetPaths(['/a/b']))).toBeTrue();
    expect(isAssetPath('/a/c', readAssetPaths(['/a/b']))).toBeFalse();
  });

  it('ignores an empty name', () => {
    expect(isAssetPath('/api/x', readAssetPaths(['', '/', './']))).toBeFalse();
  });
});
