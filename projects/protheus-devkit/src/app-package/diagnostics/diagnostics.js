// The page that appears when the application does not. It is inserted before everything else of
// index.html, so it must run in every browser that SmartClient ever embedded: ES5, no library, ASCII.
// It reads the names of storage keys, never shows a value, and sends nothing anywhere.
(function (app, texts, secrets) {
  'use strict';
  var NONE = '-';
  // The keys that FwCallApp writes before the application starts.
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
  var blankDelay = 10000;
  var failureDelay = 2000;

  var failedUrls = [];
  var lastError = '';
  var scriptFailed = false;
  var initialContent = null;
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

  // ---- errors -----------------------------------------------------------------------------------

  function withoutQuery(url) {
    return String(url).split(/[?#]/)[0];
  }

  function remember(url) {
    url = plainUrl(url);
    if (failedUrls.length < 20 && failedUrls.indexOf(url) < 0) failedUrls.push(url);
  }

  function describe(error) {
    if (!error) return String(error);
    if (typeof error === 'string') return withoutSecrets(error);
    var text = error.message ? (error.name || 'Error') + ': ' + error.message : '';
    if (!text) {
      try {
        text = String(error);
      } catch (e) {
        text = 'Error';
      }
    }
    var line = /\n\s*at (.*)/.exec(error.stack || '');
    text = withoutSecrets(text);
    return line ? text + ' (' + line[1] + ')' : text;
  }

  function onError(event) {
    var element = event.target;
    if (element && element !== window && element.tagName) {
      remember(element.src || element.href || element.tagName);
      if (element.tagName === 'SCRIPT') onScriptFailure();
    } else {
      lastError = describe(event.error || event.message);
      if (event.filename) lastError += ' (' + event.filename + ':' + event.lineno + ')';
      onScriptFailure();
    }
  }
  // The load error of an element does not bubble: it reaches the window in the capturing phase only.
  window.addEventListener('error', onError, true);
  window.addEventListener('unhandledrejection', function (event) {
    lastError = describe(event.reason);
  });
  // Angular's main.ts catches the error of the bootstrap and only writes it to the console.
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

  function onScriptFailure() {
    if (!scriptFailed) window.setTimeout(check, failureDelay);
    scriptFailed = true;
  }

  // ---- whether something is visible -------------------------------------------------------------

  var replaced = /^(IMG|SVG|CANVAS|VIDEO|IFRAME|EMBED|OBJECT|INPUT|BUTTON|SELECT|TEXTAREA)$/i;
  var neverVisible = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|LINK|META)$/i;

  /** The visible texts and controls of the page; empty when there are none. */
  function visibleContent() {
    var found = '';
    var boxes = 0;
    if (!document.body) return found;
    (function walk(node) {
      for (var child = node.firstChild; child && found.length < 2000; child = child.nextSibling) {
        if (child.nodeType === 3) {
          if (/\S/.test(child.nodeValue) && hasArea(rangeOf(child))) found += child.nodeValue;
        } else if (child.nodeType === 1 && !neverVisible.test(child.tagName)) {
          var area = hasArea(child);
          if (area && (replaced.test(child.tagName) || child.shadowRoot)) found += child.tagName;
          if (area) boxes++;
          walk(child);
        }
      }
    })(document.body);
    // Only boxes: a drawing made of styles. An empty page has one or two around its router.
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
    var now = visibleContent();
    if (!now) return false;
    return !!document.querySelector('[ng-version]') || now !== initialContent || !hasWaitingRoot();
  }

  /** Whether the root element still has the text of the page, such as "Loading...". */
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

  /** A frame without a size shows nothing, whether the application works or not. */
  function isVisible() {
    return !document.hidden && window.innerWidth > 0 && window.innerHeight > 0;
  }

  function check() {
    if (panel || hasRendered() || !hasScripts()) return;
    if (isVisible()) show();
    else window.setTimeout(check, 1000);
  }

  // The content of the page before its modules run.
  document.addEventListener('readystatechange', function () {
    if (document.readyState === 'interactive') initialContent = visibleContent();
  });
  window.setTimeout(check, blankDelay);

  // ---- the report -------------------------------------------------------------------------------

  function language() {
    var requested = stored('ProIdiom');
    try {
      requested = requested || window.localStorage.getItem('PO_USER_LOCALE');
    } catch (e) {
      // Without storage the language of the browser is used.
    }
    requested = String(requested || navigator.language || 'pt').toLowerCase();
    return texts[requested.slice(0, 2)] || texts.en;
  }

  /** The URL of the page. Only the values of the host's parameters are shown. */
  function pageUrl() {
    var query = location.search.slice(1).split('&');
    var shown = [];
    for (var i = 0; i < query.length; i++) {
      if (!query[i]) continue;
      var harmless = /^(totvstec_(websocket_port|remote_type)=\d{1,5}|app_name=[\w-]{1,40})$/i;
      var name = /^([a-z][\w.-]{0,30}=)/i.exec(query[i]);
      shown.push(harmless.test(query[i]) ? query[i] : (name ? name[1] : '') + '***');
    }
    var address = location.origin + plainUrl(location.pathname);
    return address + (shown.length ? '?' + shown.join('&') : '');
  }

  function plainUrl(url) {
    return withoutSecrets(withoutQuery(url));
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

  // ---- secrets ----------------------------------------------------------------------------------

  function decode(text) {
    for (var i = 0; i < 3 && /%[\da-f]{2}/i.test(text); i++) {
      text = text.replace(/(%[\da-f]{2})+/gi, function (part) {
        try {
          return decodeURIComponent(part);
        } catch (e) {
          return unescape(part);
        }
      });
    }
    return text;
  }

  /** The rules of secret-names.ts. */
  function isSecretName(name) {
    name = name.slice(-100).replace(/([a-z\d])([A-Z])/g, '$1 $2');
    if (name.normalize) name = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    var parts = name.toLowerCase().match(/[a-z\ufffd]+/g) || [''];
    if (secrets.notBefore.indexOf(parts[parts.length - 1]) >= 0) return false;
    var joined = parts.join('');
    return (
      secrets.anywhere.some(function (secret) {
        return joined.indexOf(secret) >= 0;
      }) ||
      parts.some(function (part) {
        return secrets.words.indexOf(part) >= 0;
      })
    );
  }

  var scheme =
    /\b(Bearer|Basic|(?:Digest|Negotiate|NTLM|ApiKey|Token)(?!\s+[a-z]{3,23}\b))\s+\S+/gi;

  /** Keeps a text up to the first name of a secret with something behind it: a report needs no more. */
  function withoutSecrets(text) {
    text = decode(String(text).slice(0, 4000))
      .replace(/&(quot|#3[49]);/g, '"')
      .replace(/\/\/[^\s"'<>\/?#\\@]*@/g, '//***@')
      .replace(/[\w.\\-]{1,64}:[^\s"'`<>\/@:]+@(?=[\w-])/g, '***@')
      .replace(/(\s(-u|-U|--user|--proxy-user)[\s=]+["']?[^\s:"']+:)[^\s"']+/g, '$1***')
      .replace(/\b(RpcSetEnv\s*\().*/i, '$1***')
      .replace(scheme, '$1 ***')
      .replace(/eyJ[\w-]+(\.[\w-]*)*/g, '***')
      .replace(/[\w+\/=-]{12,}/g, withoutLogin)
      .replace(/[\w+=-]{12,}/g, withoutLogin);
    var name = /[A-Za-z0-9\u00c0-\uffff_$[\].-]{2,}/g;
    for (var match = name.exec(text); match; match = name.exec(text)) {
      if (isSecretName(match[0]) && hasValue(text, match.index, name.lastIndex)) {
        return text.slice(0, name.lastIndex) + ' ***' + urlsAfterValue(text.slice(name.lastIndex));
      }
    }
    return text;
  }

  /** The URLs that an error names behind the value. */
  function urlsAfterValue(rest) {
    var urls = rest.replace(/^\W*\S*/, '').match(/https?:\/\/[^\s"'<>()?#]+/g) || [];
    return urls
      .map(function (url) {
        return ' ' + withoutSecrets(url);
      })
      .join('');
  }

  function hasValue(text, start, end) {
    var before = text.slice(Math.max(0, start - 9), start);
    var rest = text.slice(end, end + 400);
    if (/(<|&lt;|\\u003c|[<;c][\w-]+:)$/.test(before)) return true;
    if (/\/$/.test(before)) {
      // The end of a URL in an error: ".../oauth2/v1/token: 401 Unauthorized"
      if (/^:( \d{3}\b|$)/.test(rest)) return false;
      if (/^\//.test(rest)) return !/^tokens?$/i.test(text.slice(start, end));
    }
    return (
      /^\\*["'`]?\s*(=|:|,)/.test(rest) ||
      /^\\*["']?\s*(;[^\r\n]*)?[\r\n]/.test(rest) ||
      /^\\*["']?[\s+]*\/?>?\s*<?(value|valor|val|content|conteudo)\b/i.test(rest) ||
      /^\s+\\*["']/.test(rest) ||
      (/--$/.test(before + text.slice(start, start + 2)) && /^\s/.test(rest))
    );
  }

  function withoutLogin(run) {
    try {
      var plain = window.atob(run.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, ''));
      return /^[\w.@\\-]{1,64}:[\x20-\x7e\xa0-\xff]{3,}$/.test(plain) ? '***' : run;
    } catch (e) {
      return run;
    }
  }

  /** Removes from an error what it may quote from the storage; URLs stay. */
  function redact(text) {
    text = text
      .slice(0, 1000)
      // JSON.parse quotes the text that it cannot parse.
      .replace(/(["'\u2026])[^"']*\1?(?=.*\bJSON\b)/g, '"***"');
    var values = storedValues();
    values = values.concat(values.map(decode));
    return text
      .split(/(https?:\/\/[^\s"')]+)/)
      .map(function (part, index) {
        return index % 2 ? plainUrl(part) + lineOf(part) : mask(part, values);
      })
      .join('');
  }

  function lineOf(url) {
    var match = /[?#].*?((:\d+)+)$/.exec(url);
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

  /** Replaces by stars every run of 6 characters that is part of a stored value. */
  function mask(text, values) {
    var run = 6;
    var hidden = [];
    for (var i = 0; i < text.length; i++) {
      for (var v = 0; v < values.length; v++) {
        var length = Math.min(run, values[v].length);
        var part = text.substr(i, length);
        if (length >= 4 && part.length === length && values[v].indexOf(part) >= 0) {
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
      // Old browsers have no responseStatus.
    }
    return failedUrls;
  }

  function reason(t, urls) {
    var isOutside = urls.some(function (url) {
      return url.indexOf(location.origin + '/') === 0 && url.indexOf(folder()) !== 0;
    });
    if (scriptFailed && isOutside) return t.base;
    if (scriptFailed && urls.length) return t.script;
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
    var urls = failedRequests();
    return [
      reason(t, urls),
      '',
      t.page + ': ' + pageUrl(),
      'base: ' +
        (base ? plainUrl(base.getAttribute('href')) : '-') +
        ' -> ' +
        plainUrl(document.baseURI),
      t.failed + ': ' + (urls.length ? '\n  ' + urls.join('\n  ') : NONE),
      t.last + ': ' + (lastError ? redact(lastError) : NONE),
      'remote type: ' + remoteType(),
      t.storage + ': ' + (keys ? keys.map(withoutSecrets).join(', ') || NONE : t.unavailable),
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

  // ---- the page ---------------------------------------------------------------------------------

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

  /** On a slow computer the application may still appear. */
  function hideWhenRendered() {
    var timer = window.setInterval(function () {
      if (!hasRendered()) return;
      window.clearInterval(timer);
      if (panel && panel.parentNode) panel.parentNode.removeChild(panel);
    }, 500);
  }

  /** Pages served by plain http have no clipboard object. */
  function copy(text) {
    var area = element('textarea', 'position:fixed;top:0;opacity:0');
    area.value = text;
    panel.appendChild(area);
    area.select();
    document.execCommand('copy');
    panel.removeChild(area);
  }
})(__APP__, __TEXTS__, __SECRETS__);
