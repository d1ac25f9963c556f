import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';

@Component({ selector: 'app-root', template: '{{ answer() }}' })
export class RootComponent {
  readonly answer = signal('');

  constructor() {
    inject(HttpClient)
      .get('/api/v1/x', { responseType: 'text' })
      .subscribe(answer => this.answer.set(answer));
  }
}
