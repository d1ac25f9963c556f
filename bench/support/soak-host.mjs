// The local host for the soak: ten applications of one build, one of a dev server. It answers with its
// memory and with what keeps a process alive.
import { startHost } from '../../dist/protheus-devkit/index.js';

const [build, devServer] = process.argv.slice(2);
const host = await startHost({
  applications: [
    ...Array.from({ length: 10 }, (_, index) => `app${index}=${build}`),
    `dev=${devServer}`,
  ],
  port: 0,
  config: false,
  // The dev server is down at times: that is reported, and expected.
  report: () => undefined,
  onJsToAdvpl: { '*': (content, channel) => channel.advplToJs(channel.type, content) },
});

function countOf(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

process.on('message', async () => {
  // What was closed last is freed in the next turns.
  for (let turn = 0; turn < 5; turn++) {
    await new Promise(resolve => setTimeout(resolve, 50));
    globalThis.gc();
  }
  process.send({
    heap: process.memoryUsage().heapUsed,
    handles: countOf(process.getActiveResourcesInfo()),
    open: host.runningApps.length,
  });
});
process.on('SIGINT', () => void host.close().then(() => process.disconnect()));
process.send(host.url);
