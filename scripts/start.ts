import { parseArgs } from 'node:util';
import { prepareSite } from './start/prepare-site.ts';
import { serve } from './start/serve.ts';

const HELP = `npm start [-- options]   builds the embedded demo, ingests it, builds the site and serves it

  --port N      port to serve on (4321; the next free one when it is taken)
  --no-serve    stop after the build
  -h, --help    this text
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    serve: { type: 'boolean', default: true },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowNegative: true,
});

if (values.help) process.stdout.write(HELP);
else {
  process.exitCode = await prepareSite();
  if (process.exitCode === 0 && values.serve) await serve(Number(values.port));
}
