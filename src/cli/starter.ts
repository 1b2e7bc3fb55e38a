/** An article to begin with: short, explained, and a deck as it stands. */

export const STARTERS: Readonly<Record<string, string>> = {
  en: `# Your deck. \`npx briefdeck preview\` shows it while you write; every key is explained in README.md.
title: A title that says what matters
subtitle: For whom, and why now # may be left out, as most may

# Where figures come from: say it once.
sources:
  report:
    publisher: Example Office of Statistics
    title: Annual report
    date: "2024-11-12"

# Every number stands here once; texts cite it as {sales}. These are examples: put your own in their place.
figures:
  sales: Sales, 23 billion yuan, +22.3 %, Q1–Q3 2024
  exports: Exports, 5.2 billion yuan, +67 %, Q1–Q3 2024

keyFigures: [sales, exports]

sections: # a slide each
  - topic: Sales
    message: "Sales reached {sales}, {sales.growth} against a year before"
    figures: [sales, exports]
    points:
      - "**Exports** came to {exports}"
      - One thought for each point
    notes: What is said aloud.
`,
  zh: `# 您的演示文稿。编写时运行 \`npx briefdeck preview\` 即可预览；各项说明见 README.md。
title: 一句话说明要点
subtitle: 面向谁，为什么是现在 # 可省略，其他多数项也可省略

# 数据出处：只写一次。
sources:
  report:
    publisher: 示例统计局
    title: 年度报告
    date: "2024-11-12"

# 每个数字只在这里写一次，文中以 {sales} 引用。以下为示例，请换成您的数据。
figures:
  sales: 销售额，230亿元，+22.3%，2024年前三季度
  exports: 出口额，52亿元，+67%，2024年前三季度

keyFigures: [sales, exports]

sections: # 每项一页
  - topic: 销售
    message: "销售额达{sales}，同比增长{sales.growth}"
    figures: [sales, exports]
    points:
      - "**出口**额达{exports}"
      - 每点只说一件事
    notes: 演讲时口头说明的内容。
`,
  de: `# Ihre Präsentation. \`npx briefdeck preview\` zeigt sie beim Schreiben; README.md erklärt jeden Schlüssel.
title: Ein Titel, der sagt, worum es geht
subtitle: Für wen und warum jetzt # darf fehlen, wie das meiste

# Woher die Zahlen kommen: einmal gesagt.
sources:
  report:
    publisher: Beispielamt für Statistik
    title: Jahresbericht
    date: "2024-11-12"

# Jede Zahl steht hier einmal; Texte nennen sie als {sales}. Dies sind Beispiele: Setzen Sie Ihre an ihre Stelle.
figures:
  sales: Umsatz, 2,3 Milliarden Euro, +22,3 %, 2023
  exports: Ausfuhren, 520 Millionen Euro, +67 %, 2023

keyFigures: [sales, exports]

sections: # je eine Folie
  - topic: Umsatz
    message: "Der Umsatz erreichte {sales}, {sales.growth} gegenüber dem Vorjahr"
    figures: [sales, exports]
    points:
      - "**Ausfuhren:** {exports}"
      - Ein Gedanke je Punkt
    notes: Was dazu gesagt wird.
`,
};

/** The language of the machine's user, where it is one of those. */
export const starterLanguage = (wanted: string | undefined, env: NodeJS.ProcessEnv): string => {
  const told = wanted ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  const base = told.split(/[_.-]/)[0] ?? '';
  return Object.hasOwn(STARTERS, base) ? base : 'en';
};
