/** What the editor offers while one writes, and says of a key under the pointer: from the schema, and from the names in the text. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView, Tooltip } from '@codemirror/view';
import { namedUnder, namesIn } from './names.ts';
import { findPlace } from './path.ts';
import { describeAt, keysAt, type Schema, valuesAt } from './schema.ts';

const BRACE = /\{([A-Za-z][A-Za-z0-9-]*)?$/;
const WORD = /[A-Za-z0-9-]*$/;
/** What can be said of a figure, behind its name. */
const FACTS = ['growth', 'period', 'label'];

export const completeWith =
  (schema: () => Schema, brands: () => readonly string[]) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    const before = text.slice(0, pos);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const cited = inText(line) ? BRACE.exec(line) : null;
    if (cited) return offer(pos - (cited[1] ?? '').length, citations(text));
    const place = findPlace(before);
    const from = pos - (WORD.exec(line)?.[0].length ?? 0);
    if (from === pos && !explicit && !/[:\-[{,]\s*$/.test(line)) return null;
    return offer(from, optionsAt(place, { schema: schema(), brands: brands(), text }));
  };

interface Known {
  readonly schema: Schema;
  readonly brands: readonly string[];
  readonly text: string;
}

const optionsAt = (
  { path, key }: ReturnType<typeof findPlace>,
  { schema, brands, text }: Known,
): Completion[] => {
  const at = key === undefined ? path : [...path, key];
  const named = namedUnder(key, path);
  const values = [
    ...(key === 'brand' && path.length === 0 ? brands : valuesAt(schema, at)),
    ...(named ? namesIn(text, named) : []),
  ].map((label): Completion => ({ label, type: 'constant' }));
  const keys = key === undefined ? keysAt(schema, path) : [];
  return [
    ...keys.map(
      ({ key: label, description, isRequired, isBranch }): Completion => ({
        label,
        type: 'property',
        apply: `${label}:${isBranch ? '' : ' '}`,
        ...(isRequired ? { detail: 'needed', boost: 1 } : {}),
        ...(description ? { info: description } : {}),
      }),
    ),
    ...values,
  ];
};

const citations = (text: string): Completion[] =>
  namesIn(text, 'figures').flatMap((id) => [
    { label: id, type: 'variable' },
    ...FACTS.map((fact): Completion => ({ label: `${id}.${fact}`, type: 'variable', boost: -1 })),
  ]);

/** An open brace within a quoted text cites a figure; outside of one it begins a mapping. */
const inText = (line: string): boolean => (line.replaceAll('\\"', '').match(/"/g) ?? []).length % 2 === 1;

const offer = (from: number, options: Completion[]): CompletionResult | null =>
  options.length === 0 ? null : { from, options, validFor: /^[A-Za-z0-9.-]*$/ };

/** The meaning of the key at a place of the text. */
export const describeWith =
  (schema: () => Schema) =>
  (view: EditorView, pos: number): Tooltip | null => {
    const line = view.state.doc.lineAt(pos);
    const word = /^[\s-]*["']?([A-Za-z][\w-]*)["']?\s*:/.exec(line.text);
    if (!word?.[1]) return null;
    const start = line.from + line.text.indexOf(word[1]);
    const end = start + word[1].length;
    if (pos < start || pos > end) return null;
    const place = findPlace(view.state.sliceDoc(0, start));
    const text = describeAt(schema(), [...place.path, word[1]]);
    if (text === undefined) return null;
    const create = () => {
      const dom = document.createElement('div');
      dom.className = 'meaning';
      dom.textContent = text;
      return { dom };
    };
    return { pos: start, end, above: true, create };
  };
