import { appRules } from '../../projects/protheus-devkit/src/check/rules/index.js';
import {
  faultCatalogue,
  type FaultKind,
} from '../../projects/protheus-devkit/src/host/faults/catalogue.js';

type Schema = Readonly<Record<string, unknown>>;

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** The values that an option of a rule is tried with, and the schema of those that it accepts. */
const OPTION_TYPES: readonly (readonly [value: unknown, schema: Schema])[] = [
  [1, { type: 'number', exclusiveMinimum: 0 }],
  [['a'], { type: 'array', items: { type: 'string' } }],
  ['a', { type: 'string' }],
  [true, { type: 'boolean' }],
];

const FAULT_TYPES: Readonly<Record<FaultKind, Schema>> = {
  switch: { type: 'boolean' },
  number: { type: 'number', minimum: 0 },
  text: { type: 'string' },
};

/**
 * The JSON schemas of the files that users write, for the editor: their texts are in Portuguese.
 *
 * @returns The text of each file by its path from the workspace.
 */
export function schemaFiles(): ReadonlyMap<string, Schema> {
  const source = 'projects/protheus-devkit/src';
  return new Map([
    [`${source}/check/appconfig.schema.json`, appConfigSchema()],
    [`${source}/check/protheus.check.schema.json`, checkSchema()],
    [`${source}/host/config/protheus.host.schema.json`, hostSchema()],
  ]);
}

/** `appconfig.json`: what FwCallApp and the library read. Keys of the application are allowed. */
function appConfigSchema(): Schema {
  const text = (description: string, more: Schema = {}): Schema => ({
    type: 'string',
    description,
    ...more,
  });
  return {
    $schema: DRAFT,
    title: 'assets/data/appconfig.json',
    description: 'A configuração que a FwCallApp e a biblioteca leem.',
    type: 'object',
    properties: {
      api_baseUrl: text(
        'O endereço do servidor REST. Com "/", a FwCallApp grava aqui o do ambiente ao abrir o aplicativo.',
        { default: '/' },
      ),
      name: text('O nome do aplicativo.'),
      version: text('A versão do aplicativo.'),
      productLine: text('A linha de produto.', { default: 'Protheus' }),
      serverBackend: text('Chave antiga do endereço do servidor. Prefira api_baseUrl.'),
      restEntryPoint: text('Chave antiga do caminho do REST. Prefira api_baseUrl.'),
      versionAPI: text('Chave antiga da versão da API.'),
    },
    required: ['api_baseUrl'],
    additionalProperties: true,
  };
}

/** `protheus.check.json`: the severity and the options of each rule of `check`. */
function checkSchema(): Schema {
  const rules = appRules.map(({ meta: { name, code, title }, options = {} }) => {
    const severity = { enum: ['error', 'warning', 'off'] };
    const settings = Object.entries(options).map(([option, accepts]) => {
      const type = OPTION_TYPES.find(([value]) => accepts(value));
      return [option, type?.[1] ?? {}] as const;
    });
    const withOptions = {
      type: 'array',
      items: [
        severity,
        {
          type: 'object',
          properties: Object.fromEntries(settings),
          additionalProperties: false,
        },
      ],
      minItems: 1,
      additionalItems: false,
    };
    return [
      name,
      { description: `${code}: ${title.pt}.`, anyOf: [severity, withOptions] },
    ] as const;
  });
  return {
    $schema: DRAFT,
    title: 'protheus.check.json',
    description: 'As configurações das regras de "protheus-devkit check" e "package".',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      rules: {
        description:
          'Cada regra: "error", "warning" ou "off", ou uma lista com um deles e as opções da regra.',
        type: 'object',
        properties: Object.fromEntries(rules),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
}

/** `protheus.host.json`: the configuration of the local host without functions. */
function hostSchema(): Schema {
  const text = (description: string): Schema => ({ type: 'string', description });
  const listOf = (
    description: string,
    required: readonly string[],
    properties: Readonly<Record<string, Schema>>,
  ): Schema => ({
    type: 'array',
    description,
    items: { type: 'object', required, properties },
  });
  const session: Schema = {
    type: 'object',
    properties: {
      user: text('O código do usuário, seis dígitos; 000000 é o administrador.'),
      company: text('O código do grupo de empresas.'),
      branch: text('O código da filial, com os espaços do fim.'),
      module: text('O módulo, três letras: FAT, EST, FIN.'),
      baseDate: text('A data base, AAAAMMDD.'),
      language: text('O idioma: pt-BR, en ou es.'),
      theme: { enum: [0, 1, 2], description: 'O tema gravado em localStorage.ProTheme.' },
      extraKeys: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description: 'Outras chaves gravadas no sessionStorage.',
      },
    },
  };
  const faults = Object.entries(faultCatalogue).map(
    ([name, { kind, text: description }]) =>
      [name, { ...FAULT_TYPES[kind], description: `${description.pt}.` }] as const,
  );
  return {
    $schema: DRAFT,
    title: 'protheus.host.json',
    description: 'A configuração do host local. Funções só existem no protheus.host.ts.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      session: { description: 'A sessão em que os aplicativos abrem.', ...session },
      sessions: {
        description: 'Sessões com nome: cada uma é um botão na barra da sessão.',
        type: 'object',
        additionalProperties: session,
      },
      companies: listOf('Os seus grupos de empresas, no lugar dos do exemplo.', ['code', 'name'], {
        code: text('O código, de qualquer tamanho.'),
        name: text('O nome.'),
        layout: text('Empresa, unidade e filial no código da filial: EEUUFFFF.'),
      }),
      branches: listOf('As suas filiais.', ['company', 'code', 'name'], {
        company: text('O código do grupo de empresas.'),
        code: text('O código, com os espaços do fim.'),
        name: text('A descrição.'),
        cnpj: text('O CNPJ, só dígitos.'),
        city: text('A cidade.'),
        state: text('O estado, duas letras.'),
      }),
      users: listOf('Os seus usuários; a senha é a dos usuários do exemplo.', ['id', 'name'], {
        id: text('O código, seis dígitos.'),
        name: text('O nome de acesso.'),
        displayName: text('O nome que aparece.'),
        email: text('O e-mail.'),
        active: { type: 'boolean', description: 'Se pode entrar (padrão: sim).' },
      }),
      modules: listOf('Os seus módulos.', ['name', 'description'], {
        id: { type: 'number', description: 'O número: 5.' },
        name: text('As letras: FAT.'),
        description: text('A descrição.'),
      }),
      environments: {
        type: 'array',
        items: { type: 'string' },
        description: 'Os ambientes do servidor; com mais de um, as URLs os citam.',
      },
      rest: {
        type: 'object',
        description: 'As respostas do REST, como "GET /api/crm/v1/customers": o corpo da resposta.',
      },
      onJsToAdvpl: { type: 'object', description: 'Só tem efeito no protheus.host.ts: funções.' },
      platformMessages: {
        type: 'boolean',
        description:
          'Se as mensagens dos programas da TOTVS são respondidas com os dados de exemplo (padrão: sim).',
      },
      faults: {
        description: 'As falhas ligadas desde o início.',
        type: 'object',
        properties: Object.fromEntries(faults),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
}
