/** A native chart on its slide: its frames, and over them the shapes that belong to it, as one group. */
import type { NativeChart } from '../../../charts/native/native.ts';
import type { Box } from '../../../geometry.ts';
import type { Direction } from '../../../text/direction.ts';
import { inchesToEmu } from '../../../units.ts';
import { createNode, type Node } from '../node.ts';
import { groupTransform, shapeName } from '../shape.ts';
import { xml } from '../xml.ts';
import { chartPart } from './chart-part.ts';
import type { ChartStyle } from './format.ts';
import { markShape, type Place, textShape, transformOf } from './overlay.ts';
import { chartWorkbook } from './workbook.ts';

/** What a chart adds to the package. */
export interface ChartFiles {
  readonly part: string;
  readonly workbook: Uint8Array;
}

export interface ChartPlace {
  readonly name: string;
  readonly box: Box;
  readonly alt: string;
  readonly direction: Direction;
  readonly style: ChartStyle;
  /** The id of the relationship from the slide to the files of a chart. */
  readonly add: (files: ChartFiles) => string;
}

/** Of every chart part to its own workbook. */
export const WORKBOOK_ID = 'rId1';

export const chartShape = (chart: NativeChart, at: ChartPlace): Node => {
  const { name, box, style, direction, alt } = at;
  const place: Place = {
    x: (value) => inchesToEmu(box.x) + Math.round((inchesToEmu(box.w) * value) / chart.width),
    y: (value) => inchesToEmu(box.y) + Math.round((inchesToEmu(box.h) * value) / chart.height),
  };
  const isOne = chart.frames.length === 1;
  const frames = chart.frames.map((frame, i) => {
    const id = at.add({
      part: chartPart(frame, WORKBOOK_ID, style),
      workbook: chartWorkbook(frame),
    });
    return createNode('p:graphicFrame', {}, [
      createNode('p:nvGraphicFramePr', {}, [
        createNode('p:cNvPr', {
          id: '',
          name: shapeName(isOne ? name : `${name} ${i + 1}`),
          descr: isOne ? alt : frame.alt,
        }),
        xml`<p:cNvGraphicFramePr/><p:nvPr/>`,
      ]),
      transformOf(frame.box, place, 'p:xfrm'),
      xml`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic>`,
    ]);
  });
  const marks = (list: NativeChart['over'], what: string) =>
    list.flatMap((mark, i) => markShape(mark, shapeName(`${name} ${what} ${i + 1}`), place, style));
  const members = [
    ...marks(chart.under, 'ground'),
    ...frames,
    ...marks(chart.over, 'mark'),
    ...chart.texts.map((text, i) =>
      textShape(text, shapeName(`${name} text ${i + 1}`), place, style, direction),
    ),
  ];
  const [only, ...others] = members;
  return only && others.length === 0 ? only : groupOf(`${name} group`, box, members);
};

const groupOf = (name: string, box: Box, members: readonly Node[]): Node =>
  createNode('p:grpSp', {}, [
    createNode('p:nvGrpSpPr', {}, [
      createNode('p:cNvPr', { id: '', name: shapeName(name) }),
      xml`<p:cNvGrpSpPr/><p:nvPr/>`,
    ]),
    xml`<p:grpSpPr>${groupTransform(box)}</p:grpSpPr>`,
    ...members,
  ]);
