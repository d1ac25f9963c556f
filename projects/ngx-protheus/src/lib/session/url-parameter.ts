/**
 * A parameter of the address as the host’s own scripts find it: in any case, also behind `#`, the
 * first of several.
 */
export function urlParameter(name: string, href: string = location.href): string | null {
  const text = new RegExp(`[?&]${name}=([^&#]*)`, 'i').exec(href)?.[1];
  try {
    return text ? decodeURIComponent(text) : null;
  } catch {
    return text ?? null;
  }
}
