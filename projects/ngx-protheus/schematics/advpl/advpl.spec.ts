import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace } from '../testing/small-workspace';
import { newRunner } from '../testing/workspaces';
import { advplBytes } from './code-page';
import { prwFunctionName, tlppFunctionName } from './names';

const SERVICE = `import { ProtheusChannel } from 'ngx-protheus';
const name = 'getCliente';
export class Service {
  load() {
    return this.channel.request('getProduto', { code: '1' }, { answerType: 'setProduto' });
  }
  many() {
    this.channel.request(name);
    this.channel.request('calc', 1, { concurrent: true });
    this.js.jsToAdvpl('gravar', 'x');
    this.js.buildObservable(cb, { sendInfo: { type: 'getSaldo' }, autoDestruct: true });
    this.js.buildObservable(cb, { sendInfo: { type: 'getA', content: 'x' }, receiveId: 'setA', autoDestruct: true });
    this.js.jsToAdvpl('close', '');
  }
}
`;

describe('the advpl schematic', () => {
  it('writes a .prw in Windows-1252 with Windows line ends', async () => {
    const tree = await generated({});
    const bytes = tree.read('/advpl/vendas.prw') ?? Buffer.alloc(0);
    const text = bytes.toString('latin1');
    assert.match(text, /aplicativo vendas; retorna quando ele é fechado/);
    assert.doesNotMatch(text, /[^\r]\n|\uFFFD|Ã/);
    assert.match(text, /User Function VENDAS\(\)\r\n\r\n {4}FwCallApp\("vendas"\)/);
    assert.match(text, /Static Function JsToAdvpl\(oWebChannel, cType, cContent\)/);
  });

  it('writes a branch for each message of the sources, with its expected answer', async () => {
    const text = (await generated({})).read('/advpl/vendas.prw')?.toString('latin1') ?? '';
    const branches = [
      /Case cType == "preLoad"/,
      /src\/app\/service\.ts:5\r\n {8}Case cType == "getProduto"\r\n {12}oWebChannel:AdvPLToJS\("setProduto", jAnswer/,
      /Case cType == "getCliente"\r\n {12}oWebChannel:AdvPLToJS\(cType, jAnswer/,
      /Case Left\(cType, 5\) == "calc:"\r\n {12}oWebChannel:AdvPLToJS\(cType, jAnswer/,
      /Case cType == "getSaldo"\r\n {12}oWebChannel:AdvPLToJS\(cContent, jAnswer/,
      /Case cType == "getA"\r\n {12}oWebChannel:AdvPLToJS\("setA", jAnswer/,
      /Case cType == "gravar"\r\n {12}\/\/ Não espera resposta\./,
    ];
    for (const branch of branches) assert.match(text, branch);
    assert.doesNotMatch(text, /"close"/);
  });

  it('finds message types in constants, enums and members of classes', async () => {
    const tree = await run(
      smallWorkspace({
        'src/app/names.ts':
          "const first = 'getA';\nexport const names = { a: first, b: 'getB' } as const;\nexport enum Type { C = 'getC' }\nexport const d = 'getD';\n",
        'src/app/service.ts': `import { names, Type, d as fourth } from './names';
export class Service {
  static readonly e = 'getE';
  private readonly type = 'getF';
  load(other: string) {
    this.js.jsToAdvpl(names.a, '');
    this.js.jsToAdvpl(names.b, '');
    this.js.jsToAdvpl(Type.C, '');
    this.js.jsToAdvpl(fourth, '');
    this.js.jsToAdvpl(Service.e, '');
    this.js.jsToAdvpl(this.type, '');
    this.js.jsToAdvpl(other, '');
  }
}
`,
      }),
      {},
    );
    const text = tree.read('/advpl/vendas.prw')?.toString('latin1') ?? '';
    const types = [...text.matchAll(/Case cType == "(\w+)"/g)].map(([, type]) => type);
    assert.deepEqual(types, ['preLoad', 'getA', 'getB', 'getC', 'getD', 'getE', 'getF']);
  });

  it('writes a .tlpp with a namespace and types', async () => {
    const tree = await generated({ language: 'tlpp', path: 'fontes' });
    const text = tree.read('/fontes/vendas.tlpp')?.toString('latin1') ?? '';
    assert.match(text, /namespace custom\.vendas\r\n/);
    assert.match(text, /oWebChannel as Object, cType as Character, cContent as Character/);
  });

  it('does not overwrite an existing source', async () => {
    const tree = await generated({});
    await assert.rejects(run(tree, {}), /advpl\/vendas\.prw já existe/);
  });

  it('generates names that the compiler accepts', () => {
    assert.equal(prwFunctionName('portal-de-vendas'), 'PORTALDE');
    assert.equal(prwFunctionName('2via'), 'A2VIA');
    assert.equal(tlppFunctionName('portal-de-vendas'), 'portalDeVendas');
    assert.equal(tlppFunctionName('2via'), 'app2via');
  });

  it('writes a question mark for a character that the code page does not have', () => {
    assert.equal(advplBytes('ação → 1\n').toString('latin1'), 'ação ? 1\r\n');
  });
});

async function generated(options: object) {
  return run(smallWorkspace({ 'src/app/service.ts': SERVICE }), options);
}

async function run(tree: ReturnType<typeof smallWorkspace>, options: object) {
  const before = process.env['LC_ALL'];
  process.env['LC_ALL'] = 'pt_BR.UTF-8';
  try {
    return await newRunner().runner.runSchematic('advpl', options, tree);
  } finally {
    process.env['LC_ALL'] = before;
  }
}
