import type { Words } from '../en.ts';
import { apart, formsOf } from '../forms.ts';

const { and, count, day, number } = formsOf('ar-u-nu-latn');

const people = (of: number) =>
	count(of, { one: 'شخص واحد', two: 'شخصين', few: '# أشخاص', many: '# شخصًا', other: '# شخص' });
const percentOf = (share: number) => `\u2066${Math.round(share * 100)}%\u2069`;

export const board: Words['board'] = {
	some: (people, orMore) => `${number(people)}${orMore ? ' أو أكثر' : ''}`,
	ofPeople: (base) => `من ${people(base)}`,
	about: (inHundred) => `نحو ${number(inHundred)} من كل 100 شخص`,
	drawn: (people, low, high) =>
		`بحسب إجابات اختيرت عشوائيًا، وعددها ${number(people)} (من ${number(low)} إلى ${number(high)} من كل 100).`,
	foundIn: (people, base) => `وُجد لدى ${number(people)} من ${number(base)} ممن قُرئت إجاباتهم حتى الآن.`,
	range: (low, high) => `من \u2066${low}\u2069 إلى \u2066${high}\u2069`,
	percent: percentOf,
	over: (share) => `أكثر من ${share}`,
	answer: 'الإجابة',
	share: 'النسبة وفترتها',
	peopleColumn: 'الأشخاص',
	together: (k) => `جُمعت معًا لأن إحداها تضم أقل من ${number(k)} من الأشخاص`,
	untold: 'كل إجابة تضم عددًا قليلًا جدًا من الأشخاص فلا يمكن عرضها على حدة.',
	held: 'تنتظر هذه الأرقام الإصدار التالي: فلو عُرضت الآن لكشفت أشخاصًا أجابوا منذ الإصدار السابق.',
	closer: (k) => `ما قاله الجميع تقريبًا أو لم يقله أحد تقريبًا يُعرض بدقة لا تزيد على ${number(k)} من الأشخاص.`,
	answered: (base) =>
		count(base, {
			one: 'أجاب شخص واحد',
			two: 'أجاب شخصان',
			few: 'أجاب # أشخاص',
			many: 'أجاب # شخصًا',
			other: 'أجاب # شخص'
		}),
	people,
	tooFew: (k) => `أجاب أقل من ${number(k)} من الأشخاص، فلا يُعرض شيء بعد.`,
	refused: {
		periods: (least) =>
			`يتطلب هذا ${count(least, { one: 'فترة واحدة', two: 'فترتين', few: '# فترات', many: '# فترة', other: '# فترة' })} على الأقل، فلا يُعرض شيء بعد.`,
		things: (least) =>
			`تتطلب المقارنة ${count(least, { one: 'شيئًا واحدًا', two: 'شيئين', few: '# أشياء', many: '# شيئًا', other: '# شيء' })} على الأقل.`,
		chosen: 'لم يُقرأ كل شيء، واختار أحدهم ما يُقرأ: وقد يأتي الفرق من ذلك.',
		noSpread: 'أجاب الجميع بالطريقة نفسها، فلا يمكن أن تظهر أي علاقة.'
	},
	thing: 'الشيء',
	mean: 'المتوسط',
	median: 'الوسيط',
	judged: 'ما جرى تقييمه',
	opportunity: 'الفرصة',
	counted: 'كيف جرى العدّ',
	tier: (n) => `المستوى ${n}`,
	place: (from, to) => (from === to ? `المرتبة ${from}` : `من المرتبة ${from} إلى ${to}`),
	amongThree: (inHundred) => `ضمن المراتب الثلاث الأولى في ${number(inHundred)} من كل 100 سحبة`,
	ranksAre: (times, seed) =>
		`المستويات والمراتب: أُعيد سحب العدد نفسه من الأشخاص ${number(times)} مرة، كل شخص بجميع إجاباته (البذرة ${seed}). ولا يكون الشيء في مستوى أدنى إلا إذا كان غيره فوقه بالتأكيد، لجميع الأزواج معًا بنسبة 95%؛ وتعطي تسع سحبات من كل عشر المراتب المذكورة.`,
	better: 'أفضل معه',
	worse: 'أسوأ بدونه',
	category: 'الفئة',
	unclear: 'لا فئة واضحة',
	hidden: 'إحدى الفئات أصغر من أن تُذكر',
	kanoIs:
		'Kano: الفئة الأكثر اختيارًا إذا تجاوز تقدّمها تباين العينة. الأفضل هو الجذّاب والأداء، والأسوأ هو الأداء وما لا غنى عنه، كل منهما من هذه ومن فئة لا فرق (Berger 1993)، مع فترات Wilson بنسبة 95%.',
	bestWorst: 'الأفضل ناقص الأسوأ',
	bestWorstIs:
		'الأفضل ناقص الأسوأ: مرات الاختيار أفضلَ ناقص مرات الاختيار أسوأَ، مقسومة على مرات العرض، من −1 إلى 1 (Finn وLouviere). وتعدّ فترة 95% كل شخص واحدًا.',
	burden: 'العبء، من 0 إلى 4',
	reach: 'من يمسّه',
	severity: 'الشدة، من 1 إلى 4',
	burdenIs:
		'العبء هو متوسط الشدة لدى جميع من أجابوا، و0 حيث لا عائق: نسبة من يمسّهم مضروبة في شدته عليهم. فترات بنسبة 95%.',
	meanIs: 'للمتوسطات فترات بنسبة 95% من تشتت الإجابات.',
	opportunityIs:
		'الفرصة هي الأهمية مضافًا إليها ما ينقص الرضا عنها، وكل منهما عشرة أضعاف نسبة 4 و5 (Ulwick)، من 0 إلى 20. وحيث تتداخل الفترات لا يكون الترتيب مؤكدًا.',
	sharesOf: (base) =>
		`النسب من ${people(base)} ممن أجابوا، مع فترات Wilson بنسبة 95%. وهي لا تعبّر إلا عن تباين العينة: فمن يختار الإجابة لا يمثّل عينة عشوائية.`,
	rows: {
		promoters: 'المروّجون (من 9 إلى 10)',
		passives: 'المحايدون (من 7 إلى 8)',
		detractors: 'المنتقدون (من 0 إلى 6)',
		others: 'إجابات أخرى',
		attractive: 'جذّاب: يسرّ ولا يُفتقد',
		performance: 'أداء: كلما زاد كان أفضل',
		mustBe: 'لا غنى عنه: يُعدّ بديهيًا',
		indifferent: 'لا فرق',
		reverse: 'معكوس: الأفضل بدونه',
		contradiction: 'تناقض'
	},
	nps: 'صافي نقاط الترويج',
	npsIs: (base) => `نسبة 9 إلى 10 ناقص نسبة 0 إلى 6، من ${people(base)}. فترة 95% للفرق.`,
	topIs: (points, chose, base) => `${apart(points)}: ${chose} من ${people(base)}. فترة Wilson بنسبة 95%.`,
	or: (one, other) => `${apart(one)} أو ${apart(other)}`,
	apart: 'لم تُعدّ معًا',
	apartSays: 'تعدّ الأسئلة أعلاه كل نسخة سألتها بالطريقة نفسها. وتُستثنى هذه الإجابات لأنها أُعطيت عن شيء آخر:',
	versions: (versions) =>
		versions.length === 1 ? `النسخة ${versions[0]}` : `النسخ ${and(versions.map(number))}`,
	apartBecause: (gave, k, why) =>
		`${gave === null ? `أقل من ${number(k)} من الأشخاص` : people(gave)}، والسبب: ${why}.`,
	why: {
		kind: 'كان سؤالًا من نوع آخر',
		words: 'سُئل بكلمات أخرى',
		ends: 'كانت لطرفيه كلمات أخرى',
		terms: 'أُجيب عنه بشروط أخرى',
		gone: 'لم تعد إحدى الإجابات المعروضة موجودة',
		option: 'كانت لإحدى الإجابات كلمات أخرى',
		points: 'كان لمقياسه عدد آخر من النقاط',
		scale: 'كانت لمقياسه كلمات أخرى',
		dropped: 'لم يعد يُسأل'
	}
};

