import type { Words } from '../en.ts';
import { apart, formsOf } from '../forms.ts';

const { count, day } = formsOf('ar-u-nu-latn');

const people = (many: number) =>
	count(many, {
		one: 'شخص واحد',
		two: 'شخصين',
		few: '# أشخاص',
		many: '# شخصًا',
		other: '# شخص'
	});

export const statement: Words['statement'] = {
	asks: (asker) => `السؤال من ${apart(asker)}`,
	decision: 'تُستخدم إجاباتك في قرار واحد:',
	decidedBy: (owner, on) => `صاحب القرار: ${apart(owner)}، في موعد أقصاه ${day(on) || '…'}.`,
	get: 'ما الذي يعود عليك',
	time: 'وقتك',
	minutes: (minutes) =>
		`نحو ${count(minutes, { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}.`,
	voluntary: 'المشاركة طوعية.',
	ifNo: (consequences) => `إذا رفضت: ${apart(consequences)}`,
	who: 'من أنت بالنسبة إلينا',
	identity: {
		anonymous:
			'مجهول الهوية: لا شيء يربط إجاباتك بك. نحفظ اليوم لا الساعة، ولا نحفظ عنوانًا ولا جهازًا ولا ملف تعريف ارتباط. ولأنه لا يمكن لأحد أن يعرف أيّ الإجابات إجاباتك، فلا يمكنك سحبها بعد الإرسال.',
		coded:
			'برمز خاص، لا مجهول الهوية: لا تحمل إجاباتك أي اسم. بعد الإرسال تحصل على رمز خاص يُعرض مرة واحدة. ومن يملكه يستطيع الاطلاع على الإجابات أو سحب الموافقة أو محو الإجابات. ولا نحفظ منه إلا بصمته، ولا يمكننا البحث عنه لك.',
		identified:
			'مع بيانات التواصل: يُحفظ عنوان بريدك الإلكتروني مشفّرًا ومنفصلًا عن إجاباتك. بعد الإرسال تحصل على رمز خاص يمكنك به الاطلاع على إجاباتك أو سحب موافقتك أو محو كل شيء.'
	},
	sees: 'من يطّلع عليها',
	seesRaw: (who) => `الإجابات كما كُتبت: ${apart(who)}`,
	seesTotals: (who, smallest) =>
		`المجاميع: ${apart(who)}؛ ولا تُعرض المجموعات التي تقل عن ${people(smallest)}.`,
	kept: 'مدة الحفظ',
	months: (months, rest) =>
		`${count(months, { one: 'شهر واحد', two: 'شهران', few: '# أشهر', many: '# شهرًا', other: '# شهر' })}، ثم ${rest === 'delete' ? 'تُحذف' : 'لا تبقى إلا المجاميع'}.`,
	draft: (days) =>
		`ما تبدؤه ولا ترسله لا يُحفظ إلا إن طلبت ذلك، تحت رمز لا يملكه غيرك، ولمدة أقصاها ${count(days, { one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم' })}.`,
	hear: 'ما الذي ستعرفه لاحقًا',
	hearBy: (on) => `في موعد أقصاه ${day(on) || '…'}.`,
	hearWhere: (where) => `المكان: ${apart(where)}`,
	whole: 'البيان كاملًا',
	askedBy: 'صاحب السؤال',
	contact: 'للتواصل',
	paidBy: 'جهة التمويل',
	behalf: 'نيابةً عن',
	itself: 'بالأصالة عن نفسه',
	basis: 'الأساس القانوني',
	bases: {
		consent: 'الموافقة',
		'legitimate-interest': 'مصلحة مشروعة',
		contract: 'عقد',
		'public-task': 'مهمة عامة'
	},
	automatic: 'ما يُسجَّل دون سؤال',
	nothingAutomatic: 'لا شيء. لا عنوان ولا جهاز ولا ملف تعريف ارتباط.',
	automaticByLink: (names: string) => `ما يقوله رابطك، وتراه قبل إرسال أي شيء: ${names}.`,
	recipients: 'المستلمون',
	processors: 'جهات أخرى تعالجها',
	nobody: 'لا أحد',
	countries: 'مكان الحفظ',
	whySoLong: 'سبب هذه المدة',
	mayAnswer: 'من يحق له الإجابة',
	fromAge: (years) =>
		`من بلغ ${count(years, { one: 'سنة واحدة', two: 'سنتين', few: '# سنوات', many: '# سنة', other: '# سنة' })} فأكثر`,
	howToWithdraw: 'كيفية سحب الموافقة',
	afterPublication: 'بعد نشر النتائج',
	rights: 'حقوقك',
	machines: 'الآلات',
	asked: 'من يُسأل',
	reached: 'كيف جرى الوصول إليهم',
	expected: 'العدد المتوقع',
	about: (many) => `نحو ${people(many)}`,
	cannotSay: 'ما لا يمكن معرفته من هذا',
	weAsk: (item) => `نسأل عن: ${item}`,
	sensitive: (category, reason) => `بيانات حساسة (${category}): ${reason}`,
	special: {
		health: 'الصحة',
		belief: 'المعتقد',
		politics: 'الآراء السياسية',
		'sex-life': 'الحياة الجنسية',
		union: 'العضوية النقابية',
		biometrics: 'البيانات البيومترية',
		origin: 'الأصل'
	},
	fingerprint: 'بصمة هذا البيان وأسئلته:',
	fingerprintStays: 'تبقى مع إجاباتك، ويمكن لأي شخص أن يعيد حسابها.',
	asData: 'البيان في صورة بيانات'
};

export const consent: Words['consent'] = {
	inform: (asker, decision) =>
		`أوافق على أن يُستخدم ما أجيب به لدى ${apart(asker)} في هذا القرار دون غيره: ${apart(decision)}.`,
	share: (asker, party) => `أوافق على أن تُنقل إجاباتي من ${apart(asker)} إلى ${apart(party)}.`,
	machine: (asker, party) =>
		`أوافق على أن تعالج كلماتي، بطلب من ${apart(asker)}، آلةٌ تابعة لـ${apart(party)}.`
};
