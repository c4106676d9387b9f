// Names of people: after a title, after words that introduce somebody, or by a given name that is known.
import { GIVEN_NAMES, NAMES_AND_WORDS } from './given-names.ts';
import { matches, type Found } from './personal-data.ts';

const PART = "\\p{Lu}[\\p{L}\\p{M}]*(?:[’'-]\\p{Lu}?[\\p{L}\\p{M}]+)*";
const BETWEEN = '(?:van der|van den|van|von|de la|de los|de|del|della|di|da|dos|du|le|la|bin|al|el|zu|ter)';
const FULL = `(?:${BETWEEN}\\s+)?${PART}(?:(?:\\s+|-)(?:${BETWEEN}\\s+)?${PART}){0,2}`;
const TITLE =
	'(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Nurse|Sister|Matron|Paramedic|Rev|Herrn?|Frau|Fr|Monsieur|Madame|Mademoiselle|Mme|Mlle|Docteur|Señor|Señora|Señorita|Sra?|Srta|Doña|Don|Doctora?|Dra|Signora?|Sig|Dott|Dottoressa|Mevrouw|Meneer|Dhr|Mevr|Pan|Pani|السيد|السيدة|الدكتور|الدكتورة)';
const TITLED = new RegExp(`(?<![\\p{L}])(?:${TITLE}\\.?\\s+)+(?<it>${FULL})`, 'gu');
const ARABIC_TITLED = /(?<![\p{L}])(?:السيدة|السيد|الدكتورة|الدكتور|اسمي)\s+(?<it>\p{L}+)/gu;
const INTRODUCED = new RegExp(
	`(?<![\\p{L}])(?:[Mm]y name is|[Nn]ame'?s|[Hh]is name (?:is|was)|[Hh]er name (?:is|was)|I am called|[Cc]alled|[Nn]amed|[Ss]igned,?|[Ii]ch hei(?:ß|ss)e|[Mm]ein Name ist|namens|[Jj]e m['’]appelle|[Mm]on nom est|nommée?|[Mm]e llamo|[Mm]i nombre es|llamad[oa]|[Mm]i chiamo|[Ii]k heet|[Mm]ijn naam is)\\s+(?<it>${FULL})`,
	'gu'
);
const RELATED = new RegExp(
	`(?<![\\p{L}])[Mm]y (?:husband|wife|son|daughter|mother|father|mum|dad|mom|sister|brother|partner|friend|grandson|granddaughter|neighbour|neighbor|uncle|aunt),?\\s+(?<it>${FULL})`,
	'gu'
);
/** Words after which two large words in a row are somebody, whatever their names. */
const MET = new RegExp(
	`(?<=(?<![\\p{L}])(?:[Tt]hanks?(?: you)?(?: so much| very much)?(?: to)?|by|with|from|and|was|is|were|saw|met|paramedics?|driver|nurse|doctor|carer|crew|operator|handler|receptionist|hieß|heißt|war|Fahrer|Pfleger|Schwester|mit|von|[Dd]anke|[Mm]erci à|infirmi(?:er|ère)|chauffeur|par|avec|atendió|enfermer[oa]|conductor|con|por|[Gg]racias a|[Gg]razie a|infermier[ea]|met|door)\\s)(?:${BETWEEN}\\s+)?${PART}(?:\\s+(?:${BETWEEN}\\s+)?${PART}){1,2}`,
	'gu'
);
/** One large word is enough after thanks to a person. */
const THANKED = new RegExp(
	`(?<=(?<![\\p{L}])(?:[Tt]hanks? (?:you )?to|[Bb]esonders|[Mm]erci à|[Gg]racias a|[Gg]razie a)\\s)${PART}`,
	'gu'
);
/** A run of large words with one of these is a house or a body, not somebody. */
const HOUSE =
	/\b(?:NHS|Hospital|Infirmary|Service|Services|Centre|Center|Trust|Unit|Ward|Team|Department|Clinic|Surgery|Practice|School|College|University|Church|Station|Airport|City|Town|Council|Line|Emergency|Ambulance|Control|Krankenhaus|Klinik|Klinikum|Hôpital|Clinique|Ospedale|Ziekenhuis|North|South|East|West|Royal|Street|Road|Transport|Covid|GP|GPs|CCG|Christmas|Easter|Urgent|Care|Patient|Accident)\b/;
