#!/usr/bin/env node
// The sources are TypeScript; tsx runs them as they are, on every Node we support.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/cli.ts');
process.exitCode = await main(process.argv);
