/**
 * The signs that change what a terminal shows elsewhere: C0 and C1 controls (ESC, BEL, CSI), and those
 * that change the direction or the order of what follows. Half a surrogate pair is no sign.
 */
const COMMANDS =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/**
 * @returns A text that may contain text of others, for the terminal: no sign in it is a command. Line
 *   breaks stay; text of others goes through {@link terminalLine} first. What is JSON stays JSON.
 */
export function terminalText(text: string): string {
  return text.replace(COMMANDS, sign =>
    [...Array(sign.length).keys()]
      .map(at => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** @returns A text of others for one line of the terminal: as {@link terminalText}, without line breaks. */
export function terminalLine(text: string): string {
  return terminalText(text).replaceAll('\n', '\\u000a');
}
