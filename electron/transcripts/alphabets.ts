interface Language {
  encodings: string[];
  letters: string;
  rare?: RegExp;
  foreign?: RegExp;
  words: string;
}

/** A language by what tells its text from the same bytes in another encoding. */
export interface Alphabet {
  /** The encodings it was written in before Unicode, likeliest first. */
  encodings: string[];
  /** Letters beyond ASCII in lower case; where they are a script of their own, the common ones, and `rare` has the rest. */
  letters: Set<string>;
  rare?: RegExp;
  /** Letters of ASCII that only words of other languages have. */
  foreign?: RegExp;
  /** Words that no longer text does without; none where words are not parted by spaces. */
  common: Set<string>;
}

const WESTERN = ['windows-1252', 'iso-8859-15'];
const CENTRAL = ['windows-1250', 'iso-8859-2'];
const BALTIC = ['windows-1257', 'iso-8859-13'];
const RUSSIAN = ['windows-1251', 'koi8-r', 'iso-8859-5'];
const CYRILLIC = /\p{Script=Cyrillic}/u;
const HAN = /\p{Script=Han}/u;

const LANGUAGES: Language[] = [
  {
    encodings: WESTERN,
    letters: 'éï',
    words: `the and you that this is it’s i’m don’t we’re that’s of to in a was for are with but what have so`,
  },
  {
    encodings: WESTERN,
    letters: 'àâçéèêëîïôùûüÿœæ',
    foreign: /[kw]/,
    words: `le la les un une et est de des du en à où que qui ne pas ça c’est je tu il elle nous vous on bien très mais pour dans avec plus ici voilà été`,
  },
  {
    encodings: WESTERN,
    letters: 'äöüß',
    words: `der die das und ist ich du er sie es wir ihr nicht ein eine zu mit auf für über auch so ja nein wie was schön können`,
  },
  {
    encodings: WESTERN,
    letters: 'áéíóúüñ¿¡ªº',
    foreign: /[kw]/,
    words: `el la los las un una y es de en que qué no sí se por para con como cómo más pero muy está él tú también mañana señor`,
  },
  {
    encodings: WESTERN,
    letters: 'áâãàçéêíóôõúüªº',
    foreign: /[kwy]/,
    words: `o a os as um uma e é de do da em que não sim se por para com como mais mas muito está você também então olá são`,
  },
  {
    encodings: WESTERN,
    letters: 'àèéìíîòóù',
    foreign: /[jkwxy]/,
    words: `il lo la gli le un una e è di del della in che non si per con come più ma molto anche perché così sono città però`,
  },
  {
    encodings: WESTERN,
    letters: 'éëïóöü',
    words: `de het een en is van ik je hij zij wij we niet dat die in op te met voor maar ook één wat ja nee`,
  },
  {
    encodings: WESTERN,
    letters: 'åäöé',
    foreign: /[qwz]/,
    words: `och det är en ett jag du han hon vi ni inte att som på i av för med till så om men vad från här när`,
  },
  {
    encodings: WESTERN,
    letters: 'æøåé',
    foreign: /[qwxz]/,
    words: `og det er en et jeg du han hun vi ikke at som på i af av for med til så om men hva hvad fra når være må gør også ja nej nei præcis`,
  },
  {
    encodings: WESTERN,
    letters: 'äöå',
    foreign: /[qwxz]/,
    words: `ja on ei se hän minä sinä me te että mutta kun niin tämä mitä on oli hyvä hyvää nyt tänään`,
  },
  {
    encodings: ['windows-1254'],
    letters: 'çğıİöşüâî',
    foreign: /[qwx]/,
    words: `ve bir bu ne da de için çok ben sen o biz siz mi mı değil var yok ama gibi daha evet hayır iyi şey şimdi bugün nasıl`,
  },
  {
    encodings: WESTERN,
    letters: 'áðéíóúýþæö',
    foreign: /[qwcz]/,
    words: `og að er það í á ég þú hann hún við þið ekki sem um til með en var þetta hvað segir já nei`,
  },
  {
    encodings: CENTRAL,
    letters: 'ąćęłńóśźż',
    foreign: /[qvx]/,
    words: `i w na z że się nie to jest co do jak ale tak o po mnie mi ja ty on ona my czy już być może są dziś dzień gdzie proszę będzie dobrze wszystko`,
  },
  {
    encodings: CENTRAL,
    letters: 'áčďéěíňóřšťúůýž',
    foreign: /[qwx]/,
    words: `a v na se je to že co ale tak jak si s z do by už já ty on ona my být jsem jsme jste může možná dnes den kde když není`,
  },
  {
    encodings: CENTRAL,
    letters: 'áäčďéíĺľňóôŕšťúýž',
    foreign: /[qwx]/,
    words: `a v na sa je to že čo ale tak ako si s z do by už ja ty on ona my byť som sme ste môže možno dnes deň kde keď nie ľudia pri`,
  },
  {
    encodings: CENTRAL,
    letters: 'áéíóöőúüű',
    foreign: /[qwx]/,
    words: `a az és hogy nem is ez egy van de ha már csak még meg mi ki én te ő mint volt így úgy igen jó nagyon köszönöm szépen`,
  },
  {
    encodings: CENTRAL,
    letters: 'ăâîşţșț',
    foreign: /[kqwy]/,
    words: `şi și nu este în la de cu că ce un o pe se mai din care să ca am au a fi eu tu el ea noi bună după fără însă mulţumesc foarte`,
  },
  {
    encodings: CENTRAL,
    letters: 'čćđšž',
    foreign: /[qwxy]/,
    words: `i u na se je da to što ne ja ti on ona mi vi kako ali za od do su sam si smo ste još više će nije dan`,
  },
  {
    encodings: BALTIC,
    letters: 'ąčęėįšųūž',
    foreign: /[qwx]/,
    words: `ir tai kad yra ne į iš su bet kaip aš tu jis ji mes jūs ką kas už ar labas ačiū šiandien dabar labai`,
  },
  {
    encodings: BALTIC,
    letters: 'āčēģīķļņšūž',
    foreign: /[qwxy]/,
    words: `un ir ka tas ar uz no par es tu viņš viņa mēs jūs nav bet kā kas lai vai šodien paldies ļoti jā nē`,
  },
  {
    encodings: [...BALTIC, 'windows-1252'],
    letters: 'äõöüšž',
    foreign: /[qwxy]/,
    words: `ja on ei et see ma sa ta me te kui aga siis nii mis kes ka oli või täna väga hästi tere aitäh`,
  },
  {
    encodings: RUSSIAN,
    letters: 'оеаинтсрвлкмдпуя',
    rare: /[а-яё]/iu,
    words: `и в не на я что то с он она мы вы ты это как а но да нет по у из за о к же так бы все всё было ну вот уже меня день`,
  },
  {
    encodings: ['windows-1251', 'koi8-u'],
    letters: 'оаинвітерсклудмп',
    rare: /[а-яєїґ]/iu,
    words: `і в не на я що це з він вона ми ви ти як а але так ні та й у до за про її його є були дуже дякую день`,
  },
  {
    encodings: ['windows-1251'],
    letters: 'оаинвтерсклудмпъ',
    rare: /[а-я]/iu,
    words: `и в не на аз че това с той тя ние вие ти как а но да по от за е са се си ще към много днес ден`,
  },
  {
    encodings: ['windows-1251', 'iso-8859-5'],
    letters: 'оаинвтерскљњћђјџ',
    rare: CYRILLIC,
    words: `и у на се је да то што не ја ти он она ми ви како али за од до су сам смо сте ће није дан`,
  },
  {
    encodings: ['windows-1253', 'iso-8859-7'],
    letters: 'αοιετσνηυρπκμλςάέήίόύώ',
    rare: /\p{Script=Greek}/u,
    words: `και το να η ο του της την τον τα οι με για σε δεν είναι που ότι θα στο στη μας σας ναι όχι τι αυτό πολύ ειναι αυτο οτι απο`,
  },
  {
    encodings: ['windows-1255', 'iso-8859-8'],
    letters: 'יולאהמתרבשנדחקעפ',
    rare: /\p{Script=Hebrew}/u,
    words: `את של על לא כן אני הוא היא זה זאת מה אבל גם כי אנחנו יש אין עם היום שלום`,
  },
  {
    encodings: ['windows-1256', 'iso-8859-6'],
    letters: 'الينموتربةعدسفهكق',
    rare: /\p{Script=Arabic}|[،؛؟]/u,
    words: `في من على إلى أن هذا هذه لا ما هو هي نعم كان عن مع أنا ثم اليوم أو يا كل`,
  },
  {
    encodings: ['windows-874'],
    letters: 'านรอกเง่้มยวล',
    rare: /\p{Script=Thai}/u,
    words: '',
  },
  {
    encodings: ['shift_jis', 'euc-jp'],
    letters:
      'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをんァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンヴ、。「」ー〜！？・人日今本話私何言時思事行見方前気出分間東京大中一二三上生国',
    rare: /[\p{Script=Han}\p{Script=Katakana}\uff66-\uff9f]/u,
    words: '',
  },
  {
    encodings: ['euc-kr'],
    letters:
      '이다는을를에의가은하고지기서한사리로도시자어나라아대인해스일그요안녕세수있것들오면거니네게제보정부여원주만우전과와해습합입니까저제뭐데마더말야좋감장으무래모르겠지금책',
    rare: /\p{Script=Hangul}/u,
    words: '',
  },
  {
    encodings: ['gb18030'],
    letters:
      '，。！？、：的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔谢请欢迎收吧吗呢谈',
    rare: HAN,
    words: '',
  },
  {
    encodings: ['big5'],
    letters:
      '，。！？、：的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆謝請歡迎收吧嗎呢談',
    rare: HAN,
    words: '',
  },
  {
    encodings: ['windows-1258'],
    letters: 'ăâđêôơưàáãèéìíòóùúý\u0300\u0301\u0303\u0309\u0323',
    words: `và là của có không tôi bạn một cho được này với trong`,
  },
];

/** The likelier first: where nothing tells two apart, that one is meant. */
export const ALPHABETS: Alphabet[] = LANGUAGES.map(({ letters, words, ...language }) => ({
  ...language,
  letters: new Set(letters),
  common: new Set(words.split(' ').filter((word) => word !== '')),
}));
