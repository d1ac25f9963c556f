import { testConsumer } from './test-consumer.js';

testConsumer({
  major: 17,
  applications: ['vendas', 'compras'],
  hasPoUi: true,
  hasChains: true,
  servedPage: 'projects/vendas/src/app/app.component.ts',
});
