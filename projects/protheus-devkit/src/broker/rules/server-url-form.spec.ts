import { describeRule } from '../testing/describe-rule.js';
import { server, smartclient } from '../testing/examples.js';
import { serverUrlForm } from './server-url-form.js';

describeRule(serverUrlForm, {
  fires: {
    'a URL with a separate port': [
      { 'smartclient.ini': smartclient('http://broker:10000', 'Port=10000') },
      'smartclient.ini:2',
    ],
    'a name without a port': [{ 'smartclient.ini': smartclient('broker') }, 'smartclient.ini:2'],
    'a scheme that is not http': [
      { 'smartclient.ini': smartclient('ws://broker:10000') },
      'smartclient.ini:2',
    ],
    'a path after the name': [
      { 'smartclient.ini': smartclient('https://broker/erp/protheus') },
      'smartclient.ini:2',
    ],
  },
  silent: {
    'both forms, also with an underscore': {
      'a/smartclient.ini': smartclient('https://broker_nginx.minha_empresa.com.br'),
      'b/smartclient.ini': '[tcp]\nServer=10.0.0.5\nPort=10000',
    },
  },
  other: {
    'a server with a key of that name': {
      'erp.ini': server('[LicenseClient]', 'Server=ws://licenca:5555', 'Port=5555'),
    },
  },
});
