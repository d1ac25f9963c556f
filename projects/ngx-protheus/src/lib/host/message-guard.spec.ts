import { TestBed } from '@angular/core/testing';
import { resetReports } from '../errors/report';
import { withMessageGuard } from '../features/with-message-guard';
import { withReporter } from '../features/with-reporter';
import { provideProtheus } from '../provide-protheus';
import { guardMessages } from './message-guard';

const SCRIPT = { type: 'MS_WEBENGINERUNJAVASCRIPT', value: 'globalThis.ran = true' };

describe('The scripts that windows send to the platform', () => {
  let frames: HTMLIFrameElement[];
  let before: Window['onmessage'];
  let warn: jasmine.Spy;

  beforeEach(() => {
    resetReports();
    frames = [];
    before = window.onmessage;
    warn = spyOn(console, 'warn');
  });

  afterEach(() => {
    for (const frame of frames) frame.remove();
    window.onmessage = before;
  });

  /** Opens a frame that sends messages; the sandbox gives it another origin. */
  async function openFrame(messages: readonly string[], isForeign = true): Promise<void> {
    const frame = document.createElement('iframe');
    frames.push(frame);
    if (isForeign) frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<script>${messages
      .map(message => `parent.postMessage(${message}, '*');`)
      .join('')}parent.postMessage('end', '*')</script>`;
    const end = new Promise<void>(resolve => {
      const onMessage = ({ data }: MessageEvent): void => {
        if (data !== 'end') return;
        removeEventListener('message', onMessage);
        resolve();
      };
      addEventListener('message', onMessage);
    });
    document.body.append(frame);
    await end;
  }

  function platformHandler(): jasmine.Spy & { types(): unknown[] } {
    const handler = jasmine.createSpy('onmessage');
    const types = (): unknown[] =>
      handler.calls
        .allArgs()
        .map(([{ data }]) => (data as { type?: unknown } | null)?.type ?? data);
    return Object.assign(handler, { types });
  }

  function reports(): string[] {
    return warn.calls
      .allArgs()
      .map(([text]) => String(text))
      .filter(text => text.startsWith('NGP413'));
  }

  const FORMS = [
    JSON.stringify(SCRIPT),
    "{type: 'ms_WebEngineRunJavaScript', value: '1'}",
    "{type: new String('MS_WEBENGINERUNJAVASCRIPT'), value: '1'}",
    "Object.assign([], {type: 'Ms_webenginerunjavascript', value: '1'})",
  ];

  for (const order of ['before', 'after', 'twice'] as const) {
    it(`do not reach a handler that is set ${order} the guard, other messages do`, async () => {
      const handler = platformHandler();
      if (order !== 'after') window.onmessage = handler;
      const remove = guardMessages();
      if (order !== 'before') window.onmessage = handler;
      expect(window.onmessage).toBe(handler as never);

      await openFrame([...FORMS, "{type: 'other'}", '1', 'null']);
      remove();

      expect(handler.types()).toEqual(['other', 1, null, 'end']);
      expect(reports().length).toBe(1);
      expect(reports()[0]).toContain('from "null", a frame inside this page');
      expect(reports()[0]).toContain('stopped');
    });
  }

  it('reach the handler again when the guard is removed', async () => {
    const handler = platformHandler();
    window.onmessage = handler;
    guardMessages()();
    expect(window.onmessage).toBe(handler as never);

    await openFrame([FORMS[0]]);

    expect(handler.types()).toEqual([SCRIPT.type, 'end']);
  });

  it('reach the handler from the own origin, from this window and from its own events', async () => {
    const handler = platformHandler();
    window.onmessage = handler;
    const remove = guardMessages();

    await openFrame(FORMS.slice(0, 1), false);
    dispatchEvent(new MessageEvent('message', { data: SCRIPT }));
    remove();

    expect(handler.types()).toEqual([SCRIPT.type, 'end', SCRIPT.type]);
    expect(reports()).toEqual([]);
  });

  it('keep a removed handler removed', async () => {
    const handler = platformHandler();
    window.onmessage = handler;
    const remove = guardMessages();
    window.onmessage = null;

    await openFrame(FORMS);
    remove();

    expect(handler).not.toHaveBeenCalled();
    expect(window.onmessage).toBeNull();
  });

  it('are reported in development and run without the guard', async () => {
    const handler = platformHandler();
    window.onmessage = handler;
    TestBed.configureTestingModule({ providers: [provideProtheus()] }).inject(Object, null);

    await openFrame(FORMS);

    expect(handler.calls.count()).toBe(FORMS.length + 1);
    expect(reports().length).toBe(1);
    expect(reports()[0]).toContain('withMessageGuard()');
  });

  it('are reported to withReporter() and stopped by withMessageGuard()', async () => {
    const handler = platformHandler();
    window.onmessage = handler;
    const codes: string[] = [];
    TestBed.configureTestingModule({
      providers: [
        provideProtheus(
          withReporter(({ code }) => codes.push(code)),
          withMessageGuard(),
        ),
      ],
    }).inject(Object, null);

    await openFrame(FORMS);
    TestBed.resetTestingModule();

    expect(handler.types()).toEqual(['end']);
    expect(codes).toEqual(['NGP413']);
  });
});
