// Replaces the window of SmartClient around an application at top level: it asks before closing,
// closes, reloads, and writes what AdvPL writes to the storage. In a frame the web client does that.
(function () {
  'use strict';
  if (window.parent !== window || typeof getParam === 'undefined') return;
  var secret = document.currentScript.dataset.secret;
  var port = Number(getParam('totvstec_websocket_port') || sessionStorage.getItem('SocketPort'));
  if (!port) return;

  var texts = {
    pt: { ask: 'Deseja encerrar o aplicativo?', yes: 'Encerrar', no: 'Cancelar' },
    es: { ask: '¿Desea cerrar la aplicación?', yes: 'Cerrar', no: 'Cancelar' },
    en: { ask: 'Close the application?', yes: 'Close', no: 'Cancel' },
  };
  var text = texts[(sessionStorage.getItem('ProIdiom') || 'pt').slice(0, 2)] || texts.pt;

  // Behind a reverse proxy the page may be https; its socket then has to be secure, too.
  var socket = new WebSocket(
    location.protocol.replace('http', 'ws') +
      '//' +
      location.host +
      '/webapp/socket?secret=' +
      secret +
      '&port=' +
      port,
  );

  function send(message) {
    message.port = port;
    socket.send(JSON.stringify(message));
  }

  // In a shadow root: the style sheets of applications (PO UI resets buttons) do not apply there.
  var style =
    'dialog{box-sizing:border-box;width:min(480px,calc(100vw - 32px));padding:24px;border:0;' +
    'border-radius:8px;color:#0b0e0e;background:#fff;box-shadow:0 12px 40px rgba(0,0,0,.3);' +
    'font:16px/1.5 Roboto,"Segoe UI",system-ui,sans-serif}' +
    'dialog::backdrop{background:rgba(29,36,38,.55)}' +
    'p{margin:0 0 24px;font-size:20px;font-weight:700}' +
    'form{display:flex;gap:12px;justify-content:flex-end;margin:0}' +
    'button{min-width:112px;height:44px;padding:0 16px;font:inherit;font-weight:700;color:#753399;' +
    'background:#fff;border:2px solid #753399;border-radius:4px;cursor:pointer}' +
    'button[value=close]{color:#fff;background:#753399}' +
    'button:focus-visible{outline:3px solid #260538;outline-offset:3px}';

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function answerButton(label, value) {
    var button = element('button', label);
    button.value = value;
    return button;
  }

  function askToClose() {
    var holder = document.createElement('div');
    var dialog = document.createElement('dialog');
    var question = element('p', text.ask);
    var form = document.createElement('form');
    var yes = answerButton(text.yes, 'close');
    question.id = 'question';
    dialog.setAttribute('aria-labelledby', question.id);
    form.method = 'dialog';
    form.append(answerButton(text.no, ''), yes);
    dialog.append(question, form);
    dialog.onclose = function () {
      holder.remove();
      send({ kind: 'close-answer', close: dialog.returnValue === 'close' });
    };
    holder.attachShadow({ mode: 'open' }).append(element('style', style), dialog);
    document.body.append(holder);
    dialog.showModal();
    // Enter closes, as in the question of Protheus.
    yes.focus();
  }

  socket.onmessage = function (event) {
    var message = JSON.parse(event.data);
    if (message.port !== port) return;
    if (message.kind === 'close') askToClose();
    if (message.kind === 'closed') location.replace('/webapp/');
    if (message.kind === 'reload') location.reload();
    if (message.kind === 'write-storage') {
      Object.keys(message.session).forEach(function (key) {
        sessionStorage.setItem(key, message.session[key]);
      });
    }
  };
})();
