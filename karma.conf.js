// Karma's configuration. `scripts/lib/browser.mjs` finds or installs the browser and sets CHROME_BIN.
import { readFileSync } from 'node:fs';
import karmaChromeLauncher from 'karma-chrome-launcher';
import karmaJasmine from 'karma-jasmine';

/** Prints the one plain closing line that continuous integration counts. */
function ClosingLineReporter(baseReporterDecorator) {
  baseReporterDecorator(this);
  this.onSpecComplete = (browser, result) => {
    if (!result.success && !result.skipped) {
      this.write(`FAILED ${result.suite.concat(result.description).join(' > ')}\n`);
      for (const line of result.log) this.write(`  ${line}\n`);
    }
  };
  this.onRunComplete = (browsers, results) => {
    this.write(`karma: ${results.success} passed, ${results.failed} failed\n`);
  };
}
ClosingLineReporter.$inject = ['baseReporterDecorator'];

export default config =>
  config.set({
    basePath: '',
    frameworks: ['jasmine'],
    plugins: [
      karmaJasmine,
      karmaChromeLauncher,
      { 'reporter:closing-line': ['type', ClosingLineReporter] },
    ],
    reporters: ['closing-line'],
    client: { jasmine: { random: true, failSpecWithNoExpectations: true } },
    browsers: ['HeadlessChromium'],
    customLaunchers: {
      HeadlessChromium: {
        base: 'ChromeHeadless',
        flags: JSON.parse(
          readFileSync(new URL('test-support/chromium-flags.json', import.meta.url)),
        ),
      },
    },
    // Property tests keep the page busy for longer than Karma's default limit on a loaded machine.
    browserNoActivityTimeout: 300_000,
    browserDisconnectTimeout: 60_000,
    browserDisconnectTolerance: 1,
    pingTimeout: 120_000,
    restartOnFileChange: false,
    singleRun: true,
  });
