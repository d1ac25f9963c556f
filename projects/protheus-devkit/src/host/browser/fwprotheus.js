// What the platform adds to twebchannel.js in an application's page: it connects the channel, loads
// the application's advpltojs.js and makes `twebchannel.eventTarget`.
(function () {
  'use strict';
  var attributes = document.currentScript.dataset;

  if (typeof twebchannel === 'undefined' || typeof getParam === 'undefined') {
    console.error('twebchannel object not found.');
    return;
  }

  function stored(key) {
    try {
      return sessionStorage.getItem(key);
    } catch (error) {
      return null;
    }
  }

  function fromUrlOrStorage(parameter, key) {
    var value = getParam(parameter);
    if (value === null) return stored(key);
    try {
      sessionStorage.setItem(key, value);
    } catch (error) {
      // A frame without storage has only its URL.
    }
    return value;
  }

  /** Reports to the host what only this page knows. */
  function report(event, detail) {
    navigator.sendBeacon(
      '/webapp/api/reports',
      new Blob([JSON.stringify({ port: Number(port), event: event, detail: detail })], {
        type: 'application/json',
      }),
    );
  }

  var port = getParam('totvstec_websocket_port');
  if (port === null) port = stored('SocketPort');

  // Opened by its bare URL, or left from an earlier start of the host: the host has no session for
  // this tab. FwCallApp launches the application, as the menu does.
  if (attributes.preload && attributes.ports.split(' ').indexOf(String(port)) < 0) {
    location.replace(
      attributes.preload +
        '?app_name=' +
        encodeURIComponent(attributes.application) +
        '&totvstec_remote_type=' +
        (window.parent === window ? 1 : 5) +
        '&return=' +
        encodeURIComponent(location.pathname + location.search + location.hash),
    );
    // Nothing of the application may start meanwhile: the parser treats the rest as text.
    document.write('<plaintext hidden>');
    return;
  }

  twebchannel.gotConnection = false;
  port = fromUrlOrStorage('totvstec_websocket_port', 'SocketPort');
  var remoteType = fromUrlOrStorage('totvstec_remote_type', 'RemoteType');
  var appName = fromUrlOrStorage('app_name', 'appName');

  if (port === null || remoteType === null) {
    console.log('Loading without twebchannel connection.');
    return;
  }

  var scriptSettled = false;

  // The host sends `preLoad` only after this report: channel and script have to exist.
  function reportReady() {
    if (scriptSettled && twebchannel.gotConnection) report('ready', {});
  }

  function settleScript(state, reason) {
    if (reason) console.error('Protheus: assets/preload/advpltojs.js: ' + reason);
    report('advpltojs', { state: state, reason: reason });
    scriptSettled = true;
    reportReady();
  }

  function loadAdvplToJs() {
    var request = new XMLHttpRequest();
    request.open('GET', '/app-root/' + appName + '/assets/preload/advpltojs.js');
    request.onload = function () {
      if (request.status !== 200) return settleScript('missing');
      try {
        // As the platform does, without a line end: the file is one expression whose value is a function.
        twebchannel[appName] = new Function('return (' + request.responseText + ')')();
      } catch (error) {
        return settleScript('invalid', String(error));
      }
      if (typeof twebchannel[appName] === 'function') return settleScript('loaded');
      settleScript('invalid', 'its value is not a function but ' + typeof twebchannel[appName]);
    };
    request.onerror = function () {
      settleScript('missing');
    };
    request.send();
  }

  function advplToJs(codeType, codeContent, objectName) {
    if (typeof this[appName] === 'function') {
      this[appName](codeType, codeContent, objectName);
    } else if (!isReplaced()) {
      // The platform loses messages that arrive before the file is loaded.
      report('dropped', { type: codeType });
    }
  }
  twebchannel.advplToJs = advplToJs;

  /** Whether other code, such as ngx-protheus, has replaced this handler. */
  function isReplaced() {
    return twebchannel.advplToJs !== advplToJs;
  }

  var eventTarget = new EventTarget();
  var hasListener = {};
  eventTarget.addEventListener = function (event) {
    hasListener[event] = true;
    return EventTarget.prototype.addEventListener.apply(eventTarget, arguments);
  };
  eventTarget.send = function (event, content) {
    if (!hasListener[event] && !isReplaced()) report('unawaited', { type: event });
    var message = new CustomEvent(event);
    message.protheusResponse = content;
    message.subscriber = twebchannel[event] && twebchannel[event].subscriber;
    eventTarget.dispatchEvent(message);
  };
  twebchannel.eventTarget = eventTarget;

  function connected() {
    twebchannel.gotConnection = true;
    reportReady();
  }

  loadAdvplToJs();
  if (getParam('totvstec_websocket_port') !== null && getParam('totvstec_remote_type') !== null) {
    twebchannel.connect(connected);
  } else if (twebchannel.init.length > 3) {
    // 1.0.4 and later take the thread as well.
    twebchannel.init(port, remoteType, getParam('totvstec_threadId'), connected);
  } else {
    twebchannel.init(port, remoteType, connected);
  }
})();
