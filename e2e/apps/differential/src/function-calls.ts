import {
  blockBackAction,
  convertToBoolean,
  generateRandomId,
  isExternalLink,
  isTypeof,
  ProJsToAdvplService,
  valueIsNull,
} from '@totvs/protheus-lib-core';
import { type Calls } from './call';

const values = [
  undefined,
  null,
  '',
  ' ',
  'true',
  'TRUE',
  ' true ',
  'false',
  'on',
  'off',
  'x',
  '0',
  '1',
  0,
  1,
  2,
  NaN,
  true,
  false,
  {},
  [],
];

const links = [
  'http://a',
  'https://a',
  'HTTP://a',
  'ftp://a',
  '//a',
  '/a',
  'a',
  '',
  'httpx',
  undefined,
  null,
  5,
];

function text(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : `${value}`;
}

function over(name: string, call: (value: unknown) => unknown, list: unknown[]): Calls {
  return Object.fromEntries(
    list.map((value, index) => [`${name}(${text(value)}) ${index}`, () => call(value)]),
  );
}

/** The functions. */
export const functionCalls: Calls = {
  ...over('convertToBoolean', convertToBoolean, values),
  ...over('valueIsNull', valueIsNull, values),
  ...over('isTypeof string', value => isTypeof(value, 'string'), values),
  ...over('isTypeof object', value => isTypeof(value, 'object'), values),
  ...over('isExternalLink', isExternalLink, links),
  generateRandomId: () => [typeof generateRandomId(), generateRandomId() === generateRandomId()],
  blockBackAction: async get => {
    const before = location.pathname;
    blockBackAction(location.href, 'orders', get(ProJsToAdvplService));
    history.back();
    await new Promise(resolve => setTimeout(resolve, 200));
    return location.pathname === before;
  },
};
