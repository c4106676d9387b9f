import type { Words } from '../en.ts';
import { apart, formsOf } from '../forms.ts';

const { count, day, moment } = formsOf('ar-u-nu-latn');

export const letters: Words['letters'] = {
	receipt: {
		subject: (title) => `إيصالك عن «${apart(title)}»`,
		asked: (asker, title) => `طلب أحدهم إيصال ما أجبت به ${apart(asker)}: «${apart(title)}».`,
		link: 'يفتح هذا الرابط إجاباتك، ولم يعد الرابط السابق صالحًا:',
		links: (times) =>
			`أجبت ${count(times, { one: 'مرة واحدة', two: 'مرتين', few: '# مرات', many: '# مرة', other: '# مرة' })}. تفتح هذه الروابط إجاباتك، ولم تعد الروابط السابقة صالحة:`,
		use: 'به يمكنك الاطلاع على إجاباتك وتغييرها وأخذ نسخة منها ومحوها وسحب موافقتك. وإذا لم تكن أنت من طلبه فلم ير هذه الرسالة أحد سواك، ولا يلزمك فعل شيء.'
	},
	again: {
		subject: (asker, title) => `هل تسمح لـ${apart(asker)} باستخدام إجاباتك في أمور أخرى؟ «${apart(title)}»`,
		says: (asker, title) =>
			`أجبت ${apart(asker)}: «${apart(title)}»، ووافقت على مراسلتك. والمطلوب الآن استخدام الإجابات في أكثر مما قيل حينئذ:`,
		read: 'اقرأ البيان الجديد ثم اختر:',
		silence: (until) =>
			`إذا لم تفعل شيئًا فلن يتغير شيء: تبقى إجاباتك بموجب ما قيل من قبل. يعمل الرابط مرة واحدة، حتى ${day(until)}. وهذه هي الرسالة الوحيدة التي تصلك في هذا الشأن.`
	},
	outcome: {
		subject: (title) => `ما آل إليه الأمر: ${apart(title)}`,
		says: (title, asker) =>
			`أجبت عن «${apart(title)}» وطلبت من ${apart(asker)} إخبارك بما آل إليه الأمر. تجده هنا:`,
		stop: 'تصلك هذه الرسالة مرة واحدة عن كل نتيجة. ولإيقافها افتح إيصالك واسحب موافقتك. نحن لا نعرف رمزه؛ فإذا فقدته فاطلب رابطًا جديدًا هنا:'
	},
	invitation: {
		subject: (asker, title) => `سؤال من ${apart(asker)}: ${apart(title)}`,
		reminder: (asker, title) => `تذكير: سؤال من ${apart(asker)}: ${apart(title)}`,
		asks: (asker, title) => `سؤال لك من ${apart(asker)}: «${apart(title)}».`,
		decision: (text) => `تخدم إجاباتك قرارًا واحدًا: ${apart(text)}`,
		decidedBy: (owner, on) => `صاحب القرار: ${apart(owner)}، في موعد أقصاه ${day(on)}.`,
		minutes: (minutes) =>
			`يستغرق ذلك نحو ${count(minutes, { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}.`,
		read: 'اقرأ سبب السؤال ثم اختر:',
		own: 'هذا الرابط لك وحدك: يقبل إجابة واحدة، وبه نسجّل أنك أجبت كي لا يصلك تذكير.',
		common: 'هذا الرابط واحد للجميع، فلا يمكن لأحد أن يعرف منه هل أجبت.',
		commonAgain:
			'هذا الرابط واحد للجميع. ولا يمكننا أن نعرف من أجاب، فيصل هذا التذكير إلى كل من دُعي. وإذا كنت قد أجبت فلا يلزمك فعل شيء.',
		until: (zone, closes) => `يمكن الإجابة حتى ${moment(zone, closes)}.`,
		why: (who, list, since, until) =>
			`لماذا وصلتك هذه الرسالة: عنوانك محفوظ لدى ${apart(who)} في قائمة «${apart(list)}» منذ ${day(since)}، ويُحذف بعد ${day(until)}.`,
		source: (source) => `مصدره: ${apart(source)}`,
		basis: (basis, words) => `الأساس القانوني: ${basis}. ${apart(words)}`,
		most: 'تصلك عن هذا الاستطلاع رسالة واحدة وتذكيران على الأكثر.',
		stop: (who) => `لا رسائل أخرى من ${apart(who)} أبدًا، والخروج من قوائمهم:`
	}
};

export const widened: Words['widened'] = {
	decision: 'صيغ القرار بكلمات أخرى.',
	asker: 'السائل طرف آخر.',
	behalf: 'السؤال نيابة عن طرف آخر.',
	basis: 'الأساس القانوني مختلف.',
	newUse: (use) => `قد تُستخدم الإجابات في أكثر من ذلك: «${apart(use)}»`,
	otherUse: (use) => `صيغ أحد الاستخدامات بكلمات أخرى: «${apart(use)}»`,
	receives: (party) => `جهة تتلقى الإجابات: ${apart(party)}.`,
	works: (party) => `جهة تعمل على الإجابات: ${apart(party)}.`,
	identity: 'يُعرف المجيبون بطريقة أخرى.',
	automatic: 'يُسجَّل المزيد دون سؤال.',
	raw: 'يقرأ آخرون الإجابات كما كُتبت.',
	totals: 'يرى آخرون المجاميع.',
	smaller: 'تُعرض مجموعات أصغر.',
	countries: 'تُحفظ الإجابات في بلدان أخرى.',
	longer: 'تُحفظ الإجابات مدة أطول.',
	drafts: 'يُحفظ ما بُدئ ولم يُرسَل مدة أطول.',
	totalsStay: 'تبقى المجاميع عند حذف الإجابات.',
	machines: 'تُستخدم الآلات بطريقة أخرى.',
	withdrawal: 'صيغ موعد إمكان السحب بكلمات أخرى.'
};
