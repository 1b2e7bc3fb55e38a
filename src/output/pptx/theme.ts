/** The Office theme of a brand: its palette, its fonts, and plain formats. */
import type { Theme, ThemeFont } from '../../brand/theme.ts';
import { NS, part, type Xml, xml } from './xml.ts';

const solid = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
const line = (width: number) => xml`<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`;
const noEffect = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`;

const color = (slot: string, hex: string) => xml`<a:${slot}><a:srgbClr val="${hex}"/></a:${slot}>`;

const font = (slot: 'majorFont' | 'minorFont', { latin, eastAsian }: ThemeFont): Xml =>
  xml`<a:${slot}><a:latin typeface="${latin.name}"/><a:ea typeface="${eastAsian.name}"/><a:cs typeface="${latin.name}"/></a:${slot}>`;

export const themePart = ({ name, colors, fonts }: Theme): string =>
  part(
    xml`<a:theme xmlns:a="${NS.a}" name="${name}"><a:themeElements><a:clrScheme name="${name}">${[
      color('dk1', colors.text),
      color('lt1', colors.background),
      color('dk2', colors.muted),
      color('lt2', colors.panel),
      color('accent1', colors.accent1),
      color('accent2', colors.accent2),
      color('accent3', colors.accent3),
      color('accent4', colors.accent4),
      color('accent5', colors.accent5),
      color('accent6', colors.accent6),
      color('hlink', colors.link),
      color('folHlink', colors.visitedLink),
    ]}</a:clrScheme><a:fontScheme name="${name}">${font('majorFont', fonts.heading)}${font('minorFont', fonts.body)}</a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${solid}${solid}${solid}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst><a:effectStyleLst>${noEffect}${noEffect}${noEffect}</a:effectStyleLst><a:bgFillStyleLst>${solid}${solid}${solid}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`,
  );
