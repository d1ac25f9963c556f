import { testConsumer } from './test-consumer.js';

testConsumer({
  major: 21,
  applications: ['vendas', 'compras'],
  hasPoUi: true,
  hasChains: true,
  servedPage: 'projects/vendas/src/app/app.ts',
});
