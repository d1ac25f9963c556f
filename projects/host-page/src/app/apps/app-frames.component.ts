import {
  ChangeDetectionStrategy,
  Component,
  effect,
  type ElementRef,
  inject,
  viewChildren,
} from '@angular/core';
import { HostSocket } from '../host/host-socket';
import { I18n } from '../i18n/i18n';
import { OpenApps } from './open-apps';

/** The frames of the open applications. Hidden ones keep running, in their full size. */
@Component({
  selector: 'host-app-frames',
  templateUrl: './app-frames.component.html',
  styleUrl: './app-frames.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppFramesComponent {
  protected readonly apps = inject(OpenApps);
  protected readonly i18n = inject(I18n);
  private readonly frames = viewChildren<ElementRef<HTMLIFrameElement>>('frame');

  constructor() {
    inject(HostSocket).messages.subscribe(message => {
      if (message.kind === 'reload') this.#frameOf(message.port)?.contentWindow?.location.reload();
    });
    // A user who opens an application or selects its tab wants to type in it.
    effect(() => {
      const active = this.apps.active();
      if (active) this.#frameOf(active.port)?.focus();
    });
  }

  #frameOf(port: number): HTMLIFrameElement | undefined {
    return this.frames().find(({ nativeElement }) => nativeElement.dataset['port'] === String(port))
      ?.nativeElement;
  }
}
