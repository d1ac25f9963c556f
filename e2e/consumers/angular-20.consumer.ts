import { testConsumer } from './test-consumer.js';

testConsumer({
  major: 20,
  applications: ['vendas', 'compras'],
  hasPoUi: true,
});
