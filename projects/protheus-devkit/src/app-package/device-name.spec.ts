import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeviceName } from './device-name.js';

describe('isDeviceName', () => {
  it('knows every device of Windows, with any extension and blanks before it', () => {
    for (const name of [
      ...['con', 'PRN', 'aux.js', 'Nul.min.css', 'com1', 'COM9.png', 'lpt0', 'LPT5.txt'],
      ...['CONIN$', 'conout$.js', 'COM\u00b9', 'lpt\u00b3.js', 'aux .js', 'nul '],
    ]) {
      assert.ok(isDeviceName(name), name);
    }
  });

  it('knows no other name', () => {
    for (const name of [
      ...['console.js', 'conin.js', 'auxiliar.js', 'com10.js', 'com.js', 'nullable.js', 'lpt'],
      ...['a.con', 'con-1.js', 'printer.js', 'CONIN$X'],
    ]) {
      assert.ok(!isDeviceName(name), name);
    }
  });
});
