// Runs in the page before everything else: `idle` settles when no request and no message is on its
// way. They are counted where they leave, so that what a busy machine has not yet handed to the test
// counts for the call that caused it, too.
(function () {
  'use strict';
  var underWay = 0;
  var arrived = function () {
    underWay--;
  };

  /** Counts a message until its answers are there. (zone.js takes globals in `on…` for events.) */
  window.waitFor = function (answers) {
    underWay++;
    answers.then(arrived, arrived);
  };

  var send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function () {
    underWay++;
    this.addEventListener('loadend', arrived, { once: true });
    send.apply(this, arguments);
  };

  window.idle = async function () {
    for (var quiet = 0; quiet < 2; quiet = underWay ? 0 : quiet + 1) {
      await new Promise(function (resolve) {
        setTimeout(resolve, 15);
      });
    }
  };
})();
