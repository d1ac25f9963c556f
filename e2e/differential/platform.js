// Runs in the page before the application: the parts of the platform that the library uses, with a
// connected channel and an `advpltojs.js` that forwards messages. A plain script, as the platform's.
(function () {
  'use strict';
  var target = new EventTarget();
  window.twebchannel = {
    gotConnection: true,
    internalPort: '1',
    remoteType: '1',
    eventTarget: target,
    jsToAdvpl: function (type, content) {
      window.waitFor(window.toAdvpl(type, content));
    },
    advplToJs: function (type, content) {
      target.send(type, content);
    },
  };
  target.send = function (type, content) {
    var message = new CustomEvent(type);
    message.protheusResponse = content;
    message.subscriber = window.twebchannel[type] && window.twebchannel[type].subscriber;
    target.dispatchEvent(message);
  };
})();
