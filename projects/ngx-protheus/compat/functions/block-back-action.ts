/**
 * Keeps the person on this page when the browser’s back button is pressed, and tells AdvPL each time
 * by the message `sendLogRedirect`.
 *
 * @param url Kept for compatibility: the page stays where it is.
 * @param name The name of the route, the content of the message.
 * @param proJsToAdvpl Sends the message.
 * @returns Ends it. Call it when the page is left, or the back button stays blocked.
 */
export function blockBackAction(
  url: string,
  name: string,
  proJsToAdvpl: { jsToAdvpl(type: string, content: string): boolean },
): () => void {
  const stay = (): void => history.pushState(null, url, location.href);
  const back = (): void => {
    proJsToAdvpl.jsToAdvpl('sendLogRedirect', name);
    stay();
  };
  stay();
  addEventListener('popstate', back);
  return () => removeEventListener('popstate', back);
}
