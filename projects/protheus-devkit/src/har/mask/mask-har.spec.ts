import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DevkitError } from '../../devkit-error.js';
import { readHar } from '../read-har.js';
import { type RecordedSession } from '../recorded-session.js';
import { assertHar } from '../testing/assert-har.js';
import { PANEL_HAR } from '../testing/sample-hars.js';
import { harOf } from '../write-har.js';
import { maskHar } from './mask-har.js';
import { isTaxId, TAX_ID, taxIdLike } from './tax-ids.js';

const SESSION: RecordedSession = {
  applications: [],
  requests: [
    {
      time: 0,
      milliseconds: 1,
      method: 'POST',
      url: 'http://erp/rest/api/clientes/11.222.333%2F0001-81?nome=Maria+Aparecida+Souza&page=1',
      headers: { 'content-type': 'application/json', 'x-user': 'maria.souza@cliente.com.br' },
      body: { size: 1, text: '{"cgc":"11222333000181","a1_nome":"Maria Aparecida Souza   "}' },
      status: 200,
      responseHeaders: { 'content-type': 'application/json' },
      responseBody: {
        size: 1,
        text: JSON.stringify({
          items: [
            {
              nome: 'Maria Aparecida Souza',
              cpf: '529.982.247-25',
              filial: '11222333000262',
              valorTotal: 1234.56,
              vlTotal: '1.234,56',
              quantidade: 1234.56,
              codigo: '000123',
              observacao: 'Ligar para Maria Aparecida Souza amanhã',
              rua: 'Rua das Flores, 10',
            },
          ],
        }),
      },
    },
  ],
  messages: [
    {
      time: 1,
      application: 'a',
      port: 1,
      direction: 'advpl-to-js',
      type: 'saudacao',
      content: 'Olá, Maria Aparecida Souza (529.982.247-25)',
    },
  ],
  storage: [],
  notes: [],
};

const NAME = /Maria|Souza/;

describe('maskHar', () => {
  const masked = maskHar(JSON.stringify(harOf(SESSION, { version: '0' })));
  const text = JSON.stringify(masked.har);
  const read = readHar(text);
  const [request] = read.requests;
  const [item] = (
    JSON.parse(request?.responseBody?.text ?? '') as { items: Record<string, unknown>[] }
  ).items;

  it('leaves no name, CPF, CNPJ, e-mail or amount in any part, and still is a HAR', () => {
    assertHar(masked.har);
    assert.doesNotMatch(text, NAME);
    for (const value of ['529.982', '11.222.333', '11222333', 'cliente.com.br', '1.234,56']) {
      assert.equal(text.includes(value), false, value);
    }
    assert.deepEqual(Object.values(masked.counts).map(Boolean), [true, true, true, true]);
  });

  it('replaces the same value with the same one, in bodies, URLs and messages', () => {
    const name = String(item?.['nome']);
    const cpf = String(item?.['cpf']);
    assert.equal(read.messages[0]?.content, `Olá, ${name} (${cpf})`);
    assert.equal(item?.['observacao'], `Ligar para ${name} amanhã`);
    assert.equal(new URL(request?.url ?? '').searchParams.get('nome'), name);
    const { cgc } = JSON.parse(request?.body?.text ?? '') as { cgc: string };
    const path = decodeURIComponent(new URL(request?.url ?? '').pathname);
    assert.equal(path.replace(/\D/g, ''), cgc);
    // Another branch of the same company
    assert.equal(String(item?.['filial']).slice(0, 8), cgc.slice(0, 8));
    for (const id of [cpf, cgc, String(item?.['filial'])]) assert.ok(isTaxId(id), id);
  });

  it('keeps the form: digits of an amount, blanks of a field, codes, quantities', () => {
    assert.match(String(item?.['vlTotal']), /^\d\.\d{3},\d{2}$/);
    assert.match(String(item?.['valorTotal']), /^\d{4}\.\d{1,2}$/);
    assert.equal(item?.['codigo'], '000123');
    assert.equal(item?.['quantidade'], 1234.56);
    const { a1_nome } = JSON.parse(request?.body?.text ?? '') as { a1_nome: string };
    assert.equal(a1_nome.length, 'Maria Aparecida Souza   '.length);
  });

  it('lists the fields that it left', () => {
    assert.ok(masked.left.some(([field]) => field === 'rua'));
    assert.equal(
      masked.left.some(([field]) => field === 'nome'),
      false,
    );
  });

  it('masks what a browser exported, in every encoding, and keeps what it does not know', () => {
    const har = PANEL_HAR.replace('Olá, Ana', 'CPF 529.982.247-25').replace(
      Buffer.from('{"items":["açaí"]}').toString('base64'),
      Buffer.from('{"nome":"José da Silva"}').toString('base64'),
    );
    const result = maskHar(har);
    assert.equal(JSON.stringify(result.har).includes('529.982'), false);
    const [, , post] = readHar(JSON.stringify(result.har)).requests;
    assert.doesNotMatch(post?.responseBody?.text ?? '', /José/);
    assert.match(JSON.stringify(result.har), /_initiator/);
  });

  it('refuses what is no HAR, and masks every other one', () => {
    assert.throws(
      () => maskHar('{"a":1}', 'a.har'),
      (error: unknown) => error instanceof DevkitError && error.code === 'PDK501',
    );
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.string(), (entries, content) => {
        const messages = [{ content }];
        maskHar(JSON.stringify({ log: { entries, _protheus: { messages } } }));
      }),
    );
  });
});

describe('CPF and CNPJ', () => {
  it('are known by their check digits, also a CNPJ with letters', () => {
    for (const id of [
      '529.982.247-25',
      '52998224725',
      '11.222.333/0001-81',
      '12.ABC.345/01DE-35',
    ]) {
      assert.ok(isTaxId(id), id);
      assert.equal(id.replace(TAX_ID, '').trim(), '');
      assert.ok(isTaxId(taxIdLike(id, 7)), taxIdLike(id, 7));
      assert.equal(taxIdLike(id, 7).replace(/[\dA-Z]/g, '0'), id.replace(/[\dA-Z]/g, '0'));
    }
    for (const id of ['529.982.247-26', '11111111111', '20261231123', '11.222.333/0001-80']) {
      assert.equal(isTaxId(id), false, id);
    }
  });
});
