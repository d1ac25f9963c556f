import { spawn } from 'node:child_process';

/** Opens an address in the person's browser. A system without one stays as it is. */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [program, ...args] = browserCommand(address, platform);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

/** The program that opens an address on a system; none of them is a shell that would read it. */
export function browserCommand(address: string, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return [platform === 'darwin' ? 'open' : 'xdg-open', address];
}
