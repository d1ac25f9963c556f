import { type Probe } from '../apps/src/probe.component.js';

declare global {
  var probe: Probe;
}
