import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { provideProtheus } from 'ngx-protheus';
import { startTypical } from './typical/start-typical';

void startTypical(provideHttpClient(withInterceptorsFromDi()), provideProtheus());
