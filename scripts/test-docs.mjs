// Compares the documentation with the sources, and checks the words of the code.
import { nodeTest } from './lib/node-test.mjs';

// Specs that compile samples share a process, in which the compiler reads Angular once.
nodeTest(['scripts/docs', 'scripts/words'], { together: 8 });