const CAPITALISED = new RegExp(FULL, 'gu');
/** Capitalised after a title or an introduction, and still nobody. */
const NOBODY =
	/^(?:The|A|An|And|But|I|It|He|She|We|They|NHS|GP|Ambulance|Hospital|Police|Service|Centre|Center|Unit|Ward|Team|Department|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Covid|Station|Line|Emergency|Control|House|Clinic|Surgery|Practitioner|On|In|At|For|Was|Is|Who|Very|So|Did|Had|Has|Said|You|All|Everyone|Everybody|My|Our|This|That|There|Not|No|Yes|When|What|If|Thank|Thanks|May|January|February|March|April|June|July|August|September|October|November|December|Bescheid|Doktor|Nachbarin)$/;

export function findNames(text: string): Found[] {
	const led = [TITLED, INTRODUCED, RELATED].flatMap((pattern) =>
		matches(text, pattern).flatMap((found) => withoutNobody(text, found))
	);
	const known = matches(text, CAPITALISED).flatMap((found) => fromGivenName(text, found));
	const met = [MET, THANKED]
		.flatMap((pattern) => matches(text, pattern))
		.filter(({ start, end }) => isSomebody(text.slice(start, end), pastLarge(text, end)))
		.flatMap((found) => withoutNobody(text, found));
	return [...led, ...matches(text, ARABIC_TITLED), ...known, ...met];
}

/** The large words that follow: they belong to the same name. */
const pastLarge = (text: string, end: number): string =>
	/^(?:\s+\p{Lu}[\p{L}&]*)*/u.exec(text.slice(end))?.[0] ?? '';

const isSomebody = (written: string, after: string): boolean =>
	!HOUSE.test(written + after) &&
	!/^(?:\p{Lu}+(?:\s|$))+$/u.test(written) &&
	!NOBODY.test(written.split(/\s/)[0] ?? '') &&
	!new RegExp(`^${TITLE}(?![\\p{L}])`, 'u').test(written);

/** Cut where a word begins that is nobody's name. */
function withoutNobody(text: string, { start, end }: Found): Found[] {
	const written = text.slice(start, end);
	const words = [...written.matchAll(/[^\s]+/g)];
	const stop = words.find(([word]) => NOBODY.test(word));
	const cut = stop ? written.slice(0, stop.index).trimEnd() : written;
	return cut === '' || new RegExp(`^${BETWEEN}$`).test(cut) ? [] : [{ start, end: start + cut.length }];
}

/** From the first word that is a given name, with up to two more that begin large. */
function fromGivenName(text: string, { start, end }: Found): Found[] {
	if (HOUSE.test(text.slice(start, end) + pastLarge(text, end))) return [];
	const words = [...text.slice(start, end).matchAll(/\S+/g)];
	const at = words.findIndex(([word], place) => {
		const plain = word.toLowerCase().replace(/['’]s$/, '');
		const [first = ''] = plain.split('-');
		const next = words[place + 1]?.[0] ?? '';
		const surname = /^\p{Lu}\p{Ll}/u.test(next) && !NOBODY.test(next);
		// At the beginning of a sentence every word is large.
		const begins =
			start + (words[place]?.index ?? 0) === 0 ||
			/[.!?]\s*$/.test(text.slice(0, start + (words[place]?.index ?? 0)));
		if (NAMES_AND_WORDS.has(plain)) return surname && (!begins || !NAMES_AND_WORDS.has(next.toLowerCase()));
		return GIVEN_NAMES.has(plain) || (plain.includes('-') && GIVEN_NAMES.has(first));
	});
	const first = words[at];
	if (!first) return [];
	const from = start + first.index;
	return withoutNobody(text, { start: from, end: end - possessive(text.slice(from, end)) });
}

const possessive = (written: string) => (/['’]s$/.test(written) ? 2 : 0);
