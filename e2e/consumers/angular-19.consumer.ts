import { testConsumer } from './test-consumer.js';

testConsumer({
  major: 19,
  applications: ['vendas', 'compras'],
  hasPoUi: true,
  hasChains: true,
});
