/**
 * Disables the browser's back button on this page. Each use of the button sends the message
 * `sendLogRedirect` to AdvPL.
 *
 * @param url Only for compatibility: the URL of the page does not change.
 * @param name The name of the route, the content of the message.
 * @param proJsToAdvpl Sends the message.
 * @returns Enables the button again. Call it when the user leaves the page.
 */
export function blockBackAction(
  url: string,
  name: string,
  proJsToAdvpl: { jsToAdvpl(type: string, content: string): boolean },
): () => void {
  const stay = (): void => history.pushState(null, url, location.href);
  const onPopState = (): void => {
    proJsToAdvpl.jsToAdvpl('sendLogRedirect', name);
    stay();
  };
  stay();
  addEventListener('popstate', onPopState);
  return () => removeEventListener('popstate', onPopState);
}
