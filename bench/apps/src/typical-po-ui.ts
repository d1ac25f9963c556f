import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { createComponent } from '@angular/core';
import { provideProtheus } from 'ngx-protheus';
import { ProCompanyBranchComponent } from 'ngx-protheus/po-ui';
import { startTypical } from './typical/start-typical';

void startTypical(provideHttpClient(withInterceptorsFromDi()), provideProtheus()).then(
  application => {
    const { hostView } = createComponent(ProCompanyBranchComponent, {
      environmentInjector: application.injector,
    });
    application.attachView(hostView);
  },
);
