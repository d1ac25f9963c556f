import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from '../testing/findings-of';

const PATH = 'src/app/logo.component.ts';
const OTHER = 'file of another server';
const ROOT = 'URL of a file that begins with a slash';

describe('the URL of a file in TypeScript', () => {
  const listed: readonly (readonly [line: string, what: string])[] = [
    ["logoUrl = 'https://cdn.example/uploads/2/logo.png';", OTHER],
    ["this.photo = '//images.example/people/1.jpg?size=2';", OTHER],
    ['const flag = `https://flags.example/24/${code}.svg`;', OTHER],
    ["link.href = 'https://fonts.example/icons.css';", OTHER],
    ["@Component({ styles: ['a { background: url(https://x.example/bg) }'] }) class A {}", OTHER],
    ["readonly logo = '/assets/icons/logo.png';", ROOT],
    ["img.src = '/assets/' + name + '.png';", ROOT],
    ['const icon = `/assets/icons/${name}.svg`;', ROOT],
    ["style.backgroundImage = 'url(/assets/bg)';", ROOT],
    ["const menu = [{ icon: '/favicon.ico' }];", ROOT],
  ];
  for (const [line, what] of listed) {
    it(`is listed: ${line}`, () => {
      assert.deepEqual(findingsOf({ [PATH]: `\n${line}` }), [`${PATH}:2 ${what}`]);
    });
  }

  const others: readonly string[] = [
    "logo = 'assets/images/logo.png';",
    "logo = '../../assets/images/logo.png';",
    "logo = 'data:image/png;base64,AAAA';",
    'logo = `${this.base}/images/${name}.png`;',
    "logo = base + '/assets/logo.png';",
    "this.http.get('/assets/icons.svg', { responseType: 'text' });",
    "new TranslateHttpLoader(http, '/assets/i18n/', '.json');",
    "const help = 'https://docs.example/guide.html';",
    "@Component({ styleUrls: ['./logo.component.css'] }) class A {}",
    "const accepted = '.png, .jpg';",
    "const path = '/products/a.list';",
  ];
  for (const line of others) {
    it(`is not listed: ${line}`, () => {
      assert.deepEqual(findingsOf({ [PATH]: line }), []);
    });
  }

  it('of one own server is listed once, as an absolute URL', () => {
    assert.deepEqual(findingsOf({ [PATH]: "logo = 'http://10.0.0.1:8080/logo.png';" }), [
      `${PATH}:1 absolute URL "http`,
    ]);
  });
});
