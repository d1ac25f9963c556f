// Evaluated in the pages of a browser that is attached: reports the messages that an application and
// the web client exchange by a MessagePort, which no protocol of the browser shows. It changes none of
// them, and adds no name that a page sees but that of the binding.
(function () {
  'use strict';
  var report = window.__protheusDevkit;
  if (typeof report !== 'function' || report.isListening) return;
  report.isListening = true;
  var listened = new WeakSet();

  function send(direction, port, type, content) {
    try {
      report(
        JSON.stringify({
          direction: direction,
          port: Number(port) || 0,
          type: String(type),
          content: content === undefined || content === null ? '' : String(content),
          time: Date.now(),
          application: sessionStorage.getItem('appName') || '',
        }),
      );
    } catch (error) {
      // A frame without storage, or one that is being left.
    }
  }

  /** Reports the messages of AdvPL on a port of the application. */
  function listen(port, number) {
    if (!port || listened.has(port)) return;
    listened.add(port);
    // The handler of the platform has started the port.
    port.addEventListener('message', function (event) {
      var data = event.data;
      if (data && String(data.type).toUpperCase() === 'EXEC' && data.value) {
        send('advpl-to-js', number, data.value.type, data.value.content);
      }
    });
  }

  var post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (data) {
    if (data && typeof data.type === 'string' && 'content' in data && 'port' in data) {
      listen(this, data.port);
      send('js-to-advpl', data.port, data.type, data.content);
    }
    return post.apply(this, arguments);
  };

  function listenToChannel() {
    var channel = window.twebchannel;
    if (channel && channel.channel) listen(channel.channel.port1, channel.internalPort);
  }
  document.addEventListener('twebchannelready', listenToChannel);
  listenToChannel();
})();
