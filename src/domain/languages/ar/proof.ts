import type { Words } from '../en.ts';
import { apart, formsOf } from '../forms.ts';

const { day } = formsOf('ar-u-nu-latn');

export const verify: Words['verify'] = {
	title: 'التحقق من إيصال موافقة',
	says: 'يمكن لمن أجاب عن استطلاع هنا أن يأخذ إيصالًا موقّعًا بما وافق عليه. تبيّن هذه الصفحة هل الإيصال صحيح لم يُمسّ، وما الذي يقوله. ولا يُحفظ شيء مما تعطيه لها.',
	another: 'التحقق من إيصال آخر',
	file: 'الملف الموقّع',
	fileHelp: 'ينتهي اسمه بـ \u2066.jws\u2069',
	paste: 'أو الصق محتواه',
	check: 'تحقق',
	elsewhere: 'كيف يمكن التحقق منه في مكان آخر',
	keysAt:
		'الملف JWS مختصر (RFC 7515) موقّع بطريقة Ed25519. ويمكن لأي برنامج JOSE استخدام مفاتيحنا العامة؛ وهي هنا مع أيام إنشائها وسحبها:',
	standard:
		'الموقّع هو إيصال موافقة وفق ISO/IEC TS 27560 بمفردات الخصوصية من W3C (Data Privacy Vocabulary) في صورة JSON-LD.',
	anonymous:
		'الاستطلاع الذي لا تُعرف فيه الهوية لا يعطي إيصالات: فلا شيء فيه يقود من إجابة إلى صاحبها، ولا أحد يمكن أن يكون الإيصال عنه.',
	genuine: 'صحيح',
	signedOn: (on) =>
		`وقّعه هذا الخادم في ${day(on)}، ولم يتغير فيه شيء منذ ذلك الحين. وهو يبيّن ما كانت عليه الحال في ذلك اليوم؛ ومن يملك الرابط الخاص يمكنه أخذ إيصال أحدث.`,
	whatItSays: 'ما يقوله',
	poll: 'الاستطلاع',
	decision: 'من أجل القرار',
	changed: 'آخر تغيير',
	on: day,
	kept: 'يُحفظ حتى',
	keptUntil: (on) => `${day(on)}، ثم يُحذف`,
	agreed: 'ما جرت الموافقة عليه',
	nothing: 'لا شيء، في ذلك اليوم.',
	notAgreed: 'ما لم تجر الموافقة عليه',
	state: {
		again: (on) => `أُعطيت الموافقة من جديد في ${day(on)}`,
		given: (on) => `أُعطيت الموافقة في ${day(on)}`,
		withdrawn: (on) => `سُحبت الموافقة في ${day(on)}`,
		refused: (on) => `رُفضت في ${day(on)}`
	},
	key: 'وُقّع بالمفتاح',
	keyInUse: (made) => `أُنشئ في ${day(made)} وهو قيد الاستخدام اليوم.`,
	keyRetired: (made, retired) => `أُنشئ في ${day(made)} وسُحب في ${day(retired)}؛ وما وقّعه قبل ذلك يبقى صحيحًا.`,
	tooLarge: 'هذا أكبر من أن يكون إيصالًا',
	tooLargeSays: 'لا يزيد الإيصال على ميغابايت واحد. اختر ملف \u2066.jws\u2069 نفسه.'
};

