import { testConsumer } from './test-consumer.js';

testConsumer({
  major: 18,
  applications: ['vendas', 'compras'],
  hasPoUi: true,
});
