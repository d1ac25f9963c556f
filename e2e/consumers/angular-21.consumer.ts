import { testConsumer } from './test-consumer.js';

testConsumer({ major: 21, root: 'vendas', unitTests: ['Vitest'], hasChains: true, isServed: true });
