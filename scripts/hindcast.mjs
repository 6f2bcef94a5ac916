#!/usr/bin/env node
// `npx hindcast <command>`: the same set-up as npm start, then the command.
process.argv.splice(2, 0, 'hindcast');
await import('./setup.mjs');
