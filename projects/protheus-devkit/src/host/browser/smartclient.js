// Stands for the window of SmartClient around an application at top level: it asks before closing,
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

  // Behind a reverse proxy the page may be https; then so must its socket be.
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

  function askToClose() {
    var dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', text.ask);
    var question = document.createElement('p');
    question.textContent = text.ask;
    dialog.append(question);
    [
      [text.no, ''],
      [text.yes, 'close'],
    ].forEach(function (choice) {
      var button = document.createElement('button');
      button.textContent = choice[0];
      button.style.marginRight = '8px';
      button.onclick = function () {
        dialog.close(choice[1]);
      };
      dialog.append(button);
    });
    dialog.onclose = function () {
      dialog.remove();
      send({ kind: 'close-answer', close: dialog.returnValue === 'close' });
    };
    document.body.append(dialog);
    dialog.showModal();
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
