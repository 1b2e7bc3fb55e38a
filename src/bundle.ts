/** What `bin/` finds in the bundle. */
export { main } from './cli.ts';
export { createWork } from './work/work.ts';
