// A household, as an XLSForm would ask it: groups, a table, a repeat, filters, rules that can be kept and rules that cannot.
import { workbook } from './definition-files.ts';

/** One row a line, cells between bars. */
const cells = (text: string): string[][] =>
	text
		.trim()
		.split('\n')
		.map((line) => line.split('|').map((cell) => cell.trim()));

const SURVEY = cells(`
type | name | label::English (en) | label::French (fr) | hint::English (en) | relevant | constraint | required | appearance | parameters | choice_filter | default | my notes
start | began
begin group | home | Your home | Chez vous | | \${nobody} = '' | | | field-list | | | | ask gently
integer | people | How many people live here? | Combien de personnes ? | With you | | . > 0 and . < 30 | yes | | | | 1
select_one yes_no | garden | Is there a garden? | Un jardin ? | | \${people} > 1
select_multiple pets or_other | pets | Which animals live here? | Quels animaux ? | | \${garden} = 'yes' and not(\${people} >= 9) | count-selected(.) <= 2 | | | randomize=true
end group
begin group | table | How often? | À quelle fréquence ? | | | | | table-list
select_one often | walk_dog | Walking the dog | Promener
select_one often | feed_cat | Feeding the cat
end group
begin repeat | member | A person
text | name | What do you call \${people}? | | | selected(\${pets}, 'big_dog') or \${walk_dog} != 'never' | | | multiline
end repeat
select_one towns | town | Which town? | | | \${people} = count(\${pets}) | | | minimal | | country=\${people}
geopoint | where | Where is it?
range | line | How well? | | | \${where} != '' | | | | start=0 end=10 step=1
rank towns | order | Put them in order
note | | 12 < 13 & <b>bold</b>
`);
const CHOICES = cells(`
list_name | name | label::English (en) | label::French (fr) | country
yes_no | yes | Yes | Oui
yes_no | no | No | Non
pets | big_dog | A big dog | Un grand chien
pets | cat | A cat
pets | parrot | A parrot
often | daily | Daily | Chaque jour
often | never | Never | Jamais
towns | leeds | Leeds | | uk
towns | york | York | | uk
towns | york | York | | us
unused | x | Nobody asks for this
`);
const SETTINGS = cells(`
form_title | form_id | default_language
A household | household_1 | English (en)
`);

export const household = (bookType: 'xlsx' | 'biff8'): Buffer =>
	workbook({ survey: SURVEY, choices: CHOICES, settings: SETTINGS }, bookType);
