import { prwFunctionName } from '../advpl/names';
import { QUESTION } from './names';

/** The .prw that opens the application and answers the question of the page. */
export function advplSource(app: string): string {
  const name = prwFunctionName(app);
  return `#INCLUDE "TOTVS.CH"

/*/{Protheus.doc} ${name}
Abre o aplicativo ${app}; retorna quando ele é fechado.

@type user function
/*/
User Function ${name}()

    FwCallApp("${app}")

Return Nil

/*/{Protheus.doc} JsToAdvpl
Recebe as mensagens do aplicativo. A FwCallApp encontra esta função pelo nome.

@type static function
@param oWebChannel, object, canal até o aplicativo: oWebChannel:AdvPLToJS(cType, cContent)
@param cType, character, tipo da mensagem
@param cContent, character, conteúdo da mensagem, sempre texto
/*/
Static Function JsToAdvpl(oWebChannel, cType, cContent)

    Local jAnswer := JsonObject():New()

    Do Case
        // Enviado cada vez que o aplicativo inicia.
        Case cType == "preLoad"
            Return .T.

${answerBranch('        ')}
    EndCase

Return .T.
`;
}

/** The branch of JsToAdvpl that answers the question, one line an element. */
export function answerBranch(indent: string): string {
  return [
    '// A pergunta da página de exemplo.',
    `Case cType == "${QUESTION}"`,
    '    jAnswer["user"] := AllTrim(cUserName)',
    '    jAnswer["branch"] := cFilAnt',
    '    jAnswer["baseDate"] := DToC(dDataBase)',
    '    oWebChannel:AdvPLToJS(cType, jAnswer:ToJson())',
  ]
    .map(line => indent + line)
    .join('\n');
}
