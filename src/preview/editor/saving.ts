/** The text of the content on its way to the server and back. */

export interface Content {
  readonly text: string;
  readonly version: string;
}

export interface Saved {
  readonly isSaved: boolean;
  readonly content: Content;
}

export const loadContent = async (): Promise<Content> => (await fetch('/content')).json();

/** Throws with what the server says if the file cannot be written. */
export const saveContent = async (text: string, version: string): Promise<Saved> => {
  const response = await fetch('/content', {
    method: 'PUT',
    headers: { 'X-Briefdeck-Token': meta('token'), 'If-Match': version },
    body: text,
  });
  if (!response.ok && response.status !== 412) throw new Error(await response.text());
  return { isSaved: response.ok, content: await response.json() };
};

/** What the page was sent with. */
export const meta = (name: string): string =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
