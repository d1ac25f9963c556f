// Runs in the page before all other scripts: `idle` resolves when no request and no message is
// pending. They are counted where they are sent, so that a request that a busy machine has not yet
// delivered to the test counts for the call that caused it, too.
(function () {
  'use strict';
  var pending = 0;
  var completed = function () {
    pending--;
  };

  /** Counts a message until its answers arrive. (zone.js treats globals named `on…` as events.) */
  window.waitFor = function (answers) {
    pending++;
    answers.then(completed, completed);
  };

  var send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function () {
    pending++;
    this.addEventListener('loadend', completed, { once: true });
    send.apply(this, arguments);
  };

  window.idle = async function () {
    for (var quiet = 0; quiet < 2; quiet = pending ? 0 : quiet + 1) {
      await new Promise(function (resolve) {
        setTimeout(resolve, 15);
      });
    }
  };
})();
