import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BoundedLog } from './bounded-log.js';

describe('BoundedLog', () => {
  it('keeps the last entries, oldest first', () => {
    const log = new BoundedLog<number>(500);
    for (let i = 0; i < 10_000; i++) log.add(i);
    const { entries } = log;
    assert.ok(entries.length >= 500 && entries.length < 600, `${entries.length} entries`);
    assert.equal(entries[entries.length - 1], 9999);
    assert.equal(entries[0], 10_000 - entries.length);
  });

  it('keeps fewer entries when they are large, and always keeps the last one', () => {
    const log = new BoundedLog<string>(500, 1000);
    log.add('a', 600);
    log.add('b', 600);
    assert.deepEqual(log.entries, ['b']);
    log.add('c', 5000);
    assert.deepEqual(log.entries, ['c']);
  });

  it('still counts the bytes correctly after entries were removed', () => {
    const log = new BoundedLog<number>(10, 1000);
    for (let i = 0; i < 1000; i++) log.add(i, 90);
    assert.ok([10, 11].includes(log.entries.length), `${log.entries.length} entries`);
  });

  it('calls listeners for each entry until they are removed', () => {
    const log = new BoundedLog<string>();
    const received: string[] = [];
    const unsubscribe = log.subscribe(entry => received.push(entry));
    log.add('one');
    unsubscribe();
    log.add('two');
    assert.deepEqual(received, ['one']);
  });
});
