import { provideHttpClient, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';
import { protheusInterceptor, provideProtheus } from 'ngx-protheus';
import { startTypical } from './typical/start-typical';

void startTypical(
  provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor])),
  provideProtheus(),
);
