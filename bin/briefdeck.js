#!/usr/bin/env node
import { load } from './load.js';

const [, , command = 'help'] = process.argv;
const { exports, keepCode } = await load(command);
process.exitCode = await exports.main(process.argv);
keepCode();
