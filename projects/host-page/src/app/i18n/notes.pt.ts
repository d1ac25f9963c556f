/** The notes of the host in Portuguese, by topic. The host itself says them in English. */
export const notesPt = {
  'advpltojs-invalid':
    'assets/preload/advpltojs.js não é uma única expressão que resulta em uma função: {reason}',
  'advpltojs-missing':
    'O aplicativo não tem assets/preload/advpltojs.js; com o ngx-protheus, nem precisa.',
  'answer-unawaited': 'A resposta "{type}" chegou, mas ninguém esperava por ela.',
  'asset-missing': '{path} não existe no aplicativo.',
  'base-kept':
    'O index.html tem {found}; a FwCallApp só reescreve <base href="/">, por isso esta página mantém a sua.',
  'case-mismatch':
    'Foi pedido {wanted}, mas o arquivo se chama {found}: um servidor Linux pode não encontrá-lo.',
  closed: 'O aplicativo foi encerrado.',
  'config-invalid': '{path} não é um objeto JSON.',
  'config-missing':
    'O aplicativo não tem um assets/data/appconfig.json que seja um objeto JSON: ele não conhece o servidor REST.',
  'connection-lost': 'A conexão foi cortada, como pede a falha lost-connection.',
  'deep-link': '{path} é uma rota do aplicativo: um servidor real responde 404 ao recarregá-la.',
  failed: 'O host não conseguiu responder: {reason}',
  'foreign-origin': 'Uma requisição de {origin} para {host} foi recusada.',
  'foreign-request':
    'O aplicativo chamou {url}, outro servidor: isso exige CORS nele e não recebe o token da biblioteca.',
  'handler-failed': 'A função que responde a "{name}" gerou um erro: {reason}',
  'handler-slow':
    'A função que responde a "{name}" não terminou depois de {seconds} s: as mensagens seguintes esperam, como no AdvPL. Não espere (await) pelo que nunca chega; recarregar o aplicativo recomeça do zero.',
  'message-dropped':
    'A mensagem "{type}" chegou antes de o advpltojs.js ser carregado e se perdeu, como no Protheus.',
  'message-lost': 'A mensagem "{type}" não encontrou nenhuma página conectada e se perdeu.',
  'message-unanswered':
    'Ninguém responde à mensagem "{type}": não há uma função para ela em onJsToAdvpl.',
  'outside-rest-base':
    '{method} {path} não está sob /app-root nem é outro endereço do host: o aplicativo não usa o api_baseUrl.',
  'platform-answered':
    'O host respondeu a "{type}" como os programas da TOTVS. No Protheus, quem responde é o seu JsToAdvpl; platformMessages: false mostra o que acontece sem a resposta.',
  'request-without-token': '{method} {path} chegou sem token.',
  'tenant-blanks':
    'O tenantid indica a filial "{branch}"; o código dela é "{code}", com os espaços do final.',
  'token-renewed': 'internalToken: um novo ERPTOKEN foi gravado.',
};
