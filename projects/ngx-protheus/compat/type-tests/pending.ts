/**
 * Names of protheus-lib-core that are still missing here. The type test fails when a name stands here
 * without need.
 */
export type Pending = never;
