import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { OpenApps } from '../apps/open-apps';
import { HostSocket } from '../host/host-socket';
import { I18n } from '../i18n/i18n';

/** What Protheus asks when an application sends `close`. */
@Component({
  selector: 'host-close-dialog',
  templateUrl: './close-dialog.component.html',
  styleUrl: './close-dialog.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CloseDialogComponent {
  private readonly socket = inject(HostSocket);
  private readonly apps = inject(OpenApps);
  protected readonly i18n = inject(I18n);

  /** The applications that asked, by their connection; the first one is answered first. */
  private readonly asking = signal<readonly number[]>([]);
  private readonly port = computed(() => this.asking()[0]);
  protected readonly name = computed(() => this.apps.byPort(this.port() ?? 0)?.label ?? '');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  private readonly confirm = viewChild.required<ElementRef<HTMLButtonElement>>('confirm');

  constructor() {
    this.socket.messages.subscribe(message => {
      if (message.kind === 'close') {
        this.asking.update(ports => [...new Set([...ports, message.port])]);
      }
      // Closed by another way meanwhile: there is nothing to ask any more.
      if (message.kind === 'closed') this.settle(message.port);
    });
    effect(() => {
      const { nativeElement } = this.dialog();
      const port = this.port();
      if (port === undefined) return;
      this.apps.show(this.apps.byPort(port));
      nativeElement.returnValue = '';
      if (!nativeElement.open) nativeElement.showModal();
      // Enter closes, as in the question of Protheus.
      this.confirm().nativeElement.focus();
    });
  }

  /** The dialog was closed: by a button, by Enter, or by Esc, which leaves no answer. */
  protected answered(): void {
    const port = this.port();
    if (port === undefined) return;
    const close = this.dialog().nativeElement.returnValue === 'close';
    this.socket.send({ kind: 'close-answer', port, close });
    this.asking.update(ports => ports.slice(1));
  }

  private settle(port: number): void {
    const isShown = this.port() === port;
    this.asking.update(ports => ports.filter(other => other !== port));
    if (isShown && this.port() === undefined) this.dialog().nativeElement.close();
  }
}
