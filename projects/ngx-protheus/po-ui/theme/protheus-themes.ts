import { InjectionToken } from '@angular/core';
import {
  type PoTheme,
  poThemeDefaultActionsDark,
  poThemeDefaultDarkValues,
  poThemeDefaultFeedbackDark,
  poThemeDefaultLight,
  poThemeDefaultNeutralsDark,
  type PoThemeTokens,
  PoThemeTypeEnum,
} from '@po-ui/ng-components';

/** A theme of PO UI, in its light or its dark variant. */
export interface ProtheusTheme {
  readonly theme: PoTheme;
  readonly dark?: boolean;
}

/** The themes of Protheus by their number in `localStorage.ProTheme`. */
export interface ProtheusThemes {
  /** 0: classic, light. */
  readonly 0: ProtheusTheme;
  /** 1: classic, dark. */
  readonly 1: ProtheusTheme;
  /** 2: sunset, light. */
  readonly 2: ProtheusTheme;
}

/** The tones of a colour, from the background of a selection to a pressed button. */
const TONES = ['lightest', 'lighter', 'light', 'base', 'dark', 'darker', 'darkest'];

/** The tones of the brand colour: those that a page of the ERP shows. */
const BLUES = ['#d7f0fe', '#9cd8fc', '#6bc5fa', '#045b8f', '#013f65', '#002944', '#00182b'];
const DARK_BLUES = ['#051f31', '#004064', '#00659a', '#0079b8', '#3dadfa', '#afd3fa', '#e3eefb'];
const REDS = ['#ffebee', '#ef9a9a', '#ef5350', '#c20c18', '#a5131a', '#5d0d11', '#400a08'];

/** The greys of the light themes. Those of the dark theme are PO UI's. */
const GREYS = {
  light: { '00': '#ffffff', '05': '#f2f2f2', 10: '#e5e5e5', 20: '#cccccc', 30: '#b2b2b2' },
  mid: { 40: '#999999', 60: '#666666' },
  dark: { 70: '#4d4d4d', 80: '#363636', 90: '#1a1a1a', 95: '#0d0d0d' },
};

/** The errors of the sunset theme are violet: its brand colour is red. */
const VIOLETS = ['#f1e8fd', undefined, '#ba6bcd', '#7b1fa2', '#4a148c', '#3e166f', '#1e0a36'];

/**
 * The fonts of the three, which `@totvs/po-theme` brings. Without its style sheet the browser shows its
 * own, as with protheus-lib-core.
 */
const FONTS = {
  '--font-family': 'NunitoSans, sans-serif',
  '--font-family-heading': 'NunitoSans, sans-serif',
  '--font-family-theme': 'NunitoSans, sans-serif',
  '--font-family-theme-bold': 'NunitoSans-Bold, sans-serif',
  '--font-family-theme-extra-light': 'NunitoSans-ExtraLight, sans-serif',
  '--font-family-code': 'Monospace',
};

/**
 * Names of colours of earlier versions of PO UI, which its style sheets still use: PO UI sets them for
 * its dark theme alone.
 */
function earlierNames(): Record<string, string> {
  return {
    '--color-neutral': 'var(--color-neutral-dark-70)',
    '--color-primary': 'var(--color-brand-02-base)',
    '--color-primary-light-80': mix('brand-02-base', 80, 'white'),
    '--color-primary-light-95': mix('brand-02-base', 95, 'white'),
    '--color-primary-alpha-50': mix('brand-02-base', 50, 'black'),
    '--color-primary-dark-20': mix('brand-02-base', 20, 'black'),
    '--color-primary-dark-40': mix('brand-02-base', 40, 'black'),
    '--color-secondary': 'var(--color-brand-01-base)',
    '--color-secondary-light-20': 'var(--color-brand-01-lighter)',
    '--color-secondary-light-40': 'var(--color-brand-01-light)',
    '--color-secondary-dark-20': 'var(--color-brand-01-dark)',
    '--color-secondary-dark-40': 'var(--color-brand-01-darker)',
    '--color-secondary-dark-60-alpha-70': mix('neutral-mid-60', 70, 'black'),
    '--color-secondary-dark-80': 'var(--color-brand-01-darkest)',
    '--color-tertiary-light-90': mix('brand-03-base', 90, 'white'),
    '--color-tertiary-dark-5': mix('brand-03-base', 5, 'black'),
    '--color-calendar-background-color-box-background-range': 'var(--color-brand-01-lightest)',
  };
}

function mix(token: string, percent: number, other: string): string {
  return `color-mix(in srgb, var(--color-${token}) ${percent}%, ${other})`;
}

/** The colour of the items in a menu that opens. */
const POPUP_ITEMS = { 'po-popup po-item-list': { '--color': 'var(--color-brand-02-base)' } };

/** The tones by their names. A tone without a value remains that of PO UI's style sheet. */
function tones(values: readonly (string | undefined)[]): Record<string, string | undefined> {
  const named = TONES.map((tone, index) => [tone, values[index]] as const);
  return Object.fromEntries(named.filter(([, value]) => value));
}

/** The brand colours. The second and the third one are the accent. */
function brand(values: readonly string[], accent: string): object {
  return { '01': tones(values), '02': { base: accent }, '03': { base: accent } };
}

function light(brandTones: readonly string[], negative?: object): PoThemeTokens {
  const { color } = poThemeDefaultLight;
  return {
    ...poThemeDefaultLight,
    color: {
      ...color,
      brand: brand(brandTones, brandTones[3]),
      neutral: GREYS,
      ...(negative && { feedback: { ...color?.feedback, negative } }),
    },
    perComponent: POPUP_ITEMS,
    onRoot: { ...earlierNames(), ...FONTS },
  };
}

/**
 * Created when it is used: importing the file has no side effect. Applications may select the names
 * in their style sheets, as `html.prothemetotvsclassic-dark-AAA`: they are those of protheus-lib-core.
 */
function protheusThemes(): ProtheusThemes {
  const active = PoThemeTypeEnum.light;
  const feedback = poThemeDefaultFeedbackDark;
  const { perComponent, onRoot } = poThemeDefaultDarkValues;
  const classic: PoTheme = {
    name: 'prothemetotvsclassic',
    type: {
      light: light(BLUES),
      dark: {
        color: {
          brand: brand(DARK_BLUES, DARK_BLUES[4]),
          action: poThemeDefaultActionsDark,
          neutral: poThemeDefaultNeutralsDark,
          feedback: { ...feedback, info: { ...feedback.info, base: '#23489f' } },
        },
        perComponent: { ...perComponent, ...POPUP_ITEMS },
        onRoot: { ...onRoot, '--color-primary': 'var(--color-brand-02-base)', ...FONTS },
      },
    },
    active,
  };
  const sunset = { light: light(REDS, tones(VIOLETS)) };
  return {
    0: { theme: classic },
    1: { theme: classic, dark: true },
    2: { theme: { name: 'prothemetotvssunset', type: sunset, active } },
  };
}

/**
 * The themes for the numbers of Protheus. An application provides its own themes with this token.
 *
 * @example
 * { provide: PROTHEUS_THEMES, useValue: {
 *   0: { theme: myTheme }, 1: { theme: myTheme, dark: true }, 2: { theme: mySunset },
 * } satisfies ProtheusThemes }
 */
export const PROTHEUS_THEMES: InjectionToken<ProtheusThemes> =
  /* @__PURE__ */ new InjectionToken<ProtheusThemes>(
    typeof ngDevMode === 'undefined' || ngDevMode ? 'Protheus themes' : '',
    { providedIn: 'root', factory: protheusThemes },
  );
