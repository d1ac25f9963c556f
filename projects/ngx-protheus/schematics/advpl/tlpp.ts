import { type SentMessage } from '../advpl-messages/find-messages';
import { type Language } from '../report/language';
import { caseBranches } from './js-to-advpl';
import { tlppFunctionName } from './names';
import { advplTexts } from './texts';

/** The source of a .tlpp that opens an application and handles its messages. */
export function tlppSource(
  app: string,
  messages: readonly SentMessage[],
  language: Language,
): string {
  const name = tlppFunctionName(app);
  const text = advplTexts(app, language);
  return `#include "tlpp-core.th"
#include "totvs.ch"

namespace custom.${name.toLowerCase()}

/*/{Protheus.doc} ${name}
${text.opens} ${text.library}

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
Static Function JsToAdvpl(oWebChannel as Object, cType as Character, cContent as Character)

    Local jAnswer := JsonObject():New() as Json

    Do Case
${caseBranches(messages, language)}
    EndCase

Return .T.
`;
}
