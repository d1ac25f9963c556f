import { EmbeddedApp } from './embedded-app';

/** Gives each spec of a suite an application and an empty storage, and closes it afterwards. */
export function eachWithApp(use: (app: EmbeddedApp) => void): void {
  let app: EmbeddedApp;

  beforeEach(() => {
    sessionStorage.clear();
    app = new EmbeddedApp();
    use(app);
  });

  afterEach(() => app.close());
}
