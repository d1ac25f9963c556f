/** The snippets of `.vscode/protheus.code-snippets`. */
export const SNIPPETS = {
  'Protheus: perguntar ao AdvPL': {
    scope: 'typescript',
    prefix: 'protheus-pergunta',
    description: 'Envia uma mensagem ao AdvPL e espera a resposta, com limite de tempo',
    body: [
      "this.channel.request<${1:Pedido}>('${2:buscaPedido}', { ${3:numero: '000001'} }).subscribe({",
      '  next: ${4:resposta} => {',
      '    $0',
      '  },',
      '  error: (erro: ProtheusError) => console.error(erro.code, erro.message),',
      '});',
    ],
  },
  'Protheus: ouvir mensagens do AdvPL': {
    scope: 'typescript',
    prefix: 'protheus-ouvir',
    description: 'Recebe as mensagens que o AdvPL envia sem pergunta',
    body: ["this.channel.messages('${1:atualiza}').subscribe(mensagem => {", '  $0', '});'],
  },
  'Protheus: responder no host local': {
    scope: 'typescript',
    prefix: 'protheus-responder',
    description: 'Uma função de onJsToAdvpl no protheus.host.ts',
    body: [
      '${1:buscaPedido}: (content, channel) => {',
      "  channel.advplToJs('${1:buscaPedido}', JSON.stringify({ ${2:numero: '000001'} }));",
      '},$0',
    ],
  },
  'Protheus: ramo do JsToAdvpl': {
    scope: 'advpl',
    prefix: 'protheus-jstoadvpl',
    description: 'Um ramo da função JsToAdvpl, com a resposta ao aplicativo',
    body: [
      'Case cType == "${1:buscaPedido}"',
      '    jContent := JsonObject():New()',
      '    jContent:FromJson(cContent)',
      '    jAnswer := JsonObject():New()',
      '    jAnswer["${2:numero}"] := ${3:SC5->C5_NUM}',
      '    oWebChannel:AdvPLToJS("${1:buscaPedido}", jAnswer:ToJson())',
      '    $0',
    ],
  },
} as const;
