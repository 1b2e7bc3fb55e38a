/** What the page's buttons say. */

const ENGLISH = {
  slides: 'Slides',
  previous: 'Previous slide',
  next: 'Next slide',
  present: 'Present',
  fullScreen: 'Full screen',
  overview: 'Overview',
  presenter: 'Presenter view',
  close: 'Back to reading',
  notes: 'Notes',
  noNotes: 'No notes for this slide.',
  nextSlide: 'Next',
  end: 'End of the deck',
  slideOf: 'Slide {n} of {count}',
};

export type InterfaceWords = Readonly<Record<keyof typeof ENGLISH, string>>;

const WORDS: Readonly<Record<string, InterfaceWords>> = {
  en: ENGLISH,
  zh: {
    slides: '幻灯片',
    previous: '上一页',
    next: '下一页',
    present: '放映',
    fullScreen: '全屏',
    overview: '总览',
    presenter: '演讲者视图',
    close: '返回阅读',
    notes: '备注',
    noNotes: '本页没有备注。',
    nextSlide: '下一页',
    end: '放映结束',
    slideOf: '第{n}页，共{count}页',
  },
};

/** In the deck's language, or in English, which is said too: buttons are not part of what is presented. */
export const interfaceWords = (language: string): { words: InterfaceWords; language: string } => {
  const { language: base = 'en', script } = new Intl.Locale(language).maximize();
  const known = base === 'zh' && script !== 'Hans' ? undefined : WORDS[base];
  return known ? { words: known, language: base } : { words: ENGLISH, language: 'en' };
};
