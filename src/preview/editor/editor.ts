/** The content's editor beside the slides: what is written shows at once, is checked at once, and is saved when asked for. */
import { autocompletion } from '@codemirror/autocomplete';
import { indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { hoverTooltip, keymap } from '@codemirror/view';
import { basicSetup, EditorView } from 'codemirror';
import { completeWith, describeWith } from './completion.ts';
import { askWhich } from './conflict.ts';
import { type Content, loadContent, meta, saveContent } from './saving.ts';
import type { Schema } from './schema.ts';

/** What the page tells of the deck that it shows. */
interface View {
  readonly brands: readonly string[];
  readonly problems: readonly {
    readonly message: string;
    readonly severity: 'error' | 'warning';
    readonly line?: number;
    readonly column?: number;
  }[];
}

const DRAFT_AFTER_MS = 350;
/** Lines of comments between a key and what stands below it. */
const MOST_BETWEEN = 10;

const find = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
};

const tell = (name: string, detail: unknown) => document.dispatchEvent(new CustomEvent(name, { detail }));

const start = async () => {
  const [content, schema]: [Content, Schema] = await Promise.all([
    loadContent(),
    fetch('/schema.json').then((response) => response.json()),
  ]);
  /** What the file held when it was last read or written here. */
  let base = content;
  let brands: readonly string[] = [];
  let isAsking = false;
  let drafting: ReturnType<typeof setTimeout> | undefined;
  const state = find<HTMLElement>('.editor .state');
  const save = find<HTMLButtonElement>('.editor .save');

  const text = () => view.state.sliceDoc();
  const isChanged = () => text() !== base.text;
  const showState = (said = isChanged() ? 'Not saved yet' : 'Saved') => {
    if (state.textContent !== said) state.textContent = said;
    save.disabled = !isChanged();
  };
  const replace = (next: string) => {
    const head = Math.min(view.state.selection.main.head, next.length);
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: next },
      selection: { anchor: head },
    });
  };

  const settle = async (theirs: Content) => {
    if (isAsking) return;
    isAsking = true;
    const decision = await askWhich(text(), theirs.text);
    isAsking = false;
    if (decision === 'later') return showState('The file was changed elsewhere: not saved');
    base = theirs;
    if (decision === 'theirs') replace(theirs.text);
    else await write();
    showState();
  };

  const write = async () => {
    if (!isChanged()) return;
    try {
      const { isSaved, content: now } = await saveContent(text(), base.version);
      if (!isSaved) return settle(now);
      base = now;
      tell('draft-changed', undefined);
      showState();
    } catch (error) {
      showState(`Not saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  /** Somebody else may have written the file: what is not touched here follows it, what is shows both. */
  const follow = async () => {
    const now = await loadContent();
    if (now.version === base.version) return;
    if (isChanged() && now.text !== text()) return settle(now);
    base = now;
    if (text() !== now.text) replace(now.text);
    showState();
  };

  const draft = () => {
    clearTimeout(drafting);
    drafting = setTimeout(() => tell('draft-changed', isChanged() ? text() : undefined), DRAFT_AFTER_MS);
    showState();
  };

  const view = new EditorView({
    parent: find('.editor .code'),
    state: EditorState.create({
      doc: content.text,
      extensions: [
        basicSetup,
        yaml(),
        lintGutter(),
        EditorState.lineSeparator.of(content.text.includes('\r\n') ? '\r\n' : '\n'),
        EditorView.cspNonce.of(meta('nonce')),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'The content, as YAML', spellcheck: 'false' }),
        autocompletion({
          override: [
            completeWith(
              () => schema,
              () => brands,
            ),
          ],
        }),
        hoverTooltip(describeWith(() => schema)),
        keymap.of([
          {
            key: 'Mod-s',
            preventDefault: true,
            run: () => {
              write();
              return true;
            },
          },
          indentWithTab,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) draft();
          if (update.selectionSet && update.view.hasFocus)
            tell('line-chosen', update.state.doc.lineAt(update.state.selection.main.head).number);
        }),
      ],
    }),
  });

  const mark = ({ problems, brands: known }: View) => {
    brands = known;
    const { doc } = view.state;
    const told = problems.flatMap(({ message, severity, line, column = 1 }): Diagnostic[] => {
      if (line === undefined || line > doc.lines) return [];
      const own = doc.line(line);
      const from = Math.min(own.from + column - 1, own.to);
      return [{ from, to: Math.max(from, own.to), severity, message }];
    });
    view.dispatch(setDiagnostics(view.state, told));
  };

  /** What stands below a key begins on a later line than the key itself. */
  const goTo = ({ line, key }: { readonly line: number; readonly key?: string }) => {
    const { doc } = view.state;
    if (line < 1 || line > doc.lines) return;
    const near = Array.from({ length: Math.min(line, MOST_BETWEEN) }, (_, i) => doc.line(line - i));
    const { from } =
      near.find(({ text: own }) => key && own.replace(/^[\s"']+/, '').startsWith(key)) ?? doc.line(line);
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    view.focus();
  };

  document.addEventListener('deck-shown', (event) => {
    if (event instanceof CustomEvent) mark(event.detail);
  });
  document.addEventListener('line-wanted', (event) => {
    if (event instanceof CustomEvent) goTo(event.detail);
  });
  document.addEventListener('content-changed', follow);
  save.addEventListener('click', write);
  addEventListener('beforeunload', (event) => {
    if (isChanged()) event.preventDefault();
  });
  showState();
  tell('editor-ready', undefined);
};

start().catch((error: unknown) => {
  const state = document.querySelector('.editor .state');
  if (state)
    state.textContent = `The editor cannot start: ${error instanceof Error ? error.message : String(error)}`;
});
