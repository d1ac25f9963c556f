import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type PoNotification, PoNotificationService } from '@po-ui/ng-components';
import { ProtheusChannel, protheusEmbedding } from 'ngx-protheus';
import { map, type Observable, of } from 'rxjs';
import { injectLiterals } from '../i18n/inject-literals';
import { proMessageTexts } from '../i18n/pro-message.literals';
import { injectPoDialog } from './inject-po-dialog';
import { detailLines, libraryCodeOf, type RestError, restErrorOf } from './rest-error';
import { showsToast } from './shown-toasts';

/** The kinds of messages by their numbers in AdvPL. */
const KINDS = { 1: 'warning', 2: 'error', 3: 'information' } as const;

/** The values of `type` in an error of a REST service. */
const ERROR_KINDS: readonly unknown[] = ['warning', 'error', 'information'];

/**
 * Shows messages as PO UI's notifications: those of the application, those that AdvPL sends
 * (`showMessage` with `{"message": …, "type": …}`), and the errors of the REST services of
 * Protheus.
 *
 * The messages of AdvPL are shown once the service has been injected.
 */
@Injectable({ providedIn: 'root' })
export class ProMessageService {
  readonly #notification = inject(PoNotificationService);
  readonly #dialog = injectPoDialog();
  readonly #channel = inject(ProtheusChannel);
  readonly #texts = injectLiterals('proMessage', proMessageTexts);

  constructor() {
    if (protheusEmbedding().kind === 'browser') return;
    this.#channel
      .messages('showMessage')
      .pipe(takeUntilDestroyed())
      .subscribe(({ content }) => this.#showAdvplMessage(content));
  }

  /**
   * Shows a message unless the same one is still visible.
   *
   * @param message The text.
   * @param type 1 is a warning, 2 an error, 3 an information, which is the default.
   */
  showOneMessage(message: string, type = 3): void {
    if (!showsToast(this.#notification, message)) this.showMessage(message, type);
  }

  /**
   * Shows a message.
   *
   * @param message The text.
   * @param type 1 is a warning, 2 an error, 3 an information, which is the default.
   */
  showMessage(message: string, type = 3): void {
    this.#notification[KINDS[type as keyof typeof KINDS] ?? 'information'](message);
  }

  /**
   * Shows why a request or a message to AdvPL failed: the error of the REST service, with its
   * details behind a button. An error that PO UI's interceptor has already shown is not repeated,
   * so an `error:` handler may call it with or without `PoHttpInterceptorModule`.
   *
   * @param failure The error of the Observable.
   *
   * @example
   * this.http.post('/api/v1/orders', order).subscribe({
   *   next: () => this.list.reload(),
   *   error: failure => this.messages.showError(failure),
   * });
   */
  showError(failure: unknown): void {
    const error = restErrorOf(failure);
    if (error) this.#showRestError(error);
    else if (!this.#isShown(failure)) this.#notification.error(this.#fallbackText(failure));
  }

  /**
   * Sends the language that the user chose to AdvPL.
   *
   * @param language Such as `pt-BR`.
   * @returns Whether AdvPL accepted it; `true` outside Protheus, where there is no AdvPL.
   */
  changeLanguage(language: string): Observable<boolean> {
    if (protheusEmbedding().kind === 'browser') return of(true);
    return this.#channel
      .request('changeLanguage', language, { answerType: 'changeLanguage', responseType: 'text' })
      .pipe(map(answer => answer === 'true'));
  }

  #showRestError(error: RestError): void {
    const { message, type, helpUrl } = error;
    if (showsToast(this.#notification, message)) return;
    const kind = (ERROR_KINDS.includes(type) ? type : 'error') as 'error';
    const lines = detailLines(error);
    const toast: PoNotification = { message };
    if (lines.length) {
      toast.actionLabel = this.#texts().details;
      toast.action = () =>
        this.#dialog.alert({ title: message, message: lines.map(asSentence).join(' ') });
    } else if (helpUrl && /^https?:/i.test(helpUrl)) {
      toast.actionLabel = this.#texts().help;
      toast.action = () => window.open(helpUrl, '_blank', 'noopener');
    }
    this.#notification[kind](toast);
  }

  /** Whether PO UI's interceptor has already shown a failure without an error of Protheus. */
  #isShown(failure: unknown): boolean {
    if (!(failure instanceof HttpErrorResponse)) return false;
    const { message } = (failure.error ?? {}) as { message?: unknown };
    return failure.status === 0
      ? showsToast(this.#notification, /./, 'error')
      : typeof message === 'string' && showsToast(this.#notification, message);
  }

  #fallbackText(failure: unknown): string {
    const { failed, noAnswer } = this.#texts();
    const code = libraryCodeOf(failure);
    if (failure instanceof HttpErrorResponse && failure.status === 0 && !code) return noAnswer;
    return code ? `${failed} (${code})` : failed;
  }

  #showAdvplMessage(content: unknown): void {
    const { message, type } = readMessage(content);
    if (message) this.showMessage(message, type);
  }
}

/** Ends a line with a full stop, because PO UI's dialog joins the lines. */
function asSentence(line: string): string {
  return line.replace(/[\s.]*$/, '.');
}

/** Reads `{"message": "…", "type": 1}`; a plain text is also a message. */
function readMessage(content: unknown): { message?: string; type?: number } {
  if (typeof content !== 'object' || !content) return { message: String(content) };
  const { message, type } = content as { message?: unknown; type?: unknown };
  return {
    message: typeof message === 'string' ? message : undefined,
    type: type === undefined ? undefined : Number(type),
  };
}
