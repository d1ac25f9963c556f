// The preload page of the host: writes the session to the storage, then goes to the application.
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('protheus').textContent);
  try {
    Object.keys(data.session).forEach(function (key) {
      sessionStorage.setItem(key, data.session[key]);
    });
    Object.keys(data.local).forEach(function (key) {
      localStorage.setItem(key, data.local[key]);
    });
  } catch (error) {
    // A frame without storage (sandbox): the application opens all the same, as it would there.
    console.error('Protheus: the storage of this page cannot be written.', error);
  }
  location.replace(data.target);
})();
