import { expect, it } from 'vitest';
import { layOutArticle, sections } from '../pages/lay-out.ts';

it('a photo that is not there is told at its line, with where it is looked for', () => {
  const photo = { file: 'nowhere.jpg', alt: 'A road' };
  const change = { 0: { points: [], photo } };
  expect(() => layOutArticle({ sections: sections(1, change) })).toThrow(
    /article\.yaml:\d+:\d+ error missing-file: There is no file `nowhere\.jpg`\.\n +Put it into/,
  );
});
