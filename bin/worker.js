// What a worker thread runs: one task after another.
import { load } from './load.js';

const { exports, keepCode } = await load('worker');
const work = exports.createWork();
let isFirst = true;

export default async ({ kind, task }) => {
  const result = await work(kind, task);
  if (isFirst) keepCode();
  isFirst = false;
  return result;
};
