import { InjectionToken } from '@angular/core';
import {
  type PoTheme,
  poThemeDefault,
  poThemeDefaultActionsDark,
  poThemeDefaultDarkValues,
  poThemeDefaultFeedbackDark,
  poThemeDefaultLight,
  poThemeDefaultNeutralsDark,
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

/** The blue tones of the classic theme, from the background of a selection to a pressed button. */
const BLUES = ['#e4f1f9', '#b7dcef', '#58a9d1', '#0b6a99', '#085479', '#053d58', '#032637'];
const TONES = ['lightest', 'lighter', 'light', 'base', 'dark', 'darker', 'darkest'];

/** The brand colours; the dark theme uses the tones in reverse order. */
function brand(blues: readonly string[]): object {
  return {
    '01': Object.fromEntries(TONES.map((tone, index) => [tone, blues[index]])),
    '02': { base: '#0b8a8f' },
    '03': { base: '#f2b544' },
  };
}

/** Created when it is used: importing the file has no side effect. */
function protheusThemes(): ProtheusThemes {
  const classic: PoTheme = {
    name: 'protheus',
    type: {
      light: {
        ...poThemeDefaultLight,
        color: { ...poThemeDefaultLight.color, brand: brand(BLUES) },
      },
      dark: {
        color: {
          brand: brand([...BLUES].reverse()),
          action: poThemeDefaultActionsDark,
          neutral: poThemeDefaultNeutralsDark,
          feedback: poThemeDefaultFeedbackDark,
        },
        ...poThemeDefaultDarkValues,
      },
    },
    active: PoThemeTypeEnum.light,
  };
  return {
    0: { theme: classic },
    1: { theme: classic, dark: true },
    // The default colours of PO UI are those of the sunset theme: violet, magenta and yellow.
    2: { theme: poThemeDefault },
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
