// What the documentation says, compared with what there is.
import { nodeTest } from './lib/node-test.mjs';

nodeTest(['scripts/docs', 'scripts/words']);
