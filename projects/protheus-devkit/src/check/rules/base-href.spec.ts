import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FiringCase } from '../../findings/testing/describe-cases.js';
import { describeRule } from '../testing/describe-rule.js';
import { type Files, fixWith, page } from '../testing/run-rule.js';
import { baseHref } from './base-href.js';

function html(text: string): Files {
  return { 'index.html': text };
}

const fires: Record<string, FiringCase<Files>> = {
  'no base': [html('<head><script src="main.js"></script></head>'), 'index.html', /has no <base/],
  'a base in the body': [
    html('<head></head><body><base href="/"></body>'),
    'index.html:1:20',
    /is not in <head>/,
  ],
  'a base without href': [html('<head><base target="_top"></head>'), 'index.html:1:7', /no href/],
  'another URL': [html('<head><base href="/demo/"></head>'), 'index.html:1:13', /"\/demo\/"/],
  'a relative base': [html('<head><base href="./"></head>'), 'index.html:1:13', /"\.\/"/],
  'a script before the base': [
    html('<head>\n<script src="a.js"></script><base href="/"></head>'),
    'index.html:2:1',
    /is before <base>/,
  ],
  'a base in a comment': [html('<head><!-- <base href="/"> --></head>'), 'index.html'],
  'a base after line ends of Windows': [
    html('<!doctype html>\r\n<html>\r\n<head>\r\n  <base href="/x/">\r\n</head></html>'),
    'index.html:4:9',
  ],
};

describeRule(baseHref, {
  fires,
  otherPrograms: {
    'the page of another program among the files of the application': {
      'index.html': page(),
      'ajuda/index.html': '<head><base href="/ajuda/"><script src="help.js"></script></head>',
    },
  },
  silent: {
    'a base of "/" before the first relative URL': html(page('<script src="main.js"></script>')),
    'a base in upper case and single quotes': html(
      "<HEAD><Base Href='/' /><link href='a.css'></HEAD>",
    ),
    'a data URL before the base': html(
      '<head><script src="data:,"></script><base href="/"></head>',
    ),
    'a page among the assets': { 'index.html': page(), 'assets/help.html': '<p>help</p>' },
  },
});

describe('the repair of base-href', () => {
  for (const [title, [files]] of Object.entries(fires)) {
    it(`leaves one right base for ${title}`, async () => {
      const { remaining, text } = await fixWith(baseHref, files);
      assert.deepEqual(remaining, []);
      const repaired = (await text('index.html')).replace(/<!--[^]*?-->/g, '');
      assert.equal(repaired.split('<base href="/">').length, 2);
    });
  }

  it('changes nothing but the base', async () => {
    const { text } = await fixWith(
      baseHref,
      html(
        '<!-- é -->\r\n<html lang=pt><head >\r\n<base href="/x/"></head><body a=b></body></html>',
      ),
    );
    assert.equal(
      await text('index.html'),
      '<!-- é -->\r\n<html lang=pt><head ><base href="/">\r\n</head><body a=b></body></html>',
    );
  });
});
