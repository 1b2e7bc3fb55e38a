import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent, saveContent } from '../../src/preview/content.ts';
import { DeckError } from '../../src/problems.ts';

const fileWith = (text: string) => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-content-')), 'article.yaml');
  writeFileSync(file, text);
  return file;
};

describe('the content that is written in the browser', () => {
  it('is saved whole where the file is as it was', () => {
    const file = fileWith('title: One\n');
    const { isSaved, content } = saveContent(file, 'title: 二\n', readContent(file).version);
    expect(isSaved).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('title: 二\n');
    expect(content).toEqual(readContent(file));
  });

  it('is not saved over what somebody else has written, which is told', () => {
    const file = fileWith('title: One\n');
    const { version } = readContent(file);
    writeFileSync(file, 'title: Theirs\n');
    expect(saveContent(file, 'title: Mine\n', version)).toEqual({
      isSaved: false,
      content: readContent(file),
    });
    expect(readFileSync(file, 'utf8')).toBe('title: Theirs\n');
  });

  it('is no conflict where both have written the same', () => {
    const file = fileWith('title: One\n');
    const { version } = readContent(file);
    writeFileSync(file, 'title: Two\n');
    expect(saveContent(file, 'title: Two\n', version).isSaved).toBe(true);
  });

  it('is a problem where the file is gone', () => {
    expect(() => saveContent('/nowhere/article.yaml', 'x', 'y')).toThrow(DeckError);
  });
});
