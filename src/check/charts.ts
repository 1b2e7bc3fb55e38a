/** Native charts: every axis that is named exists, and no value is empty. */

import { attribute, type Element, within } from '../formats/xml.ts';
import type { PartCheck } from './opened.ts';

const AXES = ['c:valAx', 'c:catAx', 'c:dateAx', 'c:serAx'];

export const checkCharts: PartCheck = ({ name, folder, root }) => {
  if (folder !== 'charts' || !root) return [];
  const plots = within(root, 'c:plotArea').flatMap(({ children }) => children);
  const ownIds = (element: Element) =>
    element.children.filter((child) => child.name === 'c:axId').map((id) => attribute(id, 'val'));
  const axes = new Set(plots.filter((plot) => AXES.includes(plot.name)).flatMap(ownIds));
  const named = plots.filter((plot) => plot.name.endsWith('Chart')).map(ownIds);
  return [
    ...named
      .flat()
      .filter((id) => !axes.has(id))
      .map((id) => `${name} names the axis ${id}, which it does not have.`),
    ...named.filter((ids) => ids.length > 2).map(() => `${name} has a plot with more than two axes.`),
    ...within(root, 'c:v')
      .filter(({ text }) => text === '')
      .map(() => `${name} has an empty value.`),
  ];
};
