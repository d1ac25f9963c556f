import { type AbstractControl, FormControl, FormGroup, Validators } from '@angular/forms';
import { type ProSessionSettings } from 'ngx-protheus';
import { fromPickerDate, toPickerDate } from './base-date';
import { type ChosenRecords } from './session-writer';

/** The controls of the page, by the names of the settings. */
interface SettingsControls extends Record<string, AbstractControl> {
  base_date: FormControl<string>;
  company_code: FormControl<string | null>;
  branch_code: FormControl<string | null>;
  environment_code: FormControl<string | null>;
  role_code: FormControl<string | null>;
  mdi_menu_info: FormControl<boolean>;
  go_emp_fil: FormControl<boolean>;
}

/** The form of the session's settings. */
export class SettingsForm extends FormGroup<SettingsControls> {
  /** Sets the values that the ERP proposes. */
  fill(defaults: ProSessionSettings): void {
    const { environment_code: module, environment_when, role_when } = defaults;
    const { environment_code, role_code } = this.controls;
    this.setValue({
      base_date: toPickerDate(defaults.base_date),
      company_code: defaults.company_code || null,
      branch_code: defaults.branch_code || null,
      environment_code: module ? String(module) : null,
      role_code: defaults.role_code || null,
      mdi_menu_info: defaults.mdi_menu_info ?? false,
      go_emp_fil: defaults.go_emp_fil ?? false,
    });
    if (environment_when === false) environment_code.disable();
    if (!role_when) role_code.disable();
  }

  /**
   * The settings in the format of the ERP. Values that the form does not show are those of
   * `defaults`.
   *
   * @param defaults The settings that the ERP proposed.
   * @param chosen The records that the user chose.
   */
  toSettings(defaults: ProSessionSettings, chosen: ChosenRecords): ProSessionSettings {
    const { company, module, role } = chosen;
    const value = this.getRawValue();
    return {
      ...defaults,
      base_date: fromPickerDate(value.base_date, defaults.base_date),
      company_code: value.company_code ?? '',
      company_description: company?.CorporateName ?? defaults.company_description,
      branch_code: value.branch_code ?? '',
      branch_description: branchName(value.branch_code, defaults, chosen),
      environment_code: moduleCode(value.environment_code, defaults.environment_code),
      environment_description: module?.description ?? defaults.environment_description,
      role_code: value.role_code ?? '',
      role_description: role?.Description ?? defaults.role_description,
      mdi_menu_info: value.mdi_menu_info,
      go_emp_fil: value.go_emp_fil,
    };
  }
}

/** Creates the empty form. */
export function settingsForm(): SettingsForm {
  const { required } = Validators;
  const code = (validator?: typeof required): FormControl<string | null> =>
    new FormControl<string | null>(null, validator);
  const flag = (): FormControl<boolean> => new FormControl(false, { nonNullable: true });
  return new SettingsForm({
    base_date: new FormControl('', { nonNullable: true, validators: required }),
    company_code: code(required),
    branch_code: code(required),
    environment_code: code(required),
    role_code: code(),
    mdi_menu_info: flag(),
    go_emp_fil: flag(),
  });
}

function branchName(
  code: string | null,
  defaults: ProSessionSettings,
  { branch, company }: ChosenRecords,
): string | undefined {
  if (branch) return branch.Description;
  return code === company?.FirstBranchCode
    ? company?.FirstBranchDescription
    : defaults.branch_description;
}

/** The code as a number if the ERP sent a number. */
function moduleCode(
  code: string | null,
  previous: string | number | undefined,
): string | number | undefined {
  if (code === null) return previous;
  return typeof previous === 'number' && /^\d+$/.test(code) ? Number(code) : code;
}
