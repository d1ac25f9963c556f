// Reports to the host what only the browser knows: requests to another server.
(function () {
  'use strict';
  if (typeof PerformanceObserver === 'undefined') return;
  var port = 0;
  var parameter = typeof getParam === 'undefined' ? null : getParam('totvstec_websocket_port');
  try {
    port = Number(parameter || sessionStorage.getItem('SocketPort'));
  } catch (error) {
    port = Number(parameter);
  }
  if (!port) return;
  var reported = {};
  new PerformanceObserver(function (list) {
    list.getEntries().forEach(function (entry) {
      if (entry.initiatorType !== 'xmlhttprequest' && entry.initiatorType !== 'fetch') return;
      var url = new URL(entry.name);
      var name = url.origin + url.pathname;
      if (!/^https?:$/.test(url.protocol) || url.origin === location.origin || reported[name])
        return;
      reported[name] = true;
      navigator.sendBeacon(
        '/webapp/api/reports',
        new Blob(
          [JSON.stringify({ port: port, event: 'external-request', detail: { url: name } })],
          {
            type: 'application/json',
          },
        ),
      );
    });
  }).observe({ type: 'resource', buffered: true });
})();
