// Given names that people are called by in what they write about others, from the commonest of several countries.

/** Names that are nothing else at the size they are written in. */
export const GIVEN_NAMES = new Set(
	`aaron abdul abdullah abigail adam adrian ahmed aisha alan alejandro alessandro alex alexander alexandra ali alice alison allan
	amanda amelia amina amy ana andrea andreas andrew andy angela angelika anita ann anna anne annette anthony antoine antonio
	arthur ayesha barbara beatrice ben benjamin bernard bernd beth betty bilal birgit bob boris brenda brian bridget bruno
	callum camille carl carla carlos carmen carol caroline catherine cathy charles charlie charlotte chloe chris christian
	christina christine christopher claire clara claudia claire clive colin connor craig cristina cynthia damian daniel daniela
	danielle darren dave david dawn deborah debbie denis denise dennis derek diana diane diego dieter dmitri dominic donald
	donna dorothy doris douglas duncan edith edward eileen elaine elena eleanor eli elizabeth ella ellen ellie emily emma
	emmanuel enrique eric erik ernesto esther ethan eva evelyn fatima fatma federico felix fernando fiona florence
	frances francesca francesco francisco francois françois franz fred freddie frederick friedrich gabriel gareth gary gavin
	gemma geoff geoffrey george georgia georgina gerald gerard gerhard gillian giovanni giulia giuseppe gordon graham greg
	gregory guillermo gunther günter hamza hannah hans harold harriet harry hassan hazel heather heidi heike heinz helen helena
	helga henry hilary holly howard hugh hugo ian ibrahim imran ines ingrid irene isaac isabel isabella isla ivan jack jackie
	jacob jacqueline jacques jake james jamie jan jane janet janice jason javier jayne jean jeanne jeff jeffrey jenna jennifer
	jenny jeremy jessica jill jim jimmy joan joanna joanne joe johannes john johnny jonathan jordan jorge jose josé josef
	joseph josephine josh joshua juan judith judy julia julian julie jürgen justin karen karin karl kate katherine kathleen
	kathryn kathy katie keith kelly ken kenneth kerry kevin khalid kieran kim kirsty klaus kurt kylie lars laura lauren
	laurence leah lena leo leon leonard lesley leslie lewis liam linda lindsay lisa logan lorenzo lorraine louis louise lucas
	lucia lucy luis luca luke lynn lynne magdalena malcolm manfred manuel marc marcel marcus margaret maria marie marianne
	mario marion marjorie markus marta martha martin martina mary mateusz matteo matthew maureen max maxine megan mehmet
	melanie melissa michael michelle miguel mike mohamed mohammad mohammed monica monika monique muhammad murat mustafa
	nadia nancy naomi natalie natasha nathan neil nicola nicolas nicole nigel nikos nina nora noah norman olga oliver olivia
	omar oscar owen pablo paolo patricia patrick paul paula pauline pedro penelope peter petra phil philip philippa philippe
	phoebe pierre piotr priya rachel rahul raj rajesh ralph raymond rebecca renate rhys ricardo richard rita rob robert roberto
	robin rodney roger roland ronald rory rosemary ross roy russell ruth ryan sabine sally sam samantha samir samuel sandra
	sanjay sara sarah sean sebastian sergio shannon sharon shaun sheila shirley silvia simon simone sofia sonia sophia sophie
	stefan stephanie stephen steve steven stewart stuart sue susan susanne suzanne svetlana sylvia tariq teresa terence terry
	thérèse theresa thomas tim timothy tina toby tom tomasz tony tracey tracy trevor ursula uwe valerie vanessa vera veronica
	victoria vincent agnes agnieszka albert alfred andré anja annegret antje arjun astrid audrey aurélie axel beate benoît bernadette beverley bjorn bronwen brigitte carsten cecilia chantal chiara concepción cornelia cyril deepak deirdre desmond detlef dolores edgar elke elsa emil emilia enzo erika ewa fabian fabio farah fatou gaël geneviève gerda gert giorgio gisela gladys guido gustavo hamish hanna harjit hedwig helmut henrik herbert hildegard horst håkan ignacio ilse inge irina iván jakub jasmine jenni jens joaquín jochen johan jolanta jorg jörg jutta kamal katarzyna katja katrin kenji kirsten krzysztof kwame laszlo laurent leila lorna lothar lucía luigi luisa lukas maik malik małgorzata manon maren marijke marek marek margot mariam marisa marlene marta mathilde maurice mei meera mehdi michel michał miriam mohan montserrat moritz mónica natalia nathalie nicolás nikola norbert nuria odile olaf olivier olumide ornella oskar otto pascal paulina pavel pieter pilar piet precious rafael ramón reinhard reza rocío rolf rosario rudolf rüdiger sanne sandrine sanjeev santiago silke siobhan sinead sofie solène stanislav stéphane suresh svenja sven sylvie tamara tanja thierry thorsten timo torsten tyrone udo ulrich ulrike ute valeria valérie veronika véronique viktor vijay volker willem wioletta xavier yann yolanda yves zbigniew zofia álvaro aaliyah aïcha annika niamh aoife eoin ciara declan fergus vivien walter wendy werner wilhelm william wolfgang yasmin youssef yusuf yvonne zainab zara zoe أحمد محمد
	فاطمة علي مريم خالد سارة حسن يوسف`.split(/\s+/)
);

/** Names that are also words: taken for a name only before a surname, or after a title. */
export const NAMES_AND_WORDS = new Set(
	`april art august austin bill charity chase dale daisy dean faith frank gene grace grant guy heath hope iris ivy joy june
	ken lance lee lily mark may mercy miles nick olive pat pearl penny pierce rich rose ruby sandy summer victor violet will
	ray glen glenn jo angel sky storm rob jim drew amber jade dawn robin rosa`.split(/\s+/)
);
