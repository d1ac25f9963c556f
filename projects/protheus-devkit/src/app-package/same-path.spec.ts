import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { describe, it } from 'node:test';
import { samePath } from './same-path.js';

describe('samePath', () => {
  it('ignores case and kind of slash on Windows', () => {
    assert.ok(samePath('C:\\Meu App\\dist\\Demo.app', 'c:/meu app/DIST/demo.app', win32));
    assert.ok(samePath('\\\\servidor\\apps\\demo.app', '\\\\SERVIDOR\\apps\\.\\demo.app', win32));
    assert.ok(!samePath('C:\\a\\demo.app', 'D:\\a\\demo.app', win32));
  });

  it('is case-sensitive on other systems', () => {
    assert.ok(samePath('/meu app/dist/../demo.app', '/meu app/demo.app', posix));
    assert.ok(!samePath('/a/Demo.app', '/a/demo.app', posix));
  });
});
