import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';

@Component({ selector: 'app-root', template: '{{ response() }}' })
export class RootComponent {
  readonly response = signal('');

  constructor() {
    inject(HttpClient)
      .get('/api/v1/x', { responseType: 'text' })
      .subscribe(response => this.response.set(response));
  }
}
