/**
 * Returns a parameter of the URL as the host's own scripts find it: in upper or lower case, also
 * after `#`, the first of several.
 */
export function urlParameter(name: string, href: string): string | null {
  const text = new RegExp(`[?&]${name}=([^&#]*)`, 'i').exec(href)?.[1];
  try {
    return text ? decodeURIComponent(text) : null;
  } catch {
    return text ?? null;
  }
}
