import { node22 } from './node-22.js';
import { testConsumer } from './test-consumer.js';

// PO UI has none for it: one application without.
testConsumer({ major: 22, applications: ['vendas'], hasPoUi: false, node: node22 });
