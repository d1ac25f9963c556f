import { type LocalizedText } from '../../text.js';

/** A text of a note in the three languages of the host's page. */
export type NoteText = Required<LocalizedText>;

/** The texts of the notes, by topic; `{name}` is replaced with a value of the note. */
export const noteTexts = byTopic({
  'advpltojs-invalid': {
    en: 'assets/preload/advpltojs.js is not a single function: {reason}',
    pt: 'assets/preload/advpltojs.js não é uma única função: {reason}',
    es: 'assets/preload/advpltojs.js no es una única función: {reason}',
  },
  'advpltojs-missing': {
    en: 'The application has no assets/preload/advpltojs.js; with ngx-protheus it needs none.',
    pt: 'O aplicativo não tem assets/preload/advpltojs.js; com o ngx-protheus, nem precisa.',
    es: 'La aplicación no tiene assets/preload/advpltojs.js; con ngx-protheus no lo necesita.',
  },
  'answer-unawaited': {
    en: 'The answer "{type}" arrived, but no listener is registered for it.',
    pt: 'A resposta "{type}" chegou, mas nenhum listener foi registrado para ela.',
    es: 'Llegó la respuesta "{type}", pero no hay ningún listener registrado para ella.',
  },
  'asset-missing': {
    en: '{path} does not exist in the application.',
    pt: '{path} não existe no aplicativo.',
    es: '{path} no existe en la aplicación.',
  },
  'base-kept': {
    en: 'index.html has {found}; FwCallApp rewrites <base href="/"> only, so this page keeps its own.',
    pt: 'O index.html tem {found}; a FwCallApp só reescreve <base href="/">, por isso esta página mantém a sua.',
    es: 'El index.html tiene {found}; FwCallApp solo reescribe <base href="/">, por eso esta página mantiene la suya.',
  },
  'base-missing': {
    en: 'index.html has no <base>; FwCallApp rewrites <base href="/"> only, so files and routes are looked for in the wrong folder. Write <base href="/"> in <head>.',
    pt: 'O index.html não tem <base>; a FwCallApp só reescreve <base href="/">, por isso arquivos e rotas são procurados na pasta errada. Escreva <base href="/"> no <head>.',
    es: 'El index.html no tiene <base>; FwCallApp solo reescribe <base href="/">, por eso los archivos y las rutas se buscan en la carpeta equivocada. Escriba <base href="/"> en <head>.',
  },
  'case-mismatch': {
    en: '{wanted} was requested, but the file is called {found}: a server on Linux may not find it.',
    pt: 'Foi pedido {wanted}, mas o arquivo se chama {found}: um servidor Linux pode não encontrá-lo.',
    es: 'Se pidió {wanted}, pero el archivo se llama {found}: un servidor Linux puede no encontrarlo.',
  },
  closed: {
    en: 'The application was closed.',
    pt: 'O aplicativo foi encerrado.',
    es: 'Se cerró la aplicación.',
  },
  'config-invalid': {
    en: '{path} is not a JSON object.',
    pt: '{path} não é um objeto JSON.',
    es: '{path} no es un objeto JSON.',
  },
  'config-missing': {
    en: 'The application has no assets/data/appconfig.json that is a JSON object: it does not know the REST server.',
    pt: 'O aplicativo não tem um assets/data/appconfig.json que seja um objeto JSON: ele não conhece o servidor REST.',
    es: 'La aplicación no tiene un assets/data/appconfig.json que sea un objeto JSON: no conoce el servidor REST.',
  },
  'connection-lost': {
    en: 'The connection was closed, because the fault lost-connection is on.',
    pt: 'A conexão foi cortada, porque a falha lost-connection está ligada.',
    es: 'Se cortó la conexión, porque la falla lost-connection está activa.',
  },
  'deep-link': {
    en: '{path} is a route of the application: a real server answers 404 when it is reloaded.',
    pt: '{path} é uma rota do aplicativo: um servidor real responde 404 ao recarregá-la.',
    es: '{path} es una ruta de la aplicación: un servidor real responde 404 al recargarla.',
  },
  'dev-server-redirected': {
    en: 'The dev server answered {path} with status {status} and a redirect to {origin}: the browser loads the file from there, and inside Protheus nothing of another server may be loaded.',
    pt: 'O servidor de desenvolvimento respondeu a {path} com o status {status} e um redirecionamento para {origin}: o navegador carrega o arquivo de lá, e dentro do Protheus nada pode vir de outro servidor.',
    es: 'El servidor de desarrollo respondió a {path} con el estado {status} y una redirección a {origin}: el navegador carga el archivo desde allí, y dentro de Protheus nada puede venir de otro servidor.',
  },
  'external-request': {
    en: 'The application called {url}, another server: that needs CORS there, and only URLs under api_baseUrl get a token from the library.',
    pt: 'O aplicativo chamou {url}, outro servidor: isso exige CORS nele, e só as URLs sob o api_baseUrl recebem o token da biblioteca.',
    es: 'La aplicación llamó a {url}, otro servidor: eso exige CORS allí, y solo las URL bajo api_baseUrl reciben el token de la biblioteca.',
  },
  'external-resource': {
    en: 'index.html loads {url} from another server: FwCallApp does not allow it, and behind a firewall it is missing. Install it with npm, or copy it into the assets.',
    pt: 'O index.html carrega {url} de outro servidor: a FwCallApp não permite e, atrás de um firewall, o arquivo falta. Instale-o pelo npm, ou copie-o para os assets.',
    es: 'El index.html carga {url} de otro servidor: FwCallApp no lo permite y, detrás de un firewall, el archivo falta. Instálelo con npm, o cópielo en los assets.',
  },
  failed: {
    en: 'The host failed to respond: {reason}',
    pt: 'O host não conseguiu responder: {reason}',
    es: 'El host no pudo responder: {reason}',
  },
  'handler-failed': {
    en: 'The handler of "{name}" threw: {reason}',
    pt: 'A função que responde a "{name}" gerou um erro: {reason}',
    es: 'La función que responde a "{name}" generó un error: {reason}',
  },
  'handler-slow': {
    en: 'The handler of "{name}" has not ended after {seconds} s: the messages after it wait, as in AdvPL. Do not await a promise that never settles; reloading the application discards the waiting messages.',
    pt: 'A função que responde a "{name}" não terminou depois de {seconds} s: as mensagens seguintes esperam, como no AdvPL. Não espere (await) uma promise que nunca se resolve; recarregar o aplicativo descarta as mensagens em espera.',
    es: 'La función que responde a "{name}" no terminó después de {seconds} s: los mensajes siguientes esperan, como en AdvPL. No espere (await) una promesa que nunca se resuelve; recargar la aplicación descarta los mensajes en espera.',
  },
  'message-dropped': {
    en: 'The message "{type}" arrived before advpltojs.js was loaded and is lost, as in Protheus.',
    pt: 'A mensagem "{type}" chegou antes de o advpltojs.js ser carregado e se perdeu, como no Protheus.',
    es: 'El mensaje "{type}" llegó antes de que se cargara advpltojs.js y se perdió, como en Protheus.',
  },
  'message-lost': {
    en: 'The message "{type}" found no connected page and is lost.',
    pt: 'A mensagem "{type}" não encontrou nenhuma página conectada e se perdeu.',
    es: 'El mensaje "{type}" no encontró ninguna página conectada y se perdió.',
  },
  'message-refused': {
    en: 'A message that runs code came from {origin} ({relation}) and was refused: only this origin and the windows around the application may send one.',
    pt: 'Uma mensagem que executa código veio de {origin} ({relation}) e foi recusada: só esta origem e as janelas em volta do aplicativo podem enviá-la.',
    es: 'Un mensaje que ejecuta código vino de {origin} ({relation}) y se rechazó: solo este origen y las ventanas alrededor de la aplicación pueden enviarlo.',
  },
  'message-unanswered': {
    en: 'The message "{type}" has no handler in onJsToAdvpl.',
    pt: 'A mensagem "{type}" não tem uma função em onJsToAdvpl.',
    es: 'El mensaje "{type}" no tiene una función en onJsToAdvpl.',
  },
  'origin-refused': {
    en: 'A request of {origin} to {host} was refused.',
    pt: 'Uma requisição de {origin} para {host} foi recusada.',
    es: 'Se rechazó una solicitud de {origin} a {host}.',
  },
  'outside-rest-base': {
    en: '{method} {path} is neither under /app-root nor another path of the host: the interceptor of the library did not see this request, so it went without api_baseUrl. Use provideProtheus() in the root providers, and neither HttpClientModule nor a second provideHttpClient().',
    pt: '{method} {path} não está sob /app-root nem é outro caminho do host: o interceptor da biblioteca não viu esta requisição, por isso ela saiu sem o api_baseUrl. Use provideProtheus() nos providers da raiz, sem HttpClientModule nem um segundo provideHttpClient().',
    es: '{method} {path} no está bajo /app-root ni es otra ruta del host: el interceptor de la biblioteca no vio esta solicitud, por eso salió sin api_baseUrl. Use provideProtheus() en los providers de la raíz, sin HttpClientModule ni un segundo provideHttpClient().',
  },
  'platform-answered': {
    en: 'The host answered "{type}" as the programs of TOTVS do. In Protheus your own JsToAdvpl has to answer it; platformMessages: false shows what happens without an answer.',
    pt: 'O host respondeu a "{type}" como os programas da TOTVS. No Protheus, quem responde é o seu JsToAdvpl; platformMessages: false mostra o que acontece sem a resposta.',
    es: 'El host respondió a "{type}" como los programas de TOTVS. En Protheus debe responder su JsToAdvpl; platformMessages: false muestra qué ocurre sin la respuesta.',
  },
  'product-line': {
    en: '{path} has productLine "{found}": for a product line that is not Protheus the library changes no request, so REST gets neither api_baseUrl nor a token. Write "Protheus", or leave productLine out.',
    pt: '{path} tem productLine "{found}": para uma linha de produto que não é Protheus a biblioteca não altera nenhuma requisição, e o REST não recebe api_baseUrl nem token. Escreva "Protheus", ou retire o productLine.',
    es: '{path} tiene productLine "{found}": para una línea de producto que no es Protheus la biblioteca no cambia ninguna solicitud, y REST no recibe ni api_baseUrl ni token. Escriba "Protheus", o quite productLine.',
  },
  recorded: {
    en: 'Recorded: {text}',
    pt: 'Gravado: {text}',
    es: 'Grabado: {text}',
  },
  'replay-differs': {
    en: 'The recording has no request like {name}; the nearest one was taken. It differs in: {differences}',
    pt: 'A gravação não tem nenhuma requisição igual a {name}; foi usada a mais próxima. Ela difere em: {differences}',
    es: 'La grabación no tiene ninguna solicitud igual a {name}; se usó la más cercana. Difiere en: {differences}',
  },
  'replay-missing': {
    en: 'The recording does not have {name}.',
    pt: 'A gravação não tem {name}.',
    es: 'La grabación no tiene {name}.',
  },
  'replay-truncated': {
    en: 'The recording has only the beginning of the response to {name}.',
    pt: 'A gravação só tem o começo da resposta a {name}.',
    es: 'La grabación solo tiene el comienzo de la respuesta a {name}.',
  },
  'request-without-token': {
    en: '{method} {path} arrived without a token.',
    pt: '{method} {path} chegou sem token.',
    es: '{method} {path} llegó sin token.',
  },
  'rest-base-fixed': {
    en: '{path} has api_baseUrl "{found}": FwCallApp replaces exactly "/" and nothing else, so requests go to this URL in every installation, here past the host. Write "api_baseUrl": "/".',
    pt: '{path} tem api_baseUrl "{found}": a FwCallApp só substitui exatamente "/", por isso as requisições vão para esta URL em qualquer instalação, e aqui não passam pelo host. Escreva "api_baseUrl": "/".',
    es: '{path} tiene api_baseUrl "{found}": FwCallApp solo reemplaza exactamente "/", por eso las solicitudes van a esta URL en cualquier instalación, y aquí no pasan por el host. Escriba "api_baseUrl": "/".',
  },
  'rest-got-page': {
    en: '{method} {path} was answered with the page of the dev server, not by REST: the interceptor of the library did not see this request, so it went without api_baseUrl. Use provideProtheus() in the root providers, and neither HttpClientModule nor a second provideHttpClient().',
    pt: '{method} {path} foi respondida com a página do servidor de desenvolvimento, não pelo REST: o interceptor da biblioteca não viu esta requisição, por isso ela saiu sem o api_baseUrl. Use provideProtheus() nos providers da raiz, sem HttpClientModule nem um segundo provideHttpClient().',
    es: '{method} {path} se respondió con la página del servidor de desarrollo, no por REST: el interceptor de la biblioteca no vio esta solicitud, por eso salió sin api_baseUrl. Use provideProtheus() en los providers de la raíz, sin HttpClientModule ni un segundo provideHttpClient().',
  },
  'rest-redirected': {
    en: 'REST answered {method} {path} with status {status} and a redirect to {origin}. The browser follows it by itself: it sends tenantid and the x-erp-* headers there, with 307 and 308 the body too. Current browsers leave out Authorization when the origin changes, older ones send the token. Use the final URL as the REST base.',
    pt: 'O REST respondeu a {method} {path} com o status {status} e um redirecionamento para {origin}. O navegador o segue sozinho: envia para lá o tenantid e os cabeçalhos x-erp-* e, com 307 e 308, o corpo também. Os navegadores atuais retiram o Authorization quando a origem muda; os antigos enviam o token. Use o endereço final como base REST.',
    es: 'REST respondió a {method} {path} con el estado {status} y una redirección a {origin}. El navegador la sigue por sí mismo: envía allí tenantid y los encabezados x-erp-* y, con 307 y 308, también el cuerpo. Los navegadores actuales quitan Authorization cuando cambia el origen; los antiguos envían el token. Use la dirección final como base REST.',
  },
  'rest-redirected-inside': {
    en: 'REST answered {method} {path} with status {status} and a redirect to {target} of this host. The browser follows it by itself, with the token and all headers; after 301, 302 and 303 a POST becomes a GET without its body.',
    pt: 'O REST respondeu a {method} {path} com o status {status} e um redirecionamento para {target} deste host. O navegador o segue sozinho, com o token e todos os cabeçalhos; depois de 301, 302 e 303 um POST vira um GET sem corpo.',
    es: 'REST respondió a {method} {path} con el estado {status} y una redirección a {target} de este host. El navegador la sigue por sí mismo, con el token y todos los encabezados; después de 301, 302 y 303 un POST se convierte en un GET sin cuerpo.',
  },
  'tenant-blanks': {
    en: 'tenantid names the branch "{branch}"; its code is "{code}" with its trailing blanks.',
    pt: 'O tenantid indica a filial "{branch}"; o código dela é "{code}", com os espaços do final.',
    es: 'El tenantid indica la sucursal "{branch}"; su código es "{code}", con los espacios del final.',
  },
  'token-of-other-server': {
    en: '{method} {path} arrived with a token that this host did not issue: it is one of another server or of an earlier start of the host, kept in the storage or in the source. Open the application again, and leave Authorization to the library.',
    pt: '{method} {path} chegou com um token que este host não emitiu: ele é de outro servidor ou de uma execução anterior do host, guardado no armazenamento ou no código. Abra o aplicativo de novo e deixe o Authorization com a biblioteca.',
    es: '{method} {path} llegó con un token que este host no emitió: es de otro servidor o de una ejecución anterior del host, guardado en el almacenamiento o en el código. Abra la aplicación de nuevo y deje Authorization a la biblioteca.',
  },
  'token-renewed': {
    en: 'internalToken: a new ERPTOKEN was written.',
    pt: 'internalToken: um novo ERPTOKEN foi gravado.',
    es: 'internalToken: se grabó un nuevo ERPTOKEN.',
  },
});

/** The topic of a note. */
export type NoteTopic = keyof typeof noteTexts;

/** Gives the texts a type with their topics only, so that a new wording does not change the API. */
function byTopic<T extends string>(
  texts: Readonly<Record<T, NoteText>>,
): Readonly<Record<T, NoteText>> {
  return texts;
}

/** The English text of a note with its values filled in. */
export function noteText(topic: NoteTopic, values: Readonly<Record<string, string>>): string {
  return noteTexts[topic].en.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}
