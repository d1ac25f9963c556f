import { describeRule } from '../testing/describe-rule.js';
import { server, tss } from '../testing/examples.js';
import { jobNotStarted } from './job-not-started.js';

const JOB = ['[WF]', 'Main=WFLauncher', 'Environment=producao'];

describeRule(jobNotStarted, {
  fires: {
    'a job that no list names': [{ 'appserver.ini': server(...JOB) }, 'appserver.ini:8'],
    'a job whose list is commented out': [
      { 'appserver.ini': server('[ONSTART]', ';Jobs=WF', ...JOB) },
      'appserver.ini:10',
    ],
    'the job of a page that no page names': [
      { 'appserver.ini': server('[JOB_WS]', 'TYPE=WEBEX', 'Instances=1,1') },
      'appserver.ini:8',
    ],
  },
  silent: {
    'a job that starts': { 'appserver.ini': server('[ONSTART]', 'Jobs=OUTRO, wf', ...JOB) },
    'the job of a page': {
      'appserver.ini': server(
        ...['[JOB_WS]', 'TYPE=WEBEX', '[10.0.0.8:80]', 'Enable=1', 'RESPONSEJOB=job_ws'],
      ),
    },
    'a service, and the job of REST': {
      'appserver.ini': server(
        ...['[TELNET]', 'Enable=1', 'Main=SIGAACD', 'Environment=producao', 'Port=23'],
        ...['[HTTPJOB]', 'Main=HTTP_START', 'Environment=producao'],
      ),
    },
    'a part of a file, whose list may stand elsewhere': { 'appserver.ini': JOB.join('\n') },
  },
  other: {
    'the same lines in the file of a fiscal server': {
      'tss.ini': tss('[WF]', 'Main=U_WF', 'Environment=SPED'),
    },
  },
});
