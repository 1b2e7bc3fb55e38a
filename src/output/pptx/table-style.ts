/** The style of tables, which one that is added in PowerPoint gets too. */
import type { Theme } from '../../brand/theme.ts';
import { colorXml } from './colors.ts';
import { NS, part, type Xml, xml } from './xml.ts';

/** Ours alone, and the same in every deck. */
export const TABLE_STYLE = '{6B1F0C52-93D7-4E0A-8C41-2D7A5E9B3F60}';

/** EMU: half a point, and a point. */
const QUIET = 6350;
const STRONG = 12_700;

export const tableStylesPart = (theme: Theme): string => {
  const line = (side: string, width: number, color: Xml) =>
    xml`<a:${side}><a:ln w="${width}" cmpd="sng"><a:solidFill>${color}</a:solidFill></a:ln></a:${side}>`;
  const none = (side: string) => xml`<a:${side}><a:ln><a:noFill/></a:ln></a:${side}>`;
  const text = (color: Xml, bold: Xml) =>
    xml`<a:tcTxStyle${bold}><a:fontRef idx="minor"/>${color}</a:tcTxStyle>`;
  const [quiet, strong] = [colorXml('line', theme), colorXml('text', theme)];
  const rules = xml`${none('left')}${none('right')}${none('top')}${line('bottom', QUIET, quiet)}${line('insideH', QUIET, quiet)}${none('insideV')}`;
  return part(
    xml`<a:tblStyleLst xmlns:a="${NS.a}" def="${TABLE_STYLE}"><a:tblStyle styleId="${TABLE_STYLE}" styleName="Briefing"><a:wholeTbl>${text(strong, xml``)}<a:tcStyle><a:tcBdr>${rules}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl><a:firstRow>${text(colorXml('muted', theme), xml` b="on"`)}<a:tcStyle><a:tcBdr>${line('bottom', STRONG, strong)}</a:tcBdr></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>`,
  );
};
