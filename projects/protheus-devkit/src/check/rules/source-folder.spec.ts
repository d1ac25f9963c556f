import { describeRule } from '../testing/describe-rule.js';
import { page } from '../testing/run-rule.js';
import { sourceFolder } from './source-folder.js';

const sources = { 'main.ts': 'bootstrapApplication(App)', 'app/app.ts': '', 'styles.css': '' };

describeRule(sourceFolder, {
  fires: {
    'the sources of a project of Vite, whose page loads TypeScript': [
      {
        'index.html': page('<script type="module" src="/src/main.tsx"></script>'),
        'src/main.tsx': '',
      },
      'index.html',
      /src\/main\.tsx/,
    ],
    'the src of an Angular application': [
      { 'index.html': page('', '<app-root></app-root>'), ...sources },
      'index.html',
      /main\.ts|app\/app\.ts/,
    ],
    'sources with a script written into the page': [
      { 'index.html': page('<script>window.x = 1</script>', '<app-root></app-root>'), ...sources },
      'index.html',
    ],
  },
  otherPrograms: {
    'a manual with examples in TypeScript': {
      'index.html': page('<script src="prism.js"></script>'),
      'exemplos/a.ts': 'export {}',
      'exemplos/b.tsx': '',
    },
  },
  silent: {
    'a build': {
      'index.html': page('<script src="main.js" type="module"></script>', '<app-root></app-root>'),
      'main.js': '',
    },
    'a build that contains sources as files to download': {
      'index.html': page('<script src="main.js"></script>'),
      'main.js': '',
      'assets/example.ts': '',
    },
    'a page without scripts that is the whole application': {
      'index.html': page('', '<h1>Manual</h1>'),
      'types.d.ts': '',
    },
  },
});
