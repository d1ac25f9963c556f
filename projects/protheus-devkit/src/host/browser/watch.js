// Tells the host of what only the browser sees: requests that leave for another server.
(function () {
  'use strict';
  if (typeof PerformanceObserver === 'undefined') return;
  var port = 0;
  var address = typeof getParam === 'undefined' ? null : getParam('totvstec_websocket_port');
  try {
    port = Number(address || sessionStorage.getItem('SocketPort'));
  } catch (error) {
    port = Number(address);
  }
  if (!port) return;
  var told = {};
  new PerformanceObserver(function (list) {
    list.getEntries().forEach(function (entry) {
      if (entry.initiatorType !== 'xmlhttprequest' && entry.initiatorType !== 'fetch') return;
      var url = new URL(entry.name);
      var name = url.origin + url.pathname;
      if (!/^https?:$/.test(url.protocol) || url.origin === location.origin || told[name]) return;
      told[name] = true;
      navigator.sendBeacon(
        '/webapp/api/reports',
        new Blob(
          [JSON.stringify({ port: port, event: 'foreign-request', detail: { url: name } })],
          {
            type: 'application/json',
          },
        ),
      );
    });
  }).observe({ type: 'resource', buffered: true });
})();
