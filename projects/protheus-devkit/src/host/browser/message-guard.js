// First in every page of the host: twebchannel.js evaluates what a message of the type
// MS_WEBENGINERUNJAVASCRIPT carries, from any origin. Such a message is delivered only when it comes
// from this origin or from a window around this one; never from a frame of another origin inside the
// page, from a pop-up or from a foreign opener.
(function () {
  'use strict';
  var native = Object.getOwnPropertyDescriptor(window, 'onmessage');
  // A second copy of this script would only wrap the handler again.
  if (!native || !native.get || native.get.guardsMessages) return;
  var handler = native.get.call(window);
  var reported = {};

  function runsCode(data) {
    try {
      // Compared as twebchannel.js does, which also accepts a String object.
      return String(data.type).toUpperCase() === 'MS_WEBENGINERUNJAVASCRIPT';
    } catch (error) {
      return false;
    }
  }

  function isAncestor(source) {
    for (var frame = window; frame !== frame.parent;) {
      frame = frame.parent;
      if (frame === source) return true;
    }
    return false;
  }

  /** What the sender is to this page. */
  function relationOf(source) {
    if (source && source === window.opener) return 'opener';
    for (var i = 0; i < window.frames.length; i++) if (window.frames[i] === source) return 'frame';
    return 'window';
  }

  function portOf() {
    var inUrl = /[?&]totvstec_websocket_port=(\d+)/i.exec(location.href);
    try {
      return Number(inUrl ? inUrl[1] : sessionStorage.getItem('SocketPort'));
    } catch (error) {
      return 0;
    }
  }

  function report(event) {
    var relation = relationOf(event.source);
    var key = event.origin + ' ' + relation;
    // Bounded: a stranger decides how many messages it sends, and from how many origins.
    if (reported[key] || Object.keys(reported).length >= 10) return;
    reported[key] = true;
    console.error(
      'PDK216: a message of ' + event.origin + ' (' + relation + ') that runs code was refused.',
    );
    var detail = { origin: event.origin, relation: relation };
    navigator.sendBeacon(
      '/webapp/api/reports',
      new Blob([JSON.stringify({ port: portOf(), event: 'message-refused', detail: detail })], {
        type: 'application/json',
      }),
    );
  }

  function deliver(event) {
    if (
      runsCode(event.data) &&
      event.origin !== location.origin &&
      !(event.source && isAncestor(event.source))
    ) {
      return report(event);
    }
    return handler.call(window, event);
  }

  function get() {
    return handler;
  }
  get.guardsMessages = true;

  function set(value) {
    // As the attribute itself: what is not an object removes the handler.
    handler = typeof value === 'function' ? value : null;
    native.set.call(window, handler && deliver);
  }

  set(handler);
  Object.defineProperty(window, 'onmessage', {
    configurable: true,
    enumerable: true,
    get: get,
    set: set,
  });
})();
