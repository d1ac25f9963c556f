import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { startTypical } from './typical/start-typical';

void startTypical(provideHttpClient(withInterceptorsFromDi()));
