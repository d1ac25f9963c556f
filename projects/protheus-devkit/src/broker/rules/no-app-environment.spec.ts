import { describeRule } from '../testing/describe-rule.js';
import { oldServer, portal, server } from '../testing/examples.js';
import { noAppEnvironment } from './no-app-environment.js';

describeRule(noAppEnvironment, {
  fires: {
    'a server without the key': [
      { 'appserver.ini': '[General]\n[TCP]\nPort=10001' },
      'appserver.ini',
    ],
    'a server with an empty key': [
      { 'appserver.ini': '[General]\nApp_Environment=\n[TCP]\nPort=10001' },
      'appserver.ini:2',
    ],
    'a server whose REST in TLPP is off': [
      { 'b.ini': '[p]\nRpoDb=top\n[TCP]\nPort=3\n[HTTPSERVER]\nEnable=0\nServers=S\n[S]\nPort=4' },
      'b.ini',
    ],
  },
  silent: {
    'a server with the key': { 'appserver.ini': server() },
    'a server of the older set': { 'appserver.ini': oldServer() },
    'a server of classic REST, and one of REST in TLPP': {
      'a.ini': '[p]\nRpoDb=top\n[TCP]\nPort=1\n[HTTPV11]\nSockets=R\n[R]\nPort=2',
      'b.ini':
        '[p]\nRpoDb=top\n[TCP]\nPort=3\n[HTTPSERVER]\nEnable=1\nServers=S\n[S]\nPort=4\nLocations=R\n[R]\nRootPath=web',
    },
  },
  other: { 'a portal': { 'portal.ini': portal() } },
});
