import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { DomSanitizer, type SafeUrl } from '@angular/platform-browser';
import { I18n } from '../i18n/i18n';

/** The types that a browser shows without running what is in them; a picture in SVG may run scripts. */
const PICTURES = /^image\/(?:png|jpeg|gif|webp|bmp|avif)$/i;

/** A body that is no text: a picture is shown, anything else can be opened or saved. */
@Component({
  selector: 'host-body-file',
  template: `
    @if (isPicture()) {
      <img [src]="url()" [alt]="label()" />
    } @else if (isPdf()) {
      <a [href]="url()" target="_blank" rel="noopener">{{ i18n.texts().openPdf }}</a>
    } @else {
      <a [href]="url()" download="body.bin">{{ i18n.texts().saveFile }}</a>
    }
  `,
  styles: `
    img {
      max-width: 100%;
      max-height: 320px;
      background: repeating-conic-gradient(#e4e4e4 0 25%, #fff 0 50%) 0 / 16px 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BodyFileComponent {
  readonly #sanitizer = inject(DomSanitizer);
  protected readonly i18n = inject(I18n);

  readonly type = input.required<string>();
  readonly base64 = input.required<string>();
  readonly label = input.required<string>();

  protected readonly isPicture = computed(() => PICTURES.test(this.type()));
  protected readonly isPdf = computed(() => /^application\/pdf$/i.test(this.type()));
  protected readonly url = signal<SafeUrl>('');
  #created: string | undefined;

  constructor() {
    effect(() => {
      const bytes = Uint8Array.from(atob(this.base64()), character => character.charCodeAt(0));
      // Security: a type that runs scripts would run them in the origin of the applications.
      const type = this.isPicture() || this.isPdf() ? this.type() : 'application/octet-stream';
      this.#revoke();
      this.#created = URL.createObjectURL(new Blob([bytes], { type }));
      this.url.set(this.#sanitizer.bypassSecurityTrustUrl(this.#created));
    });
    inject(DestroyRef).onDestroy(() => this.#revoke());
  }

  #revoke(): void {
    if (this.#created !== undefined) URL.revokeObjectURL(this.#created);
  }
}
