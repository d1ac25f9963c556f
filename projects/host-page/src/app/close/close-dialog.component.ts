import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { OpenApps } from '../apps/open-apps';
import { HostSocket } from '../host/host-socket';
import { I18n } from '../i18n/i18n';

/** The question of Protheus when an application sends `close`. */
@Component({
  selector: 'host-close-dialog',
  templateUrl: './close-dialog.component.html',
  styleUrl: './close-dialog.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CloseDialogComponent {
  readonly #socket = inject(HostSocket);
  readonly #apps = inject(OpenApps);
  protected readonly i18n = inject(I18n);

  /** The connections whose application sent `close`, oldest first. */
  readonly #pendingPorts = signal<readonly number[]>([]);
  readonly #port = computed(() => this.#pendingPorts()[0]);
  protected readonly question = computed(() => {
    const app = this.#apps.byPort(this.#port() ?? 0);
    return app
      ? this.i18n.text('closeQuestion', { name: app.label })
      : this.i18n.texts().closeQuestionUnnamed;
  });
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  private readonly confirm = viewChild.required<ElementRef<HTMLButtonElement>>('confirm');

  constructor() {
    this.#socket.messages.subscribe(message => {
      if (message.kind === 'close') {
        this.#pendingPorts.update(ports => [...new Set([...ports, message.port])]);
      }
      // Closed another way meanwhile: the question is obsolete.
      if (message.kind === 'closed') this.#removePort(message.port);
    });
    effect(() => {
      const { nativeElement } = this.dialog();
      const port = this.#port();
      if (port === undefined) return;
      this.#apps.show(this.#apps.byPort(port));
      nativeElement.returnValue = '';
      if (!nativeElement.open) nativeElement.showModal();
      // Enter closes, as in the question of Protheus.
      this.confirm().nativeElement.focus();
    });
  }

  /** Called when the dialog closes: by a button, by Enter, or by Esc, which sets no value. */
  protected sendAnswer(): void {
    const port = this.#port();
    if (port === undefined) return;
    const close = this.dialog().nativeElement.returnValue === 'close';
    this.#socket.send({ kind: 'close-answer', port, close });
    this.#pendingPorts.update(ports => ports.slice(1));
  }

  #removePort(port: number): void {
    const isShown = this.#port() === port;
    this.#pendingPorts.update(ports => ports.filter(other => other !== port));
    if (isShown && this.#port() === undefined) this.dialog().nativeElement.close();
  }
}
