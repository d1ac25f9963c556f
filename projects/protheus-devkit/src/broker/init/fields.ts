import { BROKER_MONITORING_TYPES, BROKER_SORT_METHODS } from '../model/balance-methods.js';
import { type Field } from './field.js';

const PORT = { kind: 'number', least: 1, most: 65_535 } as const;

/** The fields of the description, in the order in which they are asked for. */
export const FIELDS: readonly Field[] = [
  {
    name: 'scenario',
    kind: 'choice',
    choices: ['a', 'b'],
    required: 'always',
    meaning: {
      pt: 'a: os clientes chamam o broker; b: os clientes chamam um proxy reverso com SSL',
      en: 'a: clients call the broker; b: clients call a reverse proxy with SSL',
    },
  },
  {
    name: 'environment',
    kind: 'text',
    form: 'name',
    required: 'always',
    meaning: {
      pt: 'o ambiente dos aplicativos (App_Environment)',
      en: "the applications' environment (App_Environment)",
    },
  },
  {
    name: 'broker',
    kind: 'text',
    form: 'address',
    required: 'always',
    meaning: {
      pt: 'o endereço do broker, máquina:porta, como os clientes (ou o proxy) o chamam',
      en: "the broker's address, machine:port, as the clients (or the proxy) call it",
    },
  },
  {
    name: 'servers',
    kind: 'list',
    form: 'address',
    least: 1,
    required: 'always',
    meaning: {
      pt: 'a porta multiprotocolo de cada servidor, máquina:porta',
      en: "each server's multiprotocol port, machine:port",
    },
  },
  {
    name: 'publicName',
    kind: 'text',
    form: 'host',
    required: 'scenario-b',
    meaning: {
      pt: 'b: o nome público do proxy, por exemplo erp.minha-empresa.com.br',
      en: "b: the proxy's public name, for example erp.my-company.com",
    },
  },
  {
    name: 'rootPath',
    kind: 'text',
    form: 'path',
    required: 'legacy',
    meaning: {
      pt: 'com --legacy: o RootPath do ambiente',
      en: "with --legacy: the environment's RootPath",
    },
  },
  {
    name: 'platform',
    kind: 'choice',
    choices: ['windows', 'linux'],
    meaning: {
      pt: 'onde os AppServers rodam (padrão: windows)',
      en: 'where the AppServers run (default: windows)',
    },
  },
  {
    name: 'extraEnvironments',
    kind: 'list',
    form: 'name',
    least: 0,
    meaning: {
      pt: 'outros ambientes com aplicativos (App_Environment_Extra, LIB 20241007)',
      en: 'further environments with applications (App_Environment_Extra, LIB 20241007)',
    },
  },
  {
    name: 'secureServers',
    kind: 'switch',
    meaning: {
      pt: 'a porta multiprotocolo dos servidores usa SSL (padrão: sim)',
      en: "the servers' multiprotocol port uses SSL (default: yes)",
    },
  },
  {
    name: 'serverCertificate',
    kind: 'text',
    form: 'path',
    meaning: {
      pt: 'o certificado dos servidores, no caminho deles (padrão: o que acompanha o AppServer)',
      en: "the servers' certificate, as a path there (default: the one that comes with the AppServer)",
    },
  },
  {
    name: 'serverKey',
    kind: 'text',
    form: 'path',
    meaning: { pt: 'a chave desse certificado', en: 'the key of that certificate' },
  },
  {
    name: 'anyClient',
    kind: 'switch',
    meaning: {
      pt: 'o broker aceita também WebApp e clientes sem WebSocket (padrão: sim)',
      en: 'the broker also accepts the web client and clients without WebSocket (default: yes)',
    },
  },
  {
    name: 'monitoring',
    kind: 'choice',
    choices: BROKER_MONITORING_TYPES,
    meaning: {
      pt: 'MONITORING_TYPE (padrão: SMARTCLIENT_SSL_ACTIVE, ou SMARTCLIENT_ACTIVE sem SSL)',
      en: 'MONITORING_TYPE (default: SMARTCLIENT_SSL_ACTIVE, or SMARTCLIENT_ACTIVE without SSL)',
    },
  },
  {
    name: 'sort',
    kind: 'choice',
    choices: BROKER_SORT_METHODS,
    meaning: {
      pt: 'SORT_METHOD (padrão: SERVER_USERS)',
      en: 'SORT_METHOD (default: SERVER_USERS)',
    },
  },
  {
    name: 'proxy',
    kind: 'choice',
    choices: ['nginx', 'apache'],
    meaning: { pt: 'b: o proxy (padrão: nginx)', en: 'b: the proxy (default: nginx)' },
  },
  {
    name: 'publicPort',
    ...PORT,
    meaning: { pt: 'b: a porta pública (padrão: 443)', en: 'b: the public port (default: 443)' },
  },
  {
    name: 'webName',
    kind: 'text',
    form: 'host',
    meaning: {
      pt: 'b: um segundo nome, só para navegadores, que vai diretamente aos servidores',
      en: 'b: a second name, only for browsers, that the proxy forwards directly to the servers',
    },
  },
  {
    name: 'certificate',
    kind: 'text',
    form: 'path',
    meaning: {
      pt: 'b: o certificado do proxy (padrão: tls/<nome>.crt)',
      en: "b: the proxy's certificate (default: tls/<name>.crt)",
    },
  },
  {
    name: 'certificateKey',
    kind: 'text',
    form: 'path',
    meaning: {
      pt: 'b: a chave desse certificado (padrão: tls/<nome>.key)',
      en: 'b: the key of that certificate (default: tls/<name>.key)',
    },
  },
  {
    name: 'restPath',
    kind: 'text',
    form: 'urlPath',
    meaning: {
      pt: 'o caminho do REST (padrão: /rest)',
      en: 'the path of REST (default: /rest)',
    },
  },
  {
    name: 'bodyLimit',
    kind: 'number',
    least: 1,
    most: 2_000,
    meaning: {
      pt: 'b: o maior envio, em MB (padrão: 50)',
      en: 'b: the largest upload, in MB (default: 50)',
    },
  },
  {
    name: 'idleTimeout',
    kind: 'number',
    least: 1,
    most: 86_400,
    meaning: {
      pt: 'b: segundos que um WebSocket pode ficar parado (padrão: 3600)',
      en: 'b: seconds that a WebSocket may be idle (default: 3600)',
    },
  },
  {
    name: 'requestTimeout',
    kind: 'number',
    least: 1,
    most: 86_400,
    meaning: {
      pt: 'b: segundos que uma requisição pode demorar (padrão: 600)',
      en: 'b: seconds that a request may take (default: 600)',
    },
  },
  {
    name: 'legacy',
    kind: 'switch',
    meaning: {
      pt: 'o conjunto antigo ([HTTP], MV_GCTPURL, MV_BACKEND), antes da LIB 20200214 ou do AppServer 7.00.191205P',
      en: 'the older set ([HTTP], MV_GCTPURL, MV_BACKEND), before LIB 20200214 or AppServer 7.00.191205P',
    },
  },
  {
    name: 'httpPort',
    ...PORT,
    meaning: {
      pt: 'com --legacy: a porta de [HTTP] (padrão: 8080; a seguinte em cada servidor da mesma máquina)',
      en: 'with --legacy: the port of [HTTP] (default: 8080; the next one for each server of a machine)',
    },
  },
  {
    name: 'restPort',
    ...PORT,
    meaning: {
      pt: 'com --legacy: a porta do REST (padrão: 8180; idem)',
      en: 'with --legacy: the port of REST (default: 8180; the same)',
    },
  },
];
