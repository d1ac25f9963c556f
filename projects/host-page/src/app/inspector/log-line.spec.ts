import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isWarning, lineKind } from './log-line';
import { message, note, request } from './testing/lines';

describe('log lines', () => {
  it('distinguish REST requests from files', () => {
    assert.equal(lineKind(request()), 'request');
    assert.equal(lineKind(request({ area: 'none' })), 'request');
    assert.equal(lineKind(request({ area: 'app' })), 'file');
    assert.equal(lineKind(request({ area: 'preload' })), 'file');
    assert.equal(lineKind(request({ area: 'page' })), undefined);
    assert.equal(lineKind(message()), 'message');
  });

  it('are warnings for notes of that level, failed requests and refused tokens', () => {
    assert.equal(isWarning(note()), true);
    assert.equal(isWarning(note({ level: 'error' })), true);
    assert.equal(isWarning(note({ level: 'info' })), false);
    assert.equal(isWarning(request()), false);
    assert.equal(isWarning(request({ status: 404 })), true);
    assert.equal(isWarning(request({ token: 'expired' })), true);
    assert.equal(isWarning(request({ token: 'none' })), false);
    assert.equal(isWarning(request({ area: 'app', status: 404 })), false);
    assert.equal(isWarning(message()), false);
  });
});
