import { CLASS, FOLDER, QUESTION } from './names';

/** What the sources of the page depend on. */
export interface SampleShape {
  /** The prefix of the application's selectors. */
  readonly prefix: string;
  /** Whether PO UI is installed: the table is po-table then. */
  readonly hasPoUi: boolean;
  /** Whether a component is standalone only when it says so: before Angular 19. */
  readonly saysStandalone: boolean;
  /** Whether PO UI needs the animations of Angular: before 19. */
  readonly needsAnimations: boolean;
}

const PO_UI_IMPORTS = `import {
  PoButtonModule,
  PoPageModule,
  type PoTableAction,
  type PoTableColumn,
  PoTableModule,
} from '@po-ui/ng-components';
`;

const PO_UI_MEMBERS = `
  protected readonly columns: PoTableColumn[] = [
    { property: 'Code', label: 'Código' },
    { property: 'Description', label: 'Descrição' },
    { property: 'Cgc', label: 'CNPJ' },
  ];

  protected readonly actions: PoTableAction[] = [
    { label: 'Usar esta filial', action: (branch: ProBranch) => this.changeBranch(branch) },
  ];
`;

/** The component of the page. */
export function componentSource({ prefix, hasPoUi, saysStandalone }: SampleShape): string {
  return `import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
${hasPoUi ? PO_UI_IMPORTS : ''}import { type ProBranch, ProtheusChannel, ProtheusSession } from 'ngx-protheus';
import { finalize } from 'rxjs';

const PAGE_SIZE = 5;

interface BranchPage {
  readonly items: ProBranch[];
  readonly hasNext: boolean;
}

/** O que o AdvPL responde: veja JsToAdvpl no fonte AdvPL e onJsToAdvpl em protheus.host.ts. */
interface SessionInfo {
  readonly user: string;
  readonly branch: string;
  readonly baseDate: string;
}

/** Página de exemplo: uma lista paginada, uma pergunta ao AdvPL e a troca de filial. */
@Component({
  selector: '${prefix}-${FOLDER}',
${saysStandalone ? '  standalone: true,\n' : ''}${hasPoUi ? '  imports: [PoButtonModule, PoPageModule, PoTableModule],\n' : ''}  templateUrl: './${FOLDER}.component.html',
})
export class ${CLASS} {
  private readonly http = inject(HttpClient);
  private readonly channel = inject(ProtheusChannel);
  private readonly session = inject(ProtheusSession);
  private page = 0;

  /** A filial da sessão; todas as requisições a enviam. */
  protected readonly branch = this.session.branch;
  protected readonly branches = signal<ProBranch[]>([]);
  protected readonly hasNext = signal(false);
  protected readonly loading = signal(false);
  protected readonly answer = signal('');
  protected readonly problem = signal('');
${hasPoUi ? PO_UI_MEMBERS : ''}
  constructor() {
    this.loadMore();
  }

  /** Busca a próxima página. A URL é relativa: a biblioteca encontra o servidor REST. */
  loadMore(): void {
    const params = { page: this.page + 1, pageSize: PAGE_SIZE };
    this.loading.set(true);
    this.problem.set('');
    this.http
      .get<BranchPage>('/api/framework/environment/v1/branches', { params })
      .pipe(finalize(() => this.loading.set(false)))
      .subscribe({
        next: ({ items, hasNext }) => {
          this.page++;
          this.branches.update(branches => [...branches, ...items]);
          this.hasNext.set(hasNext);
        },
        error: ({ message }: Error) => this.problem.set(message),
      });
  }

  /** Pergunta ao AdvPL quem usa o sistema, e onde. */
  ask(): void {
    this.problem.set('');
    this.channel.request<SessionInfo>('${QUESTION}').subscribe({
      next: ({ user, branch, baseDate }) =>
        this.answer.set(\`Usuário \${user}, filial \${branch.trim()}, data base \${baseDate}\`),
      error: ({ message }: Error) => this.problem.set(message),
    });
  }

  /** Troca a filial do aplicativo e busca a lista outra vez, já na filial nova. */
  changeBranch(branch: ProBranch): void {
    this.session.setBranch(branch);
    this.page = 0;
    this.branches.set([]);
    this.loadMore();
  }
}
`;
}

/** The template of the page. */
export function templateSource({ hasPoUi }: Pick<SampleShape, 'hasPoUi'>): string {
  return hasPoUi
    ? `<po-page-default p-title="Exemplo do Protheus">
  <p class="po-font-text po-mb-2">
    Filial atual: <strong>{{ branch()?.Description ?? branch()?.Code ?? 'nenhuma' }}</strong>
  </p>
  <po-button p-label="Perguntar ao AdvPL" (p-click)="ask()"></po-button>
  @if (answer()) {
    <p class="po-font-text po-mt-2">{{ answer() }}</p>
  }
  @if (problem()) {
    <p class="po-font-text po-mt-2" role="alert">{{ problem() }}</p>
  }
  <po-table
    [p-actions]="actions"
    [p-columns]="columns"
    [p-hide-columns-manager]="true"
    [p-items]="branches()"
    [p-loading]="loading()"
    [p-show-more-disabled]="!hasNext()"
    (p-show-more)="loadMore()"
  ></po-table>
</po-page-default>
`
    : `<h1>Exemplo do Protheus</h1>
<p>
  Filial atual: <strong>{{ branch()?.Description ?? branch()?.Code ?? 'nenhuma' }}</strong>
</p>
<button type="button" (click)="ask()">Perguntar ao AdvPL</button>
@if (answer()) {
  <p>{{ answer() }}</p>
}
@if (problem()) {
  <p role="alert">{{ problem() }}</p>
}
<table>
  <thead>
    <tr>
      <th scope="col">Código</th>
      <th scope="col">Descrição</th>
      <th scope="col">CNPJ</th>
      <th scope="col">Ações</th>
    </tr>
  </thead>
  <tbody>
    @for (row of branches(); track $index) {
      <tr>
        <td>{{ row.Code }}</td>
        <td>{{ row.Description }}</td>
        <td>{{ row.Cgc }}</td>
        <td><button type="button" (click)="changeBranch(row)">Usar esta filial</button></td>
      </tr>
    }
  </tbody>
</table>
<button type="button" [disabled]="loading() || !hasNext()" (click)="loadMore()">
  Carregar mais resultados
</button>
`;
}
