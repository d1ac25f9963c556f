import { node22 } from './node-22.js';
import { testConsumer } from './test-consumer.js';

// There is no PO UI for Angular 22: one application without it.
testConsumer({ major: 22, hasChains: true, node: node22 });
