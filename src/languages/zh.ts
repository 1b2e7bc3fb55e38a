import { CHINESE_DIRECTIONS } from './directions/zh.ts';
import type { Language } from './language.ts';
import { CHINESE_WRITING } from './writing/zh.ts';

export const CHINESE: Language = {
  tag: 'zh',
  writing: CHINESE_WRITING,
  reading: { directions: CHINESE_DIRECTIONS },
};
