import { repeatedBase } from './repeated-base';

describe('repeatedBase', () => {
  for (const [url, path, part] of [
    ['/rest/api/framework/v1/users', '/rest', '/rest'],
    ['rest/api/x', '/app-root/rest', '/rest'],
    ['/REST/api/x?page=1', '/rest', '/REST'],
    ['/rest99/api/x', '/app-root', '/rest99'],
    ['/rest01/v1/x', '', '/rest01'],
    ['/app-root/api/x', '/app-root', '/app-root'],
    ['/app-root/env/api/x', '/app-root/env', '/app-root/env'],
    ['./totvs-rest/x', '/totvs-rest', '/totvs-rest'],
    ['/api/x', '/erp/api', '/api'],
  ] as const) {
    it(`returns ${part} of ${url} under "${path}"`, () => {
      expect(repeatedBase(url, { path })).toBe(part);
    });
  }

  for (const [url, path] of [
    ['/api/framework/v1/users', '/rest'],
    ['/restaurants/1', '/rest'],
    ['/rest', '/rest'],
    ['/rest?filter=rest/api', '/rest'],
    ['/api/rest/x', '/rest'],
    ['/api/x', ''],
    ['/x?next=/rest/api', '/rest'],
  ]) {
    it(`returns nothing for ${url} under "${path}"`, () => {
      expect(repeatedBase(url, { path })).toBeUndefined();
    });
  }
});
