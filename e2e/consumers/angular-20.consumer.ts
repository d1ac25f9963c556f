import { testConsumer } from './test-consumer.js';

testConsumer({ major: 20, root: 'compras', unitTests: ['Karma'] });
