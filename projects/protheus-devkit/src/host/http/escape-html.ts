const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for HTML, also for an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, char => entities[char]);
}

/** A value as JSON that is safe inside a `<script>` of HTML. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
