/**
 * Whether a file or folder name is reserved for a device on Windows, with or without an extension:
 * an AppServer on Windows cannot create it.
 */
export function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i.test(name);
}
