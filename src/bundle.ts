/** What `bin/` finds in the bundle. */
export { main } from './cli.ts';
