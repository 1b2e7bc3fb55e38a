#!/usr/bin/env node
import { load } from './load.js';

/** Each uses other parts of the bundle. */
const COMMANDS = ['build', 'check', 'editions', 'email', 'figures', 'new', 'preview'];

const { exports, keepCode } = await load(COMMANDS.find((name) => name === process.argv[2]) ?? 'other');
process.exitCode = await exports.main(process.argv);
keepCode();
