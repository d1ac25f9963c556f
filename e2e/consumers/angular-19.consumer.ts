import { testConsumer } from './test-consumer.js';

testConsumer({ major: 19, root: 'vendas', unitTests: ['Karma', 'Jest'], hasChains: true });
