import type { Words } from '../en.ts';
import { apart, formsOf } from '../forms.ts';

const { and, count, day, number, or, plain } = formsOf('ar-u-nu-latn');

const points = (total: number, unit: string) => `وزِّع ${plain(total)} ${unit}`.trim();
const label = (words: string) => `«${apart(words)}»`;
const characters = (many: number) =>
	count(many, { one: 'حرف واحد', two: 'حرفين', few: '# أحرف', many: '# حرفًا', other: '# حرف' });

export const kinds: Words['kinds'] = {
	optional: 'اختياري',
	why: 'لماذا نسأل عن هذا',
	preferNot: 'أفضّل عدم الإجابة',
	ask: {
		oneAnswer: 'اختر إجابة واحدة',
		someAnswer: 'اختر إجابة واحدة على الأقل',
		ofTwo: 'اختر إحدى الإجابتين',
		point: 'اختر نقطة على المقياس',
		zeroToTen: 'اختر رقمًا من 0 إلى 10',
		place: 'اختر موضعًا على الخط',
		picture: 'اختر صورة',
		order: 'أعطِ كلًّا منها ترتيبه',
		lines: 'اختر إجابة في كل سطر',
		importance: 'بيّن لكل سطر مدى أهميته ومدى رضاك عنه',
		feelings: 'بيّن شعورك بوجوده وبعدمه',
		sets: 'اختر في كل مجموعة',
		number: 'اكتب رقمًا',
		day: 'اختر يومًا',
		time: 'اختر وقتًا',
		words: 'اكتب بضع كلمات',
		email: 'اكتب عنوان بريد إلكتروني',
		phone: 'اكتب رقم هاتف',
		address: 'اكتب العنوان',
		file: 'اختر ملفًا',
		points
	},
	nothing: (what) => `${what}.`,
	nothingOrPreferNot: (what) => `${what}، أو اختر «أفضّل عدم الإجابة».`,
	eitherPreferNot: 'إما أن تجيب هنا وإما أن تؤشر على «أفضّل عدم الإجابة».',
	notOffered: 'هذه الإجابة ليست من الإجابات المعروضة. اختر مرة أخرى.',
	ownWords: (other) => `${other}: بكلماتك`,
	ownWordsTooLong: (most) => `اكتب هناك ما لا يزيد على ${characters(most)}.`,
	ownWordsMissing: (other) => `اكتب ما تقصده بـ${label(other)}، أو اختر إجابة أخرى.`,
	ownOrOffered: 'إما أن تختار إحدى الإجابات وإما أن تكتب إجابتك.',
	answersOrNone: (none) => `إما أن تختار إجابات وإما ${label(none)}.`,
	atMost: (most) => `اختر ${number(most)} على الأكثر.`,
	atLeast: (least) => `اختر ${number(least)} على الأقل.`,
	upTo: (most) => `يمكنك اختيار ما يصل إلى ${number(most)}.`,
	fromTo: (least, most) => `اختر من ${number(least)} إلى ${number(most)}.`,
	anyNumber: 'اختر أي عدد تشاء.',
	noneOfThese: 'لا شيء مما سبق',
	other: 'غير ذلك',
	nameThree: 'اذكر ثلاثة أشياء على الأقل.',
	choose: 'اختر',
	typeToFind: 'اكتب بضعة أحرف',
	notInList: (given) => `${label(given)} غير موجود في القائمة. اكتب بضعة أحرف واختر أحد المقترحات.`,
	dontKnow: 'لا أعرف',
	pointOf: (point, last) => `${point} من ${last}`,
	importance: 'الأهمية',
	notImportant: 'غير مهم',
	veryImportant: 'مهم جدًا',
	satisfaction: 'الرضا',
	veryDissatisfied: 'غير راضٍ إطلاقًا',
	verySatisfied: 'راضٍ جدًا',
	markEnds: (what, low, high) => `${what}: 1 ${low}، 5 ${high}`,
	markFor: (item, what, low, high) => `${item}: ${what}، من 1 ${low} إلى 5 ${high}`,
	importanceEachLine: 'بيّن لكل سطر مدى أهميته. واترك الرضا حيث لا يمكنك الحكم.',
	listed: (things) => things.join('، '),
	importanceSaid: (mark) => (mark === null ? 'الأهمية متروكة' : `الأهمية ${mark} من 5`),
	satisfactionSaid: (mark) => (mark === null ? 'الرضا: لا يمكنني الحكم' : `الرضا ${mark} من 5`),
	firstIsBest: '1 هو الأول، أي الأفضل.',
	samePlace: (one, other) =>
		`لكل من ${label(one)} و${label(other)} الترتيب نفسه. أعطِ كلًّا منهما ترتيبًا خاصًا به.`,
	placeEmpty: (place) => `لم يُعطَ الترتيب ${place} لشيء بعد.`,
	answerLineToo: (line) => `اختر إجابة لـ${label(line)} أيضًا.`,
	feelWith: 'ما شعورك لو كان موجودًا؟',
	feelWithout: 'ما شعورك لو لم يكن موجودًا؟',
	feelings: {
		like: 'يسرّني ذلك',
		expect: 'أتوقّع ذلك',
		neutral: 'سيّان عندي',
		bear: 'يمكنني تقبّل ذلك',
		dislike: 'يزعجني ذلك'
	},
	answerBoth: (item) => `أجب عن الحالتين لـ${label(item)}: بوجوده وبعدمه.`,
	answerItemToo: (item) => `أجب عن ${label(item)} أيضًا.`,
	pairSaid: (item, given, without) => `${item}: بوجوده ${label(given)}، وبعدمه ${label(without)}`,
	setOf: (set, sets) => `المجموعة ${set} من ${sets}`,
	setBoth: (set) => `في المجموعة ${set}، اختر واحدًا من كل عمود.`,
	setDifferent: (set) => `في المجموعة ${set}، اختر اثنين مختلفين.`,
	setToo: (set) => `اختر في المجموعة ${set} أيضًا.`,
	setSaid: (set, best, worst) => `المجموعة ${set}: ${best}. ${worst}.`,
	wholeFor: (item) => `اكتب عددًا صحيحًا، 0 أو أكثر، لـ${label(item)}.`,
	tooFewPoints: (given, missing) => `المجموع ${plain(given)}. بقي أن توزّع ${plain(missing)}.`,
	tooManyPoints: (given, over) => `المجموع ${plain(given)}. أنقِص ${plain(over)}.`,
	pointsInAll: (total, unit) => `${points(total, unit)} في المجموع. والسطر الفارغ يُحسب 0.`,
	inDigits: 'اكتب الرقم بالأرقام، مثل 12 أو 12.5.',
	whole: 'اكتب عددًا صحيحًا.',
	orMore: (least) => `اكتب ${plain(least)} أو أكثر.`,
	orLess: (most) => `اكتب ${plain(most)} أو أقل.`,
	numberLimit: (least, most, unit, isWhole) => {
		const what = isWhole ? 'عدد صحيح' : 'رقم';
		const from =
			least === undefined ? '' : most === undefined ? ` من ${plain(least)} فأكثر` : ` من ${plain(least)}`;
		const to = most === undefined ? '' : ` إلى ${plain(most)}`;
		return `${what}${from}${to}${unit ? ` (${apart(unit)})` : ''}.`;
	},
	dayWritten: 'اكتب اليوم بالسنة ثم الشهر ثم اليوم: \u20682026-11-24\u2069.',
	dayOrLater: (first) => `اختر ${day(first)} أو يومًا بعده.`,
	dayOrEarlier: (last) => `اختر ${day(last)} أو يومًا قبله.`,
	sayDay: day,
	timeWritten: 'اكتب الوقت بالساعات والدقائق: 18:30.',
	shorten: (over) => `اختصر هذا بمقدار ${characters(over)}.`,
	longest: (most) => `${characters(most)} على الأكثر.`,
	cannotGoOn: 'لا يمكنك المتابعة من دون هذا. ويمكنك مغادرة الاستطلاع دون كلمة، ولن يُحفظ شيء.',
	agreed: (words) => `تمت الموافقة: ${words}`,
	emailWritten: 'اكتب عنوان بريد إلكتروني مثل \u2066name@example.org\u2069.',
	phoneWritten: 'اكتب رقم الهاتف بالأرقام، مثل \u2066+44 113 496 0000\u2069.',
	phoneLimit: 'مع رمز البلد، مثل \u2066+44 113 496 0000\u2069.',
	addressLines: {
		street: 'الشارع والرقم',
		more: 'سطر إضافي',
		code: 'الرمز البريدي',
		place: 'المدينة، والولاية أو المحافظة إن وُجدت',
		country: 'البلد'
	},
	shortenLine: (line, over) => `اختصر ${label(line)} بمقدار ${characters(over)}.`,
	stillMissing: (lines) => `ما زال ينقص: ${and(lines.map(label))}.`,
	fileGroups: {
		picture: 'صورة (JPEG، PNG، WebP، HEIC)',
		pdf: 'ملف PDF',
		document: 'مستند (DOCX، ODT)',
		sound: 'تسجيل صوتي (MP3، M4A، OGG)'
	},
	fileLimit: (groups, megabytes) => `${or(groups)}، بحد أقصى ${number(megabytes)} ميغابايت.`,
	fileSent: (file) => `أرسلتَ: ${apart(file)}. وأي ملف آخر يحل محله.`,
	fileBack: 'سحب هذا الملف',
	fileEmpty: 'هذا الملف فارغ. اختر ملفًا آخر.',
	fileTooLarge: (megabytes) => `هذا الملف أكبر من ${number(megabytes)} ميغابايت. اختر ملفًا أصغر.`,
	fileOtherKind: 'هذا الملف من نوع لا يُقبل هنا، أيًّا كان اسمه.',
	fileNoContact: 'لم تعد بيانات التواصل معك محفوظة هنا، فلا يمكن حفظ هذا أيضًا. اتركه فارغًا.'
};
