// The page that shows itself when the application does not. It is put in front of everything else
// in index.html, so it must run in any browser that SmartClient ever had: ES5, no library, ASCII.
// It reads names of storage keys, never shows a value, and sends nothing anywhere.
(function (app) {
  'use strict';
  var NONE = '-';
  var texts = {
    pt: {
      title: 'O aplicativo n\u00e3o abriu',
      intro:
        'Copie este texto e envie para quem mant\u00e9m o aplicativo. Nada foi enviado a lugar algum.',
      copy: 'Copiar',
      copied: 'Copiado',
      script: 'Um arquivo do aplicativo n\u00e3o foi carregado.',
      base: 'Os arquivos s\u00e3o pedidos fora da pasta do aplicativo: a base da p\u00e1gina est\u00e1 errada.',
      error: 'Ocorreu um erro antes de a tela aparecer.',
      blank: 'Nada apareceu na tela em 10 segundos.',
      failed: 'Endere\u00e7os com falha',
      last: '\u00daltimo erro',
      page: 'P\u00e1gina',
      storage: 'Chaves gravadas',
      missing: 'Chaves ausentes',
      unavailable: 'indispon\u00edvel',
      token: 'Validade do token',
      expired: 'vencido',
      unknown: 'desconhecida',
    },
    en: {
      title: 'The application did not open',
      intro:
        'Copy this text and send it to whoever maintains the application. Nothing was sent anywhere.',
      copy: 'Copy',
      copied: 'Copied',
      script: 'A file of the application was not loaded.',
      base: 'The files are asked from outside the folder of the application: the base of the page is wrong.',
      error: 'An error came before the screen appeared.',
      blank: 'Nothing appeared on the screen within 10 seconds.',
      failed: 'Failing addresses',
      last: 'Last error',
      page: 'Page',
      storage: 'Stored keys',
      missing: 'Missing keys',
      unavailable: 'not available',
      token: 'Token valid until',
      expired: 'expired',
      unknown: 'unknown',
    },
    es: {
      title: 'La aplicaci\u00f3n no se abri\u00f3',
      intro:
        'Copie este texto y env\u00edelo a quien mantiene la aplicaci\u00f3n. No se envi\u00f3 nada a ning\u00fan lugar.',
      copy: 'Copiar',
      copied: 'Copiado',
      script: 'No se carg\u00f3 un archivo de la aplicaci\u00f3n.',
      base: 'Los archivos se piden fuera de la carpeta de la aplicaci\u00f3n: la base de la p\u00e1gina es incorrecta.',
      error: 'Hubo un error antes de que apareciera la pantalla.',
      blank: 'No apareci\u00f3 nada en la pantalla en 10 segundos.',
      failed: 'Direcciones con error',
      last: '\u00daltimo error',
      page: 'P\u00e1gina',
      storage: 'Claves guardadas',
      missing: 'Claves ausentes',
      unavailable: 'no disponible',
      token: 'Token v\u00e1lido hasta',
      expired: 'vencido',
      unknown: 'desconocida',
    },
  };
  // What FwCallApp writes before the application starts.
  var expectedKeys = [
    'SocketPort',
    'RemoteType',
    'appName',
    'ERPTOKEN',
    'ERPAPPCONFIG',
    'ProCompany',
    'ProBranch',
    'ProModule',
    'ProDatabase',
    'ProIdiom',
  ];
  var blankAfter = 10000;
  var brokenAfter = 2000;

  var failed = [];
  var lastError = '';
  var scriptFailed = false;
  var firstLook = null;
  var panel = null;

  function stored(key) {
    try {
      return window.sessionStorage.getItem(key);
    } catch (e) {
      return null;
    }
  }

  function keysOf(name) {
    try {
      var keys = [];
      for (var i = 0; i < window[name].length; i++) keys.push(window[name].key(i));
      return keys.sort();
    } catch (e) {
      return null;
    }
  }

  // ---- what goes wrong -------------------------------------------------------------------------

  function withoutQuery(address) {
    return String(address).split(/[?#]/)[0];
  }

  function remember(address) {
    address = withoutQuery(address);
    if (failed.length < 20 && failed.indexOf(address) < 0) failed.push(address);
  }

  function describe(error) {
    if (!error) return String(error);
    if (typeof error === 'string') return error;
    var text = error.message ? (error.name || 'Error') + ': ' + error.message : '';
    if (!text) {
      try {
        text = String(error);
      } catch (e) {
        text = 'Error';
      }
    }
    var line = /\n\s*at (.*)/.exec(error.stack || '');
    return line ? text + ' (' + line[1] + ')' : text;
  }

  function onError(event) {
    var element = event.target;
    if (element && element !== window && element.tagName) {
      remember(element.src || element.href || element.tagName);
      if (element.tagName === 'SCRIPT') scriptHasFailed();
    } else {
      lastError = describe(event.error || event.message);
      if (event.filename) lastError += ' (' + event.filename + ':' + event.lineno + ')';
      scriptHasFailed();
    }
  }
  // Only in the capturing phase an element's failure to load comes by here.
  window.addEventListener('error', onError, true);
  window.addEventListener('unhandledrejection', function (event) {
    lastError = describe(event.reason);
  });
  // Angular's main.ts catches the failure of the start and only writes it here.
  var consoleError = window.console && window.console.error;
  if (consoleError) {
    window.console.error = function () {
      var given = Array.prototype.slice.call(arguments);
      var error = given.filter(function (value) {
        return value && value.message;
      })[0];
      if (given.length) lastError = describe(error || given.join(' '));
      return consoleError.apply(window.console, arguments);
    };
  }

  function scriptHasFailed() {
    if (!scriptFailed) window.setTimeout(look, brokenAfter);
    scriptFailed = true;
  }

  // ---- whether something is to be seen ---------------------------------------------------------

  var replaced = /^(IMG|SVG|CANVAS|VIDEO|IFRAME|EMBED|OBJECT|INPUT|BUTTON|SELECT|TEXTAREA)$/i;
  var silent = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|LINK|META)$/i;

  /** What can be seen in the page: its texts and controls, empty when there are none. */
  function seen() {
    var found = '';
    var boxes = 0;
    if (!document.body) return found;
    (function walk(node) {
      for (var child = node.firstChild; child && found.length < 2000; child = child.nextSibling) {
        if (child.nodeType === 3) {
          if (/\S/.test(child.nodeValue) && hasArea(rangeOf(child))) found += child.nodeValue;
        } else if (child.nodeType === 1 && !silent.test(child.tagName)) {
          var area = hasArea(child);
          if (area && (replaced.test(child.tagName) || child.shadowRoot)) found += child.tagName;
          if (area) boxes++;
          walk(child);
        }
      }
    })(document.body);
    // Nothing but boxes: a drawing made of styles. An empty page has one or two around its router.
    return found || (boxes >= 8 ? 'boxes' : '');
  }

  function rangeOf(text) {
    var range = document.createRange();
    range.selectNodeContents(text);
    return range;
  }

  function hasArea(thing) {
    var box = thing.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  }

  function hasRendered() {
    var now = seen();
    if (!now) return false;
    return !!document.querySelector('[ng-version]') || now !== firstLook || !hasWaitingRoot();
  }

  /** "Loading..." written into the root element is not yet the application. */
  function hasWaitingRoot() {
    var all = document.body.getElementsByTagName('*');
    for (var i = 0; i < all.length; i++) {
      var name = all[i].tagName.toLowerCase();
      var known = window.customElements && window.customElements.get(name);
      if (name.indexOf('-') > 0 && !known && /\S/.test(all[i].textContent)) return true;
    }
    return false;
  }

  function hasScripts() {
    return !!document.querySelector('script[src]');
  }

  /** In a frame without a size nothing can be seen, which says nothing about the application. */
  function canBeSeen() {
    return !document.hidden && window.innerWidth > 0 && window.innerHeight > 0;
  }

  function look() {
    if (panel || hasRendered() || !hasScripts()) return;
    if (canBeSeen()) show();
    else window.setTimeout(look, 1000);
  }

  // The page as it was written, before its modules run.
  document.addEventListener('readystatechange', function () {
    if (document.readyState === 'interactive') firstLook = seen();
  });
  window.setTimeout(look, blankAfter);

  // ---- the report ------------------------------------------------------------------------------

  function language() {
    var wish = stored('ProIdiom');
    try {
      wish = wish || window.localStorage.getItem('PO_USER_LOCALE');
    } catch (e) {
      // The browser's own language is left.
    }
    wish = String(wish || navigator.language || 'pt').toLowerCase();
    return texts[wish.slice(0, 2)] || texts.en;
  }

  /** The address of the page; of its parameters only what the host writes. */
  function place() {
    var query = location.search.slice(1).split('&');
    var shown = [];
    for (var i = 0; i < query.length; i++) {
      var pair = query[i].split('=');
      if (!pair[0]) continue;
      var harmless = /^(totvstec_websocket_port|totvstec_remote_type|app_name)$/i.test(pair[0]);
      shown.push(harmless ? query[i] : pair[0] + '=***');
    }
    return location.origin + location.pathname + (shown.length ? '?' + shown.join('&') : '');
  }

  function remoteType() {
    var match = /[?&]totvstec_remote_type=(\d{1,2})(&|$)/i.exec(location.search);
    var value = match ? match[1] : stored('RemoteType');
    return /^\d{1,2}$/.test(value || '') ? value : '-';
  }

  function tokenExpiry(t) {
    var raw = stored('ERPTOKEN') || stored('TOKEN');
    if (!raw) return NONE;
    try {
      var payload = JSON.parse(raw).access_token.split('.')[1];
      payload = payload.replace(/-/g, '+').replace(/_/g, '/');
      var exp = Number(/"exp"\s*:\s*(\d+)/.exec(window.atob(payload))[1]) * 1000;
      return new Date(exp).toISOString() + (exp < Date.now() ? ' (' + t.expired + ')' : '');
    } catch (e) {
      return t.unknown;
    }
  }

  /** Takes out of an error what it could have quoted from the storage; addresses stay. */
  function redact(text) {
    text = text
      .slice(0, 1000)
      .replace(/Bearer\s+\S+/gi, 'Bearer ***')
      .replace(/\beyJ[\w-]+(\.[\w-]*)*/g, '***')
      // JSON.parse quotes what it could not read.
      .replace(/(["'\u2026])[^"']*\1?(?=.*\bJSON\b)/g, '"***"');
    var values = storedValues();
    return text
      .split(/(https?:\/\/[^\s"')]+)/)
      .map(function (part, index) {
        return index % 2 ? withoutQuery(part) + lineOf(part) : mask(part, values);
      })
      .join('');
  }

  function lineOf(address) {
    var match = /[?#].*?((:\d+)+)$/.exec(address);
    return match ? match[1] : '';
  }

  function storedValues() {
    var values = [];
    ['sessionStorage', 'localStorage'].forEach(function (name) {
      (keysOf(name) || []).forEach(function (key) {
        values.push(String(window[name].getItem(key)));
      });
    });
    return values;
  }

  /** Stars instead of every run of 6 characters that is part of a stored value. */
  function mask(text, values) {
    var run = 6;
    var hidden = [];
    for (var i = 0; i < text.length; i++) {
      for (var v = 0; v < values.length; v++) {
        var length = Math.min(run, values[v].length);
        var piece = text.substr(i, length);
        if (length >= 4 && piece.length === length && values[v].indexOf(piece) >= 0) {
          for (var h = i; h < i + length; h++) hidden[h] = true;
        }
      }
    }
    var result = '';
    for (var c = 0; c < text.length; c++) result += hidden[c] ? '*' : text.charAt(c);
    return result.replace(/\*{3,}/g, '***');
  }

  function failedRequests() {
    try {
      window.performance.getEntriesByType('resource').forEach(function (entry) {
        if (entry.responseStatus >= 400) remember(entry.name);
      });
    } catch (e) {
      // An old browser does not tell.
    }
    return failed;
  }

  function reason(t, addresses) {
    var outside = addresses.some(function (address) {
      return address.indexOf(location.origin + '/') === 0 && address.indexOf(folder()) !== 0;
    });
    if (scriptFailed && outside) return t.base;
    if (scriptFailed && addresses.length) return t.script;
    return lastError ? t.error : t.blank;
  }

  function folder() {
    return location.origin + location.pathname.replace(/[^/]*$/, '');
  }

  function report(t) {
    var base = document.querySelector('base');
    var angular = document.querySelector('[ng-version]');
    var chrome = /Chrom(e|ium)\/([\d.]+)/.exec(navigator.userAgent);
    var keys = keysOf('sessionStorage');
    var missing = expectedKeys.filter(function (key) {
      return !keys || keys.indexOf(key) < 0;
    });
    var addresses = failedRequests();
    return [
      reason(t, addresses),
      '',
      t.page + ': ' + place(),
      'base: ' + (base ? base.getAttribute('href') : '-') + ' -> ' + withoutQuery(document.baseURI),
      t.failed + ': ' + (addresses.length ? '\n  ' + addresses.join('\n  ') : NONE),
      t.last + ': ' + (lastError ? redact(lastError) : NONE),
      'remote type: ' + remoteType(),
      t.storage + ': ' + (keys ? keys.join(', ') || NONE : t.unavailable),
      t.missing + ': ' + (missing.join(', ') || NONE),
      t.token + ': ' + tokenExpiry(t),
      'Angular ' +
        (angular ? angular.getAttribute('ng-version') : '-') +
        ', Chromium ' +
        (chrome ? chrome[2] : '-') +
        ', protheus-devkit ' +
        app.devkit,
      app.name + ' ' + app.contentHash,
      new Date().toISOString(),
    ].join('\n');
  }

  // ---- the page --------------------------------------------------------------------------------

  function element(name, style, text) {
    var made = document.createElement(name);
    made.setAttribute('style', style);
    made.textContent = text || '';
    return made;
  }

  var styles = {
    panel:
      'all:initial;display:block;position:fixed;top:0;right:0;bottom:0;left:0;z-index:2147483647;' +
      'overflow:auto;box-sizing:border-box;padding:24px;background:#fff;color:#222;' +
      'font:14px/1.5 sans-serif',
    title: 'display:block;font:bold 20px sans-serif;margin:0 0 8px',
    intro: 'display:block;margin:0 0 12px',
    copy: 'font:14px sans-serif;padding:6px 16px;cursor:pointer;border:1px solid #222;background:#eee',
    report:
      'display:block;margin:12px 0 0;white-space:pre-wrap;word-break:break-word;' +
      'font:13px/1.5 monospace',
  };

  function show() {
    var t = language();
    var text = report(t);
    panel = element('div', styles.panel);
    panel.id = 'protheus-diagnostics';
    panel.setAttribute('role', 'alert');
    panel.appendChild(element('strong', styles.title, t.title + ': ' + app.name));
    panel.appendChild(element('p', styles.intro, t.intro));
    var button = element('button', styles.copy, t.copy);
    button.type = 'button';
    button.onclick = function () {
      copy(text);
      button.textContent = t.copied;
    };
    panel.appendChild(button);
    panel.appendChild(element('pre', styles.report, text));
    document.documentElement.appendChild(panel);
    hideWhenRendered();
  }

  /** On a slow computer the application may appear after all. */
  function hideWhenRendered() {
    var timer = window.setInterval(function () {
      if (!hasRendered()) return;
      window.clearInterval(timer);
      if (panel && panel.parentNode) panel.parentNode.removeChild(panel);
    }, 500);
  }

  /** Plain http pages have no clipboard object. */
  function copy(text) {
    var area = element('textarea', 'position:fixed;top:0;opacity:0');
    area.value = text;
    panel.appendChild(area);
    area.select();
    document.execCommand('copy');
    panel.removeChild(area);
  }
})(__APP__);
