import { spawn } from 'node:child_process';

/** Opens a URL in the default browser. Does nothing on a system without one. */
export function openBrowser(url: string, platform: NodeJS.Platform = process.platform): void {
  const [program, ...args] = browserCommand(url, platform);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

/** The program that opens a URL, and its arguments. None is a shell, which would interpret the URL. */
export function browserCommand(url: string, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return [platform === 'darwin' ? 'open' : 'xdg-open', url];
}
