// Words that only join others, in the languages that the product speaks. They stay in the text and in its vectors; only no
// phrase begins or ends with one. In other languages a phrase may: it is a draft, and a person names the theme.

const WORDS = new Set(
	`a about after again all also am an and any are as at be because been before being but by can could did do does doing done
	during for from get getting give given go going got had has have having he her here him his how i if in into is it its just
	let like lot made make many may me might more most much my no nor not of off on once one only or other our out over own put
	quite rather really said same say she should since so some still such than that the their them then there these they thing
	things this those through time times to told too took under until up us very was way we well went were what when where which
	while who whom why will with without would yes you your im ive dont didnt wasnt couldnt cant its theyre id youre
	aber alle als also am an auch auf aus bei bin bis da damit dann das dass dem den der des die dies diese doch dort durch ein
	eine einem einen einer eines er es für ganz gar gibt hat hatte haben ich ihr ihre im in ist ja kann kein keine man mehr mein
	mit muss nach nicht noch nur ob oder ohne schon sehr sein seine sich sie sind so über um und uns unter vom von vor war waren
	was weil wenn wer wie wir wird wurde zu zum zur
	au aux avec ce ces cette dans de des du elle en est et était être il ils je la le les leur lui ma mais me mes mon ne nos
	notre nous on ont ou où par pas peu plus pour qu que qui sa sans se ses si son sont sur ta te tes toi ton très tu un une vos
	votre vous été avoir fait tout tous bien
	al algo como con cuando de del desde donde dos el ella ellos en entre era es esa ese eso esta este esto está fue ha han hay
	la las le les lo los más me mi muy nada ni no nos nuestra nuestro o para pero por porque que quien se ser si sin sobre son su
	sus también te tiene todo todos tu un una uno ya y yo
	من في على إلى عن مع هذا هذه ذلك التي الذي كان كانت أن إن لا ما لم لن قد هو هي هم أو ثم كل بعد قبل
	我们 他们 你们 这个 那个 一个 觉得 希望 可以 因为 所以 但是 没有 还是 就是 非常 比较
	です ます でし まし した から まで ので とても もっと ください こと これ それ する いる ある
	ที่ และ หรือ แต่ ครับ ค่ะ ไม่ ได้ มี ให้ เป็น มาก จะ ของ ใน ว่า กับ ต้อง`.split(/\s+/)
);

export const isFunctionWord = (word: string): boolean => WORDS.has(word.replace(/['’]/g, ''));
