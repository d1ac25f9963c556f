import { describeRule } from '../testing/describe-rule.js';
import { page } from '../testing/run-rule.js';
import { noredirect } from './noredirect.js';

const rest = { 'index.html': page(), 'main.js': 'get("/api/crm/v1/customers")' };

describeRule(noredirect, {
  fires: {
    'noredirect in an application that uses REST': [{ ...rest, noredirect: '' }, 'main.js:1:5'],
  },
  otherPrograms: {
    'a page that asks a public service and has such a file': {
      'index.html': page(),
      noredirect: '',
      'main.js': 'fetch("https://viacep.com.br/ws/01001000/json")',
    },
  },
  silent: {
    'noredirect in an application that uses neither REST nor the token': {
      'index.html': page(),
      noredirect: '',
      'main.js': 'alert(1)',
    },
    'REST without noredirect': rest,
  },
});
