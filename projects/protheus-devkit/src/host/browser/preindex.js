// The preload page of the host: writes the session to the storage, then loads the application.
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
    // A frame without storage (sandbox): the application is loaded all the same, as in Protheus.
    console.error('Protheus: the storage of this page cannot be written.', error);
  }
  location.replace(data.target);
})();
