import { computed, ErrorHandler, inject, InjectionToken, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type ProtheusReport, reportOnce, resetReports } from '../errors/report';
import { provideProtheus } from '../provide-protheus';
import { withReporter } from './with-reporter';

const CODES = new InjectionToken<string[]>('codes', { providedIn: 'root', factory: () => [] });

describe('withReporter', () => {
  beforeEach(() => {
    resetReports();
    spyOn(console, 'warn');
  });

  function start(reporter: (report: ProtheusReport) => void): void {
    TestBed.configureTestingModule({ providers: [provideProtheus(withReporter(reporter))] });
    TestBed.inject(CODES);
  }

  it('passes reports to a function that may inject', () => {
    start(({ code }) => inject(CODES).push(code));
    reportOnce('NGP220', 'A value cannot be sent.');

    expect(TestBed.inject(CODES)).toEqual(['NGP220']);
  });

  it('passes nothing after the application was destroyed', () => {
    const codes: string[] = [];
    start(({ code }) => codes.push(code));
    TestBed.resetTestingModule();
    reportOnce('NGP220', 'A value cannot be sent.');

    expect(codes).toEqual([]);
  });

  it('lets the function write a signal while a computed reads the session', () => {
    const codes = signal<string[]>([]);
    start(({ code }) => codes.update(before => [...before, code]));
    const read = computed(() => reportOnce('NGP302', 'A text is malformed.'));
    read();

    expect(codes()).toEqual(['NGP302']);
  });

  it('passes an error of the function to the ErrorHandler and goes on', () => {
    const failure = new Error('the monitoring service is not there');
    start(() => {
      throw failure;
    });
    const handleError = spyOn(TestBed.inject(ErrorHandler), 'handleError');
    reportOnce('NGP220', 'A value cannot be sent.');

    expect(handleError).toHaveBeenCalledOnceWith(failure);
  });
});
