/** The notes of the host in Spanish, by topic. The host itself says them in English. */
export const notesEs = {
  'advpltojs-invalid':
    'assets/preload/advpltojs.js no es una única expresión que resulta en una función: {reason}',
  'advpltojs-missing':
    'La aplicación no tiene assets/preload/advpltojs.js; con ngx-protheus no lo necesita.',
  'answer-unawaited': 'Llegó la respuesta "{type}", pero nadie la esperaba.',
  'asset-missing': '{path} no existe en la aplicación.',
  'base-kept':
    'El index.html tiene {found}; FwCallApp solo reescribe <base href="/">, por eso esta página mantiene la suya.',
  'case-mismatch':
    'Se pidió {wanted}, pero el archivo se llama {found}: un servidor Linux puede no encontrarlo.',
  closed: 'Se cerró la aplicación.',
  'config-invalid': '{path} no es un objeto JSON.',
  'config-missing':
    'La aplicación no tiene un assets/data/appconfig.json que sea un objeto JSON: no conoce el servidor REST.',
  'connection-lost': 'Se cortó la conexión, como pide la falla lost-connection.',
  'deep-link': '{path} es una ruta de la aplicación: un servidor real responde 404 al recargarla.',
  failed: 'El host no pudo responder: {reason}',
  'foreign-origin': 'Se rechazó una solicitud de {origin} a {host}.',
  'foreign-request':
    'La aplicación llamó a {url}, otro servidor: eso exige CORS allí y no recibe el token de la biblioteca.',
  'handler-failed': 'La función que responde a "{name}" generó un error: {reason}',
  'handler-slow':
    'La función que responde a "{name}" no terminó después de {seconds} s: los mensajes siguientes esperan, como en AdvPL. No espere (await) lo que nunca llega; recargar la aplicación empieza de nuevo.',
  'message-dropped':
    'El mensaje "{type}" llegó antes de que se cargara advpltojs.js y se perdió, como en Protheus.',
  'message-lost': 'El mensaje "{type}" no encontró ninguna página conectada y se perdió.',
  'message-unanswered':
    'Nadie responde al mensaje "{type}": no hay una función para él en onJsToAdvpl.',
  'outside-rest-base':
    '{method} {path} no está bajo /app-root ni es otra dirección del host: la aplicación no usa api_baseUrl.',
  'platform-answered':
    'El host respondió a "{type}" como los programas de TOTVS. En Protheus debe responder su JsToAdvpl; platformMessages: false muestra qué ocurre sin la respuesta.',
  'request-without-token': '{method} {path} llegó sin token.',
  'tenant-blanks':
    'El tenantid indica la sucursal "{branch}"; su código es "{code}", con los espacios del final.',
  'token-renewed': 'internalToken: se grabó un nuevo ERPTOKEN.',
};
