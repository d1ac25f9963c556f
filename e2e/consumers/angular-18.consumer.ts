import { testConsumer } from './test-consumer.js';

testConsumer({ major: 18, root: 'compras', unitTests: ['Karma'] });
