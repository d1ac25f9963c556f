/**
 * Whether a file or folder name is reserved for a device on Windows, with or without an extension:
 * an AppServer on Windows cannot create it.
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i.test(
    name,
  );
}
