import { describeRule } from '../testing/describe-rule.js';
import { apache, location, nginx, otherApplication } from '../testing/examples.js';
import { underscoreHeaders } from './underscore-headers.js';

describeRule(underscoreHeaders, {
  fires: {
    'the default of nginx': [
      { 'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')) },
      'nginx.conf:2',
    ],
  },
  silent: {
    'the directive': {
      'nginx.conf': nginx('    underscores_in_headers on;', location('/', 'http://10.0.0.5:10000')),
    },
    'Apache, which forwards them': { 'site.conf': apache('  ProxyPass / http://10.0.0.5:10000/') },
  },
  other: { 'another application': otherApplication() },
});
