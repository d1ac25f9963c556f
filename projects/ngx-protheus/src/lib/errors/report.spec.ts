import { ProtheusError } from './protheus-error';
import {
  addReporter,
  type ProtheusReport,
  reportErrorOnce,
  reportOnce,
  reportScriptError,
  resetReports,
} from './report';

describe('reports', () => {
  let warn: jasmine.Spy;
  let error: jasmine.Spy;
  let reports: ProtheusReport[];
  let removeReporter: () => void;

  beforeEach(() => {
    resetReports();
    warn = spyOn(console, 'warn');
    error = spyOn(console, 'error');
    reports = [];
    removeReporter = addReporter(report => reports.push(report));
  });

  afterEach(() => removeReporter());

  it('prints a warning and passes it to the reporter, once for each subject', () => {
    reportOnce('NGP302', 'The text is malformed.', 'ProUser');
    reportOnce('NGP302', 'The text is malformed.', 'ProUser');
    reportOnce('NGP302', 'The text is malformed.', 'ProRole');

    const message = 'NGP302: The text is malformed.\nnpx protheus-devkit explain NGP302';
    expect(warn.calls.allArgs()).toEqual([[message], [message]]);
    expect(reports).toEqual([
      { code: 'NGP302', message },
      { code: 'NGP302', message },
    ]);
  });

  it('prints an error once and passes it to the reporter as the cause', () => {
    const failure = new ProtheusError('NGP502', 'The token could not be refreshed.');
    reportErrorOnce(failure);
    reportErrorOnce(failure);

    expect(error.calls.allArgs()).toEqual([[failure.message]]);
    expect(reports).toEqual([{ code: 'NGP502', message: failure.message, cause: failure }]);
  });

  it('reports the error of a script each time, with what the script threw', () => {
    const thrown = new TypeError('x is not a function');
    const failure = new ProtheusError('NGP408', 'advpltojs.js failed.', thrown);
    reportScriptError(failure);
    reportScriptError(failure);

    expect(error.calls.allArgs()).toEqual([
      [failure.message, thrown],
      [failure.message, thrown],
    ]);
    expect(reports.length).toBe(2);
    expect(reports[0].cause).toBe(failure);
  });

  it('passes nothing to a reporter that was removed', () => {
    removeReporter();
    reportOnce('NGP302', 'The text is malformed.');

    expect(warn).toHaveBeenCalledTimes(1);
    expect(reports).toEqual([]);
  });
});
