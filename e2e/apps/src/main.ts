import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app.config';
import { ProbeComponent } from './probe.component';

bootstrapApplication(ProbeComponent, appConfig).catch(error => console.error(error));
