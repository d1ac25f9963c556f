import { describeRule } from '../testing/describe-rule.js';
import { packageSize } from './package-size.js';

const files = { 'main.js': 'x'.repeat(1000), 'video.bin': new Uint8Array(2 * 1024 * 1024) };

describeRule(packageSize, {
  fires: {},
  otherPrograms: {
    'a module of WebAssembly of one megabyte': { 'a.wasm': new Uint8Array(1024 * 1024) },
  },
  silent: { 'an application below the default limit': files },
});

describeRule(
  packageSize,
  {
    fires: {
      'an application above the limit, with its largest file': [
        files,
        'video.bin',
        /2\.0 MB \(limit 2 MB\)/,
      ],
    },
    silent: {},
  },
  { maxMegabytes: 2 },
);

describeRule(
  packageSize,
  { fires: {}, silent: { 'an application below the limit of the options': files } },
  { maxMegabytes: 3 },
);
