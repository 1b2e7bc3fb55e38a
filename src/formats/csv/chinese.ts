/** Whether what could be GB 18030 is: other files and broken UTF-8 often decode as well, to nonsense. */

/** How many of the characters of two bytes may be none of GB 2312, in whose range both bytes are from 0xA1. */
const MOST_RARE = 1 / 4;

/** Takes a file piece by piece, then nothing at its end; false then if it looks like text in another encoding. */
export const everydayChinese = (): ((bytes?: Uint8Array) => boolean) => {
  const isEveryday = fewRare();
  const isKoreanOrJapanese = neighbours();
  return (bytes) => isEveryday(bytes) && !isKoreanOrJapanese(bytes);
};

/** Western and Taiwanese files, and broken UTF-8, give many rare characters. */
const fewRare = (): ((bytes?: Uint8Array) => boolean) => {
  let [lead, everyday, rare] = [0, 0, 0];
  return (bytes) => {
    if (!bytes) return rare <= (rare + everyday) * MOST_RARE;
    for (const byte of bytes) {
      if (lead === 0) lead = byte > 0x80 ? byte : 0;
      else {
        if (lead >= 0xa1 && byte >= 0xa1) everyday++;
        // A digit is half of a character of four bytes.
        else if (byte >= 0x40) rare++;
        lead = 0;
      }
    }
    return true;
  };
};

/**
 * What lists are full of: names of people, places, companies and posts. Read in the wrong encoding, a text has hardly
 * any of them.
 */
const FAMILIAR = {
  gb18030:
    '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
    '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文辉建国红玉兰海燕鹏飞波峰宇欣雪梅春生志新德' +
    '公司有限责任股份集团科技汽车电子工业投资发展银行大学研究院中心协会委员政府省市县区路号' +
    '北京上天津重庆广东河南山西湖浙安徽福建四川云贵州宁深圳武汉成都杭郑洛阳台香港' +
    '姓名邮箱语言单位职务部门地址电话联系人先生女士经理主总监长书记局处科员您好的一是在和出口产能源车年第请',
  'euc-kr':
    '이다는가의은을를에하고기사지로인도리어자시아수대나그서한회정부스주장일상전성조원김박최강윤임오신권황안송류홍양손배백허유남심노곽차추민영현준우진경동호재연희선미혜숙국제공식팀' +
    '과무법보여행산업소명름메직책처담당께서울중구광인천물금융투개발기술연구학교병화학철강건설통반도체습니합',
  'euc-jp':
    'のはをにがとでもしたてすなるいうくかこさきまれりらよあそつめおアイウエオカキクケコサシスセソタチツテトナニノハヒフホマミムメモラリルレロワンー' +
    '田中山本村木井藤野原高松島崎佐伊加渡辺斎石川橋清水林森池鈴株式会社部長様東京大阪名古屋',
} as const;

type Reading = keyof typeof FAMILIAR;
const READINGS: readonly Reading[] = ['gb18030', 'euc-kr', 'euc-jp'];
/** Fewer could be chance. */
const LEAST = 2;

/** Korean and Japanese files: at their end true, if they have more of what is familiar there. */
const neighbours = (): ((bytes?: Uint8Array) => boolean) => {
  const counters = READINGS.map((reading) => countFamiliar(reading));
  return (bytes) => {
    const [chinese = 0, ...others] = counters.map((count) => count(bytes));
    const most = Math.max(...others);
    return bytes === undefined && most >= LEAST && most > chinese;
  };
};

const countFamiliar = (reading: Reading): ((bytes?: Uint8Array) => number) => {
  const decoder = new TextDecoder(reading);
  const familiar = new Set(FAMILIAR[reading]);
  let count = 0;
  return (bytes) => {
    // Plain ASCII has nothing to count, and may be long.
    if (bytes && !bytes.some((byte) => byte > 0x7f)) return count;
    for (const character of decoder.decode(bytes, { stream: bytes !== undefined }))
      if (familiar.has(character)) count++;
    return count;
  };
};
