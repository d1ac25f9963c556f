import { testConsumer } from './test-consumer.js';

testConsumer({ major: 17, root: 'vendas', unitTests: ['Karma'], hasChains: true, isServed: true });
