import { type SampleShape } from './component-source';
import { CLASS, FOLDER, QUESTION } from './names';

/** The unit tests of the page: the same for Karma, Jest and Vitest. */
export function specSource({ hasPoUi, needsAnimations }: SampleShape): string {
  const animates = hasPoUi && needsAnimations;
  return `import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
${animates ? "import { provideNoopAnimations } from '@angular/platform-browser/animations';\n" : ''}import { provideProtheus } from 'ngx-protheus';
import { FakeProtheusHost, provideProtheusTesting } from 'ngx-protheus/testing';
import { ${CLASS} } from './${FOLDER}.component';

const MATRIZ = { Code: '0101', Description: 'Matriz' };
const FILIAL_SUL = { Code: '0202', Description: 'Filial Sul' };

describe('${CLASS}', () => {
  let host: FakeProtheusHost;
  let http: HttpTestingController;
  let fixture: ComponentFixture<${CLASS}>;

  // Um Protheus de teste: com sessão, configuração e canal, desde a primeira linha.
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
${animates ? '        provideNoopAnimations(),\n' : ''}        provideProtheus(),
        provideProtheusTesting({
          fakeTime: true,
          session: { branch: MATRIZ },
          advpl: { ${QUESTION}: { user: 'Ana', branch: '0101', baseDate: '31/12/2026' } },
        }),
      ],
    });
    host = TestBed.inject(FakeProtheusHost);
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(${CLASS});
    fixture.detectChanges();
  });

  afterEach(() => http.verify());

  function answerPage(page: number, items: object[], hasNext: boolean): string | null {
    const path = '/api/framework/environment/v1/branches';
    const sent = http.expectOne(host.restUrl(\`\${path}?page=\${page}&pageSize=5\`));
    sent.flush({ items, hasNext });
    fixture.detectChanges();
    return sent.request.headers.get('tenantid');
  }

  function text(): string {
    return (fixture.nativeElement as HTMLElement).textContent ?? '';
  }

  it('mostra as filiais, uma página por vez', () => {
    answerPage(1, [MATRIZ], true);
    expect(text()).toContain('Matriz');
    expect(text()).not.toContain('Filial Sul');

    fixture.componentInstance.loadMore();
    answerPage(2, [FILIAL_SUL], false);
    expect(text()).toContain('Filial Sul');
  });

  it('mostra o que o AdvPL responde', () => {
    answerPage(1, [MATRIZ], false);

    fixture.componentInstance.ask();
    host.tick(1000);
    fixture.detectChanges();

    expect(host.sent('${QUESTION}').length).toBe(1);
    expect(text()).toContain('Usuário Ana, filial 0101, data base 31/12/2026');
  });

  it('envia a filial nova depois da troca', () => {
    expect(answerPage(1, [MATRIZ, FILIAL_SUL], false)).toBe('T1,0101,');

    fixture.componentInstance.changeBranch(FILIAL_SUL);
    expect(answerPage(1, [MATRIZ, FILIAL_SUL], false)).toBe('T1,0202,');
    expect(text()).toContain('Filial atual: Filial Sul');
  });
});
`;
}
