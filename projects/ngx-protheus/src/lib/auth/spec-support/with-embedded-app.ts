import { updateRefreshState } from '../refresh-lease';
import { EmbeddedApp } from './embedded-app';

/** Creates an application with empty storage before each spec of a suite, and closes it afterwards. */
export function withEmbeddedApp(use: (app: EmbeddedApp) => void): void {
  let app: EmbeddedApp;

  beforeEach(() => {
    // A spec in which storage refused to write may have left the state of the refresh in memory.
    updateRefreshState({});
    sessionStorage.clear();
    app = new EmbeddedApp();
    use(app);
  });

  afterEach(() => app.close());
}
