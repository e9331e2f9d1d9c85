/** A writing system with made-up syllables, which joined are the name of no real person. */
export interface Script {
  readonly syllables: readonly string[];
  /** The text between the parts of a name. */
  readonly space: string;
}

/** The writing systems that names are made in. */
export const scripts: Readonly<Record<string, Script>> = {
  Latin: {
    syllables: ['zor', 'vel', 'quin', 'tash', 'mo', 'ril', 'dax', 'bru', 'fen', 'ola'],
    space: ' ',
  },
  'Latin with accents': {
    syllables: ['zö', 'vél', 'ñu', 'çar', 'ři', 'łod', 'åsk', 'ğul', 'õti', 'ębi'],
    space: ' ',
  },
  Vietnamese: {
    syllables: ['xuề', 'nghữ', 'trợn', 'quẫy', 'phặc', 'đướ', 'khễ', 'giộp', 'chỉn', 'bẳm'],
    space: ' ',
  },
  Arabic: { syllables: ['زو', 'فل', 'كين', 'طش', 'مو', 'رل', 'دك', 'ضر'], space: ' ' },
  Hebrew: { syllables: ['זו', 'ול', 'קין', 'טש', 'מו', 'ריל', 'דק', 'ברו'], space: ' ' },
  Devanagari: { syllables: ['ज़ो', 'वेल', 'क्वि', 'ताश', 'मो', 'रिल', 'डक्', 'ब्रू'], space: ' ' },
  Thai: { syllables: ['ซอ', 'เวล', 'ควิน', 'ทัช', 'โม', 'ริล', 'แด็ก', 'บรู'], space: ' ' },
  Han: { syllables: ['辵', '彡', '亠', '冫', '卩', '厶', '囗', '夂'], space: '' },
  Hangul: { syllables: ['쬬', '뷀', '퀸', '탸', '묘', '륄', '닥', '쁘'], space: ' ' },
  Kana: { syllables: ['ゾ', 'ヴェ', 'クィ', 'タシュ', 'モ', 'リュ', 'ダッ', 'ブ'], space: '・' },
  Cyrillic: { syllables: ['зор', 'вел', 'квин', 'таш', 'мо', 'рил', 'ыкс', 'бру'], space: ' ' },
  Greek: { syllables: ['ζορ', 'βελ', 'κουι', 'τασ', 'μο', 'ριλ', 'δαξ', 'μπρου'], space: ' ' },
};
