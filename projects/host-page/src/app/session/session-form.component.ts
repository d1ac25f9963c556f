import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { PoFieldModule } from '@po-ui/ng-components';
import { OpenApps } from '../apps/open-apps';
import { HostStore } from '../host/host-store';
import { I18n } from '../i18n/i18n';
import { fromIsoDate, toIsoDate } from './base-date';
import { RestOptions } from './rest-options';
import { SessionEditor } from './session-editor';
import { SessionLists } from './session-lists';

/** The fields of the session. Each change takes effect immediately. */
@Component({
  selector: 'host-session-form',
  imports: [FormsModule, PoFieldModule],
  templateUrl: './session-form.component.html',
  styleUrl: './session-form.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionFormComponent {
  readonly #lists = inject(SessionLists);
  protected readonly editor = inject(SessionEditor);
  protected readonly apps = inject(OpenApps);
  protected readonly store = inject(HostStore);
  protected readonly i18n = inject(I18n);

  protected readonly users = new RestOptions(this.#lists.users);
  protected readonly companies = new RestOptions(this.#lists.companies);
  protected readonly modules = new RestOptions(this.#lists.modules);
  readonly #company = computed(() => this.editor.session().company);
  protected readonly branches = computed(
    () => new RestOptions(this.#lists.branchesOf(this.#company())),
  );

  /** The user of a real server cannot be changed. */
  protected readonly hasFixedUser = computed(() => this.store.state().remote?.replay === false);
  protected readonly date = computed(() => toIsoDate(this.editor.session().baseDate));
  protected readonly theme = computed(() => String(this.editor.session().theme ?? 'none'));

  protected readonly languages = [
    { value: 'pt-BR', label: 'Português' },
    { value: 'en', label: 'English' },
    { value: 'es', label: 'Español' },
  ];

  protected readonly themes = computed(() => {
    const texts = this.i18n.texts();
    return [
      { value: 'none', label: texts.themeNone },
      { value: '0', label: texts.theme0 },
      { value: '1', label: texts.theme1 },
      { value: '2', label: texts.theme2 },
    ];
  });

  protected readonly environments = computed(() =>
    this.store.state().environments.map(name => ({ value: name, label: name })),
  );

  // A field also emits the value that this form set, and an empty one while the user types.
  protected isChanged(value: string | undefined, current: string | undefined): value is string {
    return Boolean(value) && value !== current;
  }

  protected chooseUser(user: string): void {
    if (this.isChanged(user, this.editor.session().user)) void this.editor.restart({ user });
  }

  protected chooseCompany(company: string): void {
    if (this.isChanged(company, this.#company())) void this.editor.chooseCompany(company);
  }

  protected chooseBranch(branch: string): void {
    if (this.isChanged(branch, this.editor.session().branch)) void this.editor.update({ branch });
  }

  protected chooseModule(module: string): void {
    if (this.isChanged(module, this.editor.session().module)) void this.editor.update({ module });
  }

  protected chooseDate(date: string): void {
    const baseDate = fromIsoDate(date);
    if (this.isChanged(baseDate, this.editor.session().baseDate))
      void this.editor.update({ baseDate });
  }

  protected chooseLanguage(language: string): void {
    if (this.isChanged(language, this.editor.session().language))
      void this.editor.update({ language });
  }

  protected chooseTheme(theme: string): void {
    if (!this.isChanged(theme, this.theme())) return;
    void this.editor.restart({ theme: theme === 'none' ? null : (Number(theme) as 0 | 1 | 2) });
  }

  protected chooseEnvironment(environment: string): void {
    if (this.isChanged(environment, this.editor.environment())) {
      void this.editor.chooseEnvironment(environment);
    }
  }
}
