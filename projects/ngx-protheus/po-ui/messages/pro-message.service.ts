import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type PoNotification, PoNotificationService } from '@po-ui/ng-components';
import { embedding, ProtheusChannel } from 'ngx-protheus';
import { map, type Observable, of } from 'rxjs';

import { injectLiterals } from '../i18n/inject-literals';
import { proMessageTexts } from '../i18n/pro-message.literals';
import { injectPoDialog } from './inject-po-dialog';
import { detailLines, libraryCodeOf, type RestError, restErrorOf } from './rest-error';
import { showsToast } from './shown-toasts';

/** The kinds of messages, by the numbers of AdvPL. */
const KINDS = { 1: 'warning', 2: 'error', 3: 'information' } as const;

/** How an error may name its own kind. */
const ERROR_KINDS: readonly unknown[] = ['warning', 'error', 'information'];

/**
 * Messages on PO UI’s notifications: the application’s own, those that AdvPL sends (`showMessage`
 * with `{"message": …, "type": …}`), and what a REST service of Protheus says about a failure.
 *
 * From when it is first injected, the messages of AdvPL appear.
 */
@Injectable({ providedIn: 'root' })
export class ProMessageService {
  private readonly notification = inject(PoNotificationService);
  private readonly dialog = injectPoDialog();
  private readonly channel = inject(ProtheusChannel);
  private readonly texts = injectLiterals('proMessage', proMessageTexts);

  constructor() {
    if (embedding().kind === 'browser') return;
    this.channel
      .messages('showMessage')
      .pipe(takeUntilDestroyed())
      .subscribe(({ content }) => this.showAdvplMessage(content));
  }

  /**
   * Shows a message unless the same one is still on the screen.
   *
   * @param type 1 is a warning, 2 an error, 3 an information, which is the default.
   */
  showOneMessage(message: string, type = 3): void {
    if (!showsToast(this.notification, message)) this.showMessage(message, type);
  }

  /**
   * Shows a message.
   *
   * @param type 1 is a warning, 2 an error, 3 an information, which is the default.
   */
  showMessage(message: string, type = 3): void {
    this.notification[KINDS[type as keyof typeof KINDS] ?? 'information'](message);
  }

  /**
   * Shows why a request or a message to AdvPL failed: what the REST service says, its details
   * behind a button. Shown once, even if PO UI’s interceptor has shown it before, so an `error:`
   * handler may call it with or without `PoHttpInterceptorModule`.
   *
   * @example
   * this.http.post('/api/v1/orders', order).subscribe({
   *   next: () => this.list.restart(),
   *   error: failure => this.messages.showError(failure),
   * });
   */
  showError(failure: unknown): void {
    const error = restErrorOf(failure);
    if (error) this.showRestError(error);
    else if (!this.wasShown(failure)) this.notification.error(this.ownText(failure));
  }

  /**
   * Tells AdvPL the language that the user has chosen.
   *
   * @returns Whether AdvPL took it. Outside Protheus nobody has to be told: `true`.
   */
  changeLanguage(language: string): Observable<boolean> {
    if (embedding().kind === 'browser') return of(true);
    return this.channel
      .request('changeLanguage', language, { answerType: 'changeLanguage', responseType: 'text' })
      .pipe(map(answer => answer === 'true'));
  }

  private showRestError(error: RestError): void {
    const { message, type, helpUrl } = error;
    if (showsToast(this.notification, message)) return;
    const kind = (ERROR_KINDS.includes(type) ? type : 'error') as 'error';
    const lines = detailLines(error);
    const toast: PoNotification = { message };
    if (lines.length) {
      toast.actionLabel = this.texts().details;
      toast.action = () =>
        this.dialog.alert({ title: message, message: lines.map(sentence).join(' ') });
    } else if (helpUrl && /^https?:/i.test(helpUrl)) {
      toast.actionLabel = this.texts().help;
      toast.action = () => window.open(helpUrl, '_blank', 'noopener');
    }
    this.notification[kind](toast);
  }

  /** Whether PO UI’s interceptor has told of a failure without an answer of Protheus. */
  private wasShown(failure: unknown): boolean {
    if (!(failure instanceof HttpErrorResponse)) return false;
    const { message } = (failure.error ?? {}) as { message?: unknown };
    return failure.status === 0
      ? showsToast(this.notification, /./, 'error')
      : typeof message === 'string' && showsToast(this.notification, message);
  }

  private ownText(failure: unknown): string {
    const { failed, noAnswer } = this.texts();
    const code = libraryCodeOf(failure);
    if (failure instanceof HttpErrorResponse && failure.status === 0 && !code) return noAnswer;
    return code ? `${failed} (${code})` : failed;
  }

  private showAdvplMessage(content: string): void {
    const { message, type } = messageOf(content);
    if (message) this.showMessage(message, type);
  }
}

/** PO UI’s dialog runs lines together. */
function sentence(line: string): string {
  return line.replace(/[\s.]*$/, '.');
}

/** `{"message": "…", "type": 1}`; a bare text is a message, too. */
function messageOf(content: string): { message?: string; type?: number } {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || !value) return { message: String(value) };
    const { message, type } = value as { message?: unknown; type?: unknown };
    return {
      message: typeof message === 'string' ? message : undefined,
      type: type === undefined ? undefined : Number(type),
    };
  } catch {
    return { message: content };
  }
}
