import { startPage } from './requests/page';

void startPage();
