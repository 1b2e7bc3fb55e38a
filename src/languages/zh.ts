import { CHINESE_DIRECTIONS } from './directions/zh.ts';
import { CHINESE_ICONS } from './icons/keywords.ts';
import type { Language } from './language.ts';
import { ZH_READING } from './reading/zh.ts';
import { CHINESE_WRITING } from './writing/zh.ts';

export const CHINESE: Language = {
  tag: 'zh',
  writing: CHINESE_WRITING,
  reading: ZH_READING,
  directions: CHINESE_DIRECTIONS,
  icons: CHINESE_ICONS,
};
