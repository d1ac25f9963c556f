// What the documentation says, compared with what there is.
import { nodeTest } from './node-test.mjs';

nodeTest(['scripts/docs']);
