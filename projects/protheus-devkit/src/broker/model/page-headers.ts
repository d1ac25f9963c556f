/** Whether a response header forbids the page in the frame that the web client opens. */
export function refusesFrame(name: string, value: string): boolean {
  if (/^x-frame-options$/i.test(name)) return /^\s*deny\b/i.test(value);
  return /^'none'$/i.test(directive(name, value, 'frame-ancestors') ?? '');
}

/**
 * Whether a response header forbids the platform's own script to evaluate messages: it calls `eval`
 * on what AdvPL sends.
 */
export function refusesEval(name: string, value: string): boolean {
  const sources = directive(name, value, 'script-src') ?? directive(name, value, 'default-src');
  return sources !== undefined && !/'unsafe-eval'/i.test(sources);
}

function directive(name: string, value: string, wanted: string): string | undefined {
  if (!/^content-security-policy$/i.test(name)) return undefined;
  const found = value
    .split(';')
    .map(text => text.trim())
    .find(text => text.toLowerCase().split(/\s+/)[0] === wanted);
  return found?.slice(wanted.length).trim();
}
