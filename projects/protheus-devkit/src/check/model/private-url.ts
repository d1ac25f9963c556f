/** Whether a URL is valid only on the developer's machine or in one network. */
export function isPrivateUrl(url: string): boolean {
  const host = /^(?:https?:)?\/\/(\[[^\]]*\]|[^/:?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return (
    /^(localhost|.*\.(localhost|local|lan|internal|home|test))$/.test(host) ||
    /^(0|10|127)\.\d+\.\d+\.\d+$/.test(host) ||
    /^192\.168\.\d+\.\d+$/.test(host) ||
    /^169\.254\.\d+\.\d+$/.test(host) ||
    /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/.test(host) ||
    /^\[(::1?|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/.test(host)
  );
}
