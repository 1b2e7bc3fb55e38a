/** The Office theme of a brand: its palette, its fonts, and plain formats. */
import { THEME_SLOTS, type ThemeSlot } from '../../brand/roles.ts';
import type { Theme, ThemeFont } from '../../brand/theme.ts';
import { SLOT_NAMES } from './colors.ts';
import { NS, part, type Xml, xml } from './xml.ts';

const solid = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
const line = (width: number) => xml`<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`;
const noEffect = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`;

const color = (slot: ThemeSlot, { colors }: Theme) => {
  const { theme: name } = SLOT_NAMES[slot];
  return xml`<a:${name}><a:srgbClr val="${colors[slot]}"/></a:${name}>`;
};

const font = (slot: 'majorFont' | 'minorFont', { latin, eastAsian }: ThemeFont): Xml =>
  xml`<a:${slot}><a:latin typeface="${latin.name}"/><a:ea typeface="${eastAsian.name}"/><a:cs typeface="${latin.name}"/></a:${slot}>`;

export const themePart = (theme: Theme): string => {
  const { name, fonts } = theme;
  const colors = THEME_SLOTS.map((slot) => color(slot, theme));
  return part(
    xml`<a:theme xmlns:a="${NS.a}" name="${name}"><a:themeElements><a:clrScheme name="${name}">${colors}</a:clrScheme><a:fontScheme name="${name}">${font('majorFont', fonts.heading)}${font('minorFont', fonts.body)}</a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${solid}${solid}${solid}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst><a:effectStyleLst>${noEffect}${noEffect}${noEffect}</a:effectStyleLst><a:bgFillStyleLst>${solid}${solid}${solid}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`,
  );
};
