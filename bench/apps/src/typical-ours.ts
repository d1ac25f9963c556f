import { provideHttpClient, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';
import { protheusInterceptor, provideProtheus } from 'ngx-protheus';
import { startTypical } from './typical/start-typical';

startTypical(
  provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor])),
  provideProtheus(),
);
