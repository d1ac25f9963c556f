/**
 * Whether Windows takes a name of a file or folder for a device, whatever stands after its first dot:
 * an AppServer on Windows cannot make it.
 */
export const isDeviceName = (name: string): boolean =>
  /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i.test(name);
