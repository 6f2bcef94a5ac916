import { findChromium } from './test/chromium.ts';
import { runSteps } from './test/steps.ts';

const chromium = await findChromium();
if (chromium === undefined)
  process.stderr.write('No Chromium was found or could be installed: the browser tests will fail.\n');
else process.env['HINDCAST_CHROMIUM'] = chromium;

const { passed, failed, skipped } = await runSteps();
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