export const how: Words['how'] = {
	title: 'كيف جرى ذلك',
	asked: 'من الذين سُئلوا',
	answered: 'الأشخاص الذين أجابوا',
	fewer: (k) => `أقل من ${number(k)}`,
	elsewhere: (taken) => `جُمعت في مكان آخر: ${number(taken)}`,
	collectedBy: (who, basis) => `جمعها ${apart(who)}. ${apart(basis)}`,
	weighting: 'الترجيح',
	noWeighting: 'لا ترجيح. كل شخص يُعدّ واحدًا.',
	precision: 'الدقة',
	precisionSays:
		'الفترات هي فترات Wilson بنسبة 95%: تباين العينة فقط. ولا يُعرف هامش خطأ لاستطلاع يشارك فيه من يشاء.',
	estimatedSays:
		'النسبة التي تسبقها كلمة «نحو» مقدّرة لكل من كتبوا، بحسب أشخاص اختيروا عشوائيًا وقُرئت إجاباتهم كاملة؛ وفترتها هي فترة ذلك الاختيار.',
	chosenSays: 'لم يُقرأ كل شيء، واختار أحدهم ما يُقرأ: وقد تكون النسب مختلفة لدى من لم تُقرأ إجاباتهم.',
	words: 'الكلمات',
	wordsSays: 'سمّى الموضوعات أشخاص قرؤوا الإجابات؛ وقد يرد الشخص الواحد في أكثر من موضوع.',
	decision: 'القرار الذي أُجري من أجله',
	decisionBy: (decision, on) => `${apart(decision)}، في موعد أقصاه ${day(on)}`,
	questions: 'الأسئلة بنصها',
	asData: 'البيان والأسئلة في صورة بيانات',
	fingerprint: 'البصمة'
};

export const promises: Words['promises'] = {
	state: { due: 'لم يحن بعد', kept: 'تحقّق', late: 'تحقّق متأخرًا', broken: 'لم يتحقّق' },
	made: (due, on) => `القرار، الموعد الموعود ${day(due)}${on && `، واتُّخذ في ${day(on)}`}`,
	told: (due, on) => `ما آل إليه الأمر، الموعد الموعود ${day(due)}${on && `، وأُعلن في ${day(on)}`}`,
	title: (who) => `وعود ${apart(who)}`,
	says: 'يذكر كل استطلاع هنا موعد اتخاذ قراره وما يُعلن بعد ذلك. وهكذا جرى الوفاء بتلك الوعود.',
	none: 'لم يُنشر أي استطلاع بعد.',
	isOpen: 'هذا الاستطلاع مفتوح',
	takenDown: 'استطلاعات أُزيلت',
	takenDownOn: (title, on) => `«${apart(title)}»، في ${day(on)}.`,
	wasTold: 'كان ما آل إليه الأمر قد أُعلن.',
	notYet: 'لم يكن ما آل إليه الأمر قد أُعلن بعد.',
	neverTold: (due) => `وُعد بإعلان ما آل إليه الأمر في موعد أقصاه ${day(due)}، ولم يُعلن قط.`,
	nobody: 'لا أحد في هذا العنوان. تحقق من الرابط الذي حصلت عليه.'
};
