import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isWarning, lineKind } from './log-line';
import { message, note, request } from './testing/lines';

describe('the lines of the inspector', () => {
  it('tell requests to REST from files', () => {
    assert.equal(lineKind(request()), 'request');
    assert.equal(lineKind(request({ area: 'none' })), 'request');
    assert.equal(lineKind(request({ area: 'app' })), 'file');
    assert.equal(lineKind(request({ area: 'preload' })), 'file');
    assert.equal(lineKind(request({ area: 'page' })), undefined);
    assert.equal(lineKind(message()), 'message');
  });

  it('warn of notes that say so, and of requests that failed or whose token was refused', () => {
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
