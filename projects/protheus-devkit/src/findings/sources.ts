/** The pages that the rules and probes are based on. */
export const SOURCES = {
  brokerWebSocket: 'https://tdn.totvs.com/x/jp5gJQ',
  brokerDesktop:
    'https://tdn.totvs.com/display/tec/Balanceamento+entre+SmartClient+Desktop+e+servidor+Application+Server',
  brokerHttp: 'https://tdn.totvs.com/pages/viewpage.action?pageId=865425143',
  brokerHttpHistory: 'https://tdn.totvs.com/pages/viewpage.action?pageId=397377730',
  brokerHttpMultiProtocol: 'https://tdn.totvs.com/x/KEBnMQ',
  brokerWebServices:
    'https://tdn.totvs.com.br/display/tec/Balanceamento+entre+cliente+Web+Services+e+servidor+Application+Server',
  brokerPoUi: 'https://tdn.totvs.com/pages/viewpage.action?pageId=678571778',
  brokerMeuRh: 'https://tdn.totvs.com.br/display/NPR/0.2.3+Balanceamento+com+Broker',
  brokerQuery:
    'https://tdninterno.totvs.com/pages/diffpages.action?originalId=1021211065&pageId=396658605',
  monitor: 'https://tdn.totvs.com/display/tec/Uso+do+Monitor+Electron',
  monitoring:
    'https://tdn.totvs.com.br/pages/diffpages.action?originalId=642181422&pageId=642394791',
  sorting: 'https://tdn.totvs.com/x/bispM',
  fwCallApp:
    'https://tdn.totvs.com/display/public/framework/FwCallApp+-+Abrindo+aplicativos+Web+no+Protheus',
  multiProtocol: 'https://tdn.totvs.com/x/jIUoI',
  multiProtocolSimple: 'https://tdninterno.totvs.com/pages/viewpage.action?pageId=538503721',
  environments:
    'https://tdninterno.totvs.com/plugins/viewsource/viewpagesrc.action?pageId=872679455',
  troubleshooting:
    'https://tdn.totvs.com.br/plugins/viewsource/viewpagesrc.action?pageId=695196114',
  jobs: 'https://tdn.totvs.com/x/crMfGg',
  rest: 'https://tdn.totvs.com/pages/viewpage.action?pageId=185747842',
  ssl: 'http://tdn.totvs.com/pages/viewpage.action?pageId=6064865',
  webApp: 'https://tdn.totvs.com/x/lDCjMg',
  samePort: 'https://github.com/totvs/tds-vscode/issues/488',
  nginxWebSocket: 'https://nginx.org/en/docs/http/websocket.html',
  nginxProxy: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html',
  nginxUpstream: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html',
  nginxCore: 'https://nginx.org/en/docs/http/ngx_http_core_module.html',
  httpSemantics: 'https://www.rfc-editor.org/rfc/rfc9110#name-308-permanent-redirect',
  mixedContent: 'https://www.w3.org/TR/mixed-content/',
  framing: 'https://www.w3.org/TR/CSP3/#directive-frame-ancestors',
  certificates: 'https://www.rfc-editor.org/rfc/rfc9525',
  channel: 'https://github.com/totvs/twebchannel-js',
  json: 'https://www.rfc-editor.org/rfc/rfc8259',
  jsonEncoding: 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1',
  baseElement: 'https://html.spec.whatwg.org/multipage/semantics.html#the-base-element',
  fileNames: 'https://learn.microsoft.com/windows/win32/fileio/naming-a-file',
  credentials: 'https://cwe.mitre.org/data/definitions/798.html',
  build: 'https://angular.dev/cli/build',
  sourceMaps: 'https://angular.dev/reference/configs/workspace-config',
} as const;
