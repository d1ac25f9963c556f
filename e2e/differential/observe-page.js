// Runs in the page before all other scripts and collects what a library does there without a call of
// the application: listeners, writes to the storage, globals, classes, attributes and texts.
(function () {
  'use strict';
  var globals = Object.getOwnPropertyNames(window);
  var listeners = {};
  var writes = {};

  function count(counts, name) {
    counts[name] = (counts[name] || 0) + 1;
  }

  var add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type) {
    if (this === window) count(listeners, 'window ' + type);
    if (this === document) count(listeners, 'document ' + type);
    return add.apply(this, arguments);
  };

  ['setItem', 'removeItem', 'clear'].forEach(function (method) {
    var original = Storage.prototype[method];
    Storage.prototype[method] = function (key) {
      var storage = this === window.localStorage ? 'localStorage' : 'sessionStorage';
      count(writes, [storage, method, key].filter(Boolean).join(' '));
      return original.apply(this, arguments);
    };
  });

  function attributesOf(element) {
    var attributes = {};
    Array.from(element.attributes).forEach(function (attribute) {
      attributes[attribute.name] = attribute.value;
    });
    return attributes;
  }

  /** The custom properties of CSS, as the browser computes them. */
  function customProperties(element) {
    var style = getComputedStyle(element);
    var properties = {};
    Array.from(element.computedStyleMap().keys()).forEach(function (name) {
      if (name.startsWith('--')) properties[name] = style.getPropertyValue(name).trim();
    });
    return properties;
  }

  function channel() {
    var property = Object.getOwnPropertyDescriptor(window.twebchannel || {}, 'advplToJs');
    return property ? (property.get ? 'accessor' : 'value') : 'none';
  }

  function added() {
    var names = {};
    Object.getOwnPropertyNames(window).forEach(function (name) {
      // Those of Angular, its compiler and zone.js.
      var own = /^(ng|webpack|zone|__zone|__Zone|Zone|_?beasties)/i.test(name);
      if (globals.indexOf(name) < 0 && !own && name !== 'pageEffects') names[name] = true;
    });
    return names;
  }

  window.pageEffects = function () {
    var root = document.documentElement;
    return {
      title: document.title,
      url: location.href,
      history: history.length,
      html: attributesOf(root),
      body: attributesOf(document.body),
      styles: customProperties(root),
      texts: document.body.innerText.split(/\s*\n\s*/),
      localStorage: Object.assign({}, localStorage),
      sessionStorage: Object.assign({}, sessionStorage),
      writes: writes,
      listeners: listeners,
      globals: added(),
      channel: channel(),
      cookie: document.cookie,
    };
  };
})();
