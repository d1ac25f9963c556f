// The two examples of TOTVS's page "TOTVS | Broker com WebSocket", as keys and values.
function lines(...all: readonly string[]) {
  return `${all.join('\r\n')}\r\n`;
}

/** The broker of both scenarios. */
export const exampleBroker = lines(
  '[BALANCE_SMART_CLIENT_DESKTOP]',
  '',
  '; porta onde o broker aceita conexoes',
  'LOCAL_SERVER_PORT = 10000',
  '',
  '; hosts e portas dos appservers que vao ser balanceados',
  'REMOTE_SERVER_01 = 127.0.0.1 10001',
  'REMOTE_SERVER_02 = 127.0.0.1 10002',
  'REMOTE_SERVER_03 = 127.0.0.1 10003',
  '; etc',
  '',
  '; chave que habilita websocket no broker',
  'CLIENT_IS_WEBSOCKET=1',
  '',
  '; clients que nao utilizam Websocket',
  'ALLOW_ANY_CLIENT = 1',
);

/** The SmartClient of scenario A, without a proxy. The page writes dots for omitted lines. */
export const exampleSmartclientA = lines(
  '.',
  '.',
  '[broker-ws]',
  'Server = http://broker.minha_empresa.com.br:10000',
  'BrokerProxy = 1',
  '.',
);

/** The SmartClient of scenario B: through a reverse proxy. */
export const exampleSmartclientB = lines(
  '[broker-ws]',
  'Server = https://broker_nginx.minha_empresa.com.br',
  'BrokerProxy = 1',
);
