import { type SampleServer } from '../data/sample-server.js';
import { languages } from '../rest/languages.js';
import { profileKey } from '../rest/profile.js';
import { languageOf } from '../rest/raw-request.js';
import { sessionSettings } from '../rest/session-settings.js';
import { literalsIn } from '../rest/translations.js';
import { type HostSession } from '../session/host-session.js';
import { type AdvplChannel, type AdvplHandler } from './advpl-handlers.js';
import { sendJson } from './send-json.js';

/** The messages of the session settings page, with those of language and theme. */
export function sessionMessages(
  data: SampleServer,
  changeSession: (changes: Partial<HostSession>) => Promise<void>,
): Readonly<Record<string, AdvplHandler>> {
  const darkKey = ({ session }: AdvplChannel): string =>
    profileKey(session.user, 'wAPIpLOGIN', 'CONFIG', 'DARK');
  return {
    getSessionStart: (name: string, channel: AdvplChannel) =>
      // Roles exist over the channel only.
      sendJson(channel, name, { ...sessionSettings(data, channel.session), role_when: true }),
    submitButton: async (content: string, channel: AdvplChannel) => {
      const changes = changesOf(content, data);
      if (changes) await changeSession(changes);
      channel.advplToJs('submitButtonResponse', String(changes !== undefined));
    },
    backButton: () => undefined,
    sendLogRedirect: () => undefined,
    changeLanguage: async (language: string, channel: AdvplChannel) => {
      await changeSession({ language: languageOf(language) });
      channel.advplToJs('changeLanguage', 'true');
    },
    getLanguages: (name: string, channel: AdvplChannel) => sendJson(channel, name, languages),
    getTranslateStringResource: (name: string, channel: AdvplChannel) =>
      sendJson(channel, name, literalsIn(languageOf(channel.session.language))),
    getDateFormat: (_language: string, channel: AdvplChannel) =>
      channel.advplToJs('setDateFormat', 'dd/mm/yyyy'),
    getBrandContext: (name: string, channel: AdvplChannel) => channel.advplToJs(name, 'TOTVS'),
    canUseDarkTheme: (_name: string, channel: AdvplChannel) =>
      channel.advplToJs('canUseDarkTheme', 'true'),
    getDarkUserProfile: (_name: string, channel: AdvplChannel) =>
      channel.advplToJs('getDarkUserProfile', data.profiles.get(darkKey(channel)) ?? 'false'),
    setThemeProfile: (isDark: string, channel: AdvplChannel) => {
      data.profiles.set(darkKey(channel), String(isDark === 'true'));
      channel.advplToJs('setThemeProfile', 'true');
    },
  };
}

/** The session of settings; `undefined` when they have no company or no branch. */
function changesOf(content: string, data: SampleServer): Partial<HostSession> | undefined {
  let settings: Readonly<Record<string, unknown>>;
  try {
    settings = Object(JSON.parse(content)) as typeof settings;
  } catch {
    return undefined;
  }
  const text = (name: string): string => String(settings[name] ?? '');
  const company = text('company_code');
  const branch = text('branch_code');
  if (!company.trim() || !branch.trim()) return undefined;
  const baseDate = text('base_date').replaceAll('-', '');
  const code = Number(text('environment_code'));
  const module = data.modules.find(({ id }) => Number(id) === code)?.name.replace(/^SIGA/, '');
  return {
    ...(/^\d{8}$/.test(baseDate) && { baseDate }),
    company,
    branch,
    ...(module && { module }),
  };
}
