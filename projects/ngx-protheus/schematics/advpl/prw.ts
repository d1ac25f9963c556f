import { type SentMessage } from '../advpl-messages/find-messages';
import { type Language } from '../report/language';
import { caseBranches } from './js-to-advpl';
import { prwFunctionName } from './names';
import { advplTexts } from './texts';

/** The source of a .prw that opens an application and handles its messages. */
export function prwSource(
  app: string,
  messages: readonly SentMessage[],
  language: Language,
): string {
  const name = prwFunctionName(app);
  const text = advplTexts(app, language);
  return `#INCLUDE "TOTVS.CH"

/*/{Protheus.doc} ${name}
${text.opens}

@type user function
/*/
User Function ${name}()

    FwCallApp("${app}")

Return Nil

/*/{Protheus.doc} JsToAdvpl
${text.receives}

@type static function
@param oWebChannel, object, ${text.channel}
@param cType, character, ${text.type}
@param cContent, character, ${text.content}
/*/
Static Function JsToAdvpl(oWebChannel, cType, cContent)

    Local jAnswer := JsonObject():New()

    Do Case
${caseBranches(messages, language)}
    EndCase

Return .T.
`;
}