export const doubts: Words['doubts'] = {
	empty: 'لا شيء للتحقق منه بعد',
	emptySays: 'اختر الملف الذي ينتهي بـ\u2066.jws\u2069، أو الصق محتواه.',
	unsigned: 'هذا لا يحمل توقيعًا',
	unsignedSays:
		'يبدو أنه الإيصال في صورة بيانات (\u2066.json\u2069). ويمكن لأي شخص أن يكتبه. خذ الملف الموقّع الذي ينتهي بـ\u2066.jws\u2069 وتحقق منه.',
	noReceipt: 'هذا ليس إيصال موافقة موقّعًا',
	noReceiptSays:
		'الإيصال الموقّع سطر واحد طويل من ثلاثة أجزاء بينها نقطة، ويقول عن نفسه إنه إيصال. وإذا كنت قد نسخته فربما ينقصه جزء.',
	algorithm: 'هذا ليس موقّعًا بطريقتنا',
	algorithmSays:
		'إيصالاتنا موقّعة بطريقة Ed25519 لا غير. وهذا يقول إنه موقّع بطريقة أخرى أو غير موقّع، فهو ليس منا بحالته هذه.',
	key: 'لم يوقّع هذا أي مفتاح من مفاتيحنا',
	keySays: 'هو موقّع بمفتاح لم يكن لهذا الخادم قط، أو غُيّر اسم المفتاح. ولا يمكننا أن نضمنه.',
	server: 'هذا من خادم آخر',
	serverSays: (claims) =>
		`لم يوقّعه أي مفتاح من مفاتيحنا. ويقول إنه صُنع في ${apart(claims)}؛ ولا يمكننا أن نعرف هل هذا صحيح. فإن كنت تثق بذلك العنوان فتحقق منه هناك.`,
	altered: 'لقد جرى تغيير هذا',
	alteredSays:
		'يذكر مفتاحًا من مفاتيحنا، لكن التوقيع لا يطابق ما يقوله. تغيّر فيه شيء بعد أن وقّعناه، ولو حرفًا واحدًا. فلا تعتمد عليه.',
	retired: 'وُقّع هذا بمفتاح لم يعد مستخدمًا',
	retiredSays:
		'المفتاح من مفاتيحنا، لكنه سُحب قبل وقت التوقيع المكتوب في هذا الإيصال. ونحن لا نوقّع بمفاتيح مسحوبة. فلا تعتمد عليه.',
	unread: 'وقّعناه نحن، لكن لا يمكننا قراءته',
	unreadSays: 'التوقيع توقيعنا وهو مطابق، لكن هذه النسخة من Candor لا تفهم ما فيه. وربما صنعته نسخة أحدث.'
};

const workspace_id = 'رقم الجهة';
const response_id = 'رقم سجلّك';
const poll_id = 'رقم الاستطلاع';
const question_id = 'رقم السؤال';
const fingerprint = 'بصمة البيان';
const allowed = 'الأغراض المسموح بها الآن';
const delete_after = 'يُحذف بعد';
const link = 'إحالة مشفّرة إلى سجلّك';

export const stored: Words['stored'] = {
	nothing: 'لا شيء',
	yes: 'نعم',
	no: 'لا',
	none: 'لا يوجد',
	response: {
		workspace_id,
		id: response_id,
		poll_id,
		version: 'نسخة البيان',
		fingerprint,
		mode: 'مدى ارتباطه بك',
		import_id: 'أُخذ من الملف رقم',
		source_hash: 'بصمة الصف الذي أُخذ منه',
		receipt_hash: 'بصمة رمز إيصالك',
		answered_on: 'يوم إجابتك',
		sent_at: 'وقت الإرسال',
		delete_after,
		allowed,
		withdrawn_at: 'سُحبت الموافقة'
	},
	answer: { workspace_id, response_id, question_id, poll_id, value: 'محفوظ هكذا' },
	consent: {
		workspace_id,
		response_id,
		purpose: 'الغرض',
		number: 'رقم المرة التي سُئل فيها',
		given: 'اختيارك',
		wording: 'النص بحروفه',
		language: 'اللغة المعروضة',
		fingerprint,
		given_on: 'يوم اختيارك',
		given_at: 'وقت اختيارك',
		withdrawn_at: 'سُحب'
	},
	contact: {
		workspace_id,
		poll_id,
		link,
		address_mac: 'بصمة مشفّرة لعنوانك',
		sealed: 'كل هذا مشفّرًا',
		allowed,
		delete_after
	},
	letterLanguage: 'اللغة التي نراسلك بها',
	file: {
		workspace_id,
		id: 'رقم الملف',
		poll_id,
		link,
		question_id,
		type: 'نوع الملف',
		size: 'حجمه بالبايت'
	},
	letter: {
		workspace_id,
		poll_id,
		scope: 'عن البيان رقم',
		link,
		token_hash: 'بصمة رابط الرسالة',
		sent_on: 'يوم الإرسال',
		expires_on: 'كان يمكن الرد عليها حتى',
		answer: 'ردّك',
		answered_on: 'يوم ردّك عليها'
	},
	message: {
		workspace_id,
		id: 'رقم الإشعار',
		kind: 'أُرسل على أنه',
		poll_id,
		recipient: 'إلى',
		response_id,
		contact_link: link,
		outcome_number: 'عن النتيجة رقم',
		event: 'ما يخبر به',
		made_at: 'سُجّل',
		next_try_at: 'المحاولة القادمة',
		tried_at: 'آخر محاولة',
		tries: 'عدد المحاولات',
		passed_on: 'نُقل',
		acknowledged_at: 'وصل إليهم',
		last_problem: 'آخر مشكلة'
	}
};
