import { describe, expect, it } from 'vitest';
import {
  allOf,
  childOf,
  createNode,
  drop,
  keepAttributes,
  nodeAt,
  readNode,
  writeNode,
} from '../../../src/output/pptx/node.ts';
import { xml } from '../../../src/output/pptx/xml.ts';

const TEXT =
  '<p:sp xmlns:p="p" xmlns:a="a" b="2"><p:nvSpPr><p:cNvPr id="3" name="A &amp; B"/></p:nvSpPr><a:t> x &lt; y </a:t></p:sp>';

describe('XML that is mended in place', () => {
  it('is written as it was read', () => {
    expect(writeNode(readNode(TEXT)).xml).toBe(TEXT);
    expect(() => readNode('<p:sp>')).toThrow(/well-formed/);
  });

  it('is found by its path, and at every depth by its name', () => {
    const root = readNode(TEXT);
    expect(nodeAt(root, 'p:nvSpPr', 'p:cNvPr')?.attributes.get('name')).toBe('A & B');
    expect(nodeAt(root, 'p:nvSpPr', 'p:none')).toBeUndefined();
    expect(childOf(root, 'p:cNvPr')).toBeUndefined();
    expect(allOf(root, 'p:sp', 'p:cNvPr').map(({ name }) => name)).toEqual(['p:sp', 'p:cNvPr']);
  });

  it('loses what is dropped and keeps what is put in, escaped once', () => {
    const root = readNode(TEXT);
    drop(root, 'a:t');
    keepAttributes(root, 'xmlns:p');
    root.children.push(createNode('p:extra', { of: '<&"' }), xml`<p:made n="${'"'}"/>`);
    expect(writeNode(root).xml).toBe(
      '<p:sp xmlns:p="p"><p:nvSpPr><p:cNvPr id="3" name="A &amp; B"/></p:nvSpPr><p:extra of="&lt;&amp;&quot;"/><p:made n="&quot;"/></p:sp>',
    );
  });
});
