import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PoInfoModule } from '@po-ui/ng-components';
import { ProtheusSession } from 'ngx-protheus';
import { fillText } from '../../i18n/fill-text';
import { injectLiterals } from '../../i18n/inject-literals';
import { proHomeTexts } from '../../i18n/pro-home.literals';
import { ProUiLanguage } from '../../i18n/pro-ui-language';
import { codeAndText } from '../../lookup/lookup-item';
import { ProductName } from '../product-name';

/**
 * The first page after a sign-in: greets the user, and shows company group, branch, module and base
 * date of the session. It sends no request of its own for them.
 *
 * @example
 * { path: '', component: ProHomeComponent, canActivate: [protheusAuthGuard] }
 */
@Component({
  selector: 'pro-home',
  standalone: true,
  imports: [PoInfoModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pro-home.component.html',
  styleUrl: './pro-home.component.css',
})
export class ProHomeComponent {
  readonly #session = inject(ProtheusSession);
  readonly #product = inject(ProductName).name;
  readonly #ui = inject(ProUiLanguage);
  readonly #texts = injectLiterals('proHome', proHomeTexts);

  /** @internal */
  readonly greeting = computed(() => {
    const user = this.#session.user()?.userName;
    const texts = this.#texts();
    return user
      ? fillText(texts[timeOfDay(new Date())], { user })
      : fillText(texts.welcome, { product: this.#product() });
  });

  /** @internal The values of the session, without those that are not set. */
  readonly details = computed(() => {
    const texts = this.#texts();
    const { company, branch, module, baseDate } = this.#session;
    const details: [label: string, value: string | undefined][] = [
      [texts.company, codeAndText(company()?.Code, company()?.CorporateName)],
      [texts.branch, codeAndText(branch()?.Code, branch()?.Description)],
      [texts.module, module()],
      [texts.baseDate, baseDate()?.toLocaleDateString(this.#ui.full())],
    ];
    return details.filter((detail): detail is [string, string] => !!detail[1]);
  });
}

function timeOfDay(now: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = now.getHours();
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}
