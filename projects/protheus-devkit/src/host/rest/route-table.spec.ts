import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type RestRoute } from './rest-route.js';
import { RouteTable } from './route-table.js';

function route(method: RestRoute['method'], path: string): RestRoute {
  return {
    method,
    path,
    requires: 'token',
    handler: () => ({ status: 200 }),
  };
}

const table = new RouteTable([
  route('GET', '/api/v1/items'),
  route('GET', '/api/v1/items/new'),
  route('GET', '/api/v1/items/:id'),
  route('POST', '/api/v1/items'),
  route('GET', '/files/*'),
]);

describe('RouteTable', () => {
  it('finds a route by method and path, in either case of the fixed segments', () => {
    assert.equal(table.find('GET', '/api/V1/Items')?.route.path, '/api/v1/items');
    assert.equal(table.find('POST', '/api/v1/items')?.route.method, 'POST');
    assert.equal(table.find('DELETE', '/api/v1/items'), undefined);
    assert.equal(table.find('GET', '/api/v1'), undefined);
    assert.equal(table.find('GET', '/api/v1/items/1/2'), undefined);
  });

  it('accepts a path with or without a last slash', () => {
    assert.equal(table.find('GET', '/api/v1/items/')?.route.path, '/api/v1/items');
  });

  it('returns the values of parameters unchanged', () => {
    assert.deepEqual(table.find('GET', '/api/v1/items/D MG 01 ')?.params, { id: 'D MG 01 ' });
  });

  it('prefers the first route that matches', () => {
    assert.deepEqual(table.find('GET', '/api/v1/items/new')?.params, {});
  });

  it('returns the rest of the path for a last star', () => {
    assert.deepEqual(table.find('GET', '/files/a/b.txt')?.params, { '*': 'a/b.txt' });
    assert.deepEqual(table.find('GET', '/files')?.params, { '*': '' });
  });

  it('tells whether a path exists for another method', () => {
    assert.equal(table.hasPath('/api/v1/items/7'), true);
    assert.equal(table.hasPath('/api/v2'), false);
  });
});
