// The local host for the measurements: it echoes messages and reports its memory on request.
import { startHost } from '../../dist/protheus-devkit/index.js';

const host = await startHost({
  applications: [`demo=${process.argv[2]}`],
  port: 0,
  config: false,
  onJsToAdvpl: { '*': (content, channel) => channel.advplToJs(channel.type, content) },
});
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  process.send(process.memoryUsage().heapUsed);
});
process.on('SIGINT', () => void host.close().then(() => process.exit(0)));
process.send(host.url);
