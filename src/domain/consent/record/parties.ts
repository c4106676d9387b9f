// Who takes part in the processing: the person, the asker, those who work for the asker, those who receive answers.
import type { Intent, Party } from '../../intents/intent.ts';
import { readPurpose } from '../../intents/purpose.ts';
import type { Node, Value } from './vocabulary.ts';

export type Parties = {
	/** Every party once, to be named by its @id elsewhere. */
	entities: Node[];
	controller: string;
	/** Works for the controller on every purpose. */
	processors: string[];
	/** Receives answers, or works on them, for this one purpose. */
	of: (purpose: string) => { id: string; isThirdParty: boolean } | null;
};

/** `within`: the prefix of the statement that names them, such as `statement1:`. */
export function partiesOf(intent: Intent, within: string): Parties {
	const { asker } = intent;
	const asks = `${within}asker`;
	const others = `${within}on-behalf-of`;
	const actsForOther = asker.role === 'processor' && asker.onBehalfOf.trim() !== '';
	const idOf = (party: Party) => `${within}party-${party.id}`;
	const workers = intent.processors ?? [];
	const receivers = intent.recipients ?? [];
	const role = asker.role === 'joint' ? 'dpv:JointDataControllers' : 'dpv:DataController';
	const reach = { address: asker.address, contact: asker.contact };
	/** The statement names the country of such a party; it is reached through the asker, who answers for it. */
	const through = (party: Party) => ({
		address: party.country,
		contact: `${asker.name}: ${asker.contact}`,
		why: party.why
	});
	return {
		entities: [
			entity(asks, actsForOther ? ['dpv:DataProcessor'] : [role], asker.name, reach),
			...(actsForOther ? [entity(others, ['dpv:DataController'], asker.onBehalfOf, reach)] : []),
			...workers.map((party) =>
				entity(idOf(party), ['dpv:DataProcessor', 'dpv:Recipient'], party.name, through(party))
			),
			...receivers.map((party) =>
				entity(idOf(party), ['dpv:ThirdParty', 'dpv:Recipient'], party.name, through(party))
			)
		],
		controller: actsForOther ? others : asks,
		processors: [
			...(actsForOther ? [asks] : []),
			...workers.filter((party) => !party.machine).map((party) => idOf(party))
		],
		of(purpose) {
			const [kind, id] = readPurpose(purpose).purpose.split(':');
			const party = (kind === 'share' ? receivers : workers).find((each) => each.id === id);
			return party ? { id: idOf(party), isThirdParty: kind === 'share' } : null;
		}
	};
}

function entity(
	id: string,
	roles: string[],
	name: string,
	reach: { address: string; contact: string; why?: string }
): Node {
	const contact = reach.contact.trim();
	const isEmail = /^\S+@\S+$/.test(contact);
	const point: Record<string, Value> = { '@type': 'schema:ContactPoint', 'schema:description': contact };
	return {
		'@id': id,
		'@type': ['dpv:LegalEntity', ...roles],
		'dpv:hasIdentifier': { '@id': id },
		'dpv:hasName': name,
		'dpv:hasAddress': reach.address,
		'dpv:hasContact': contact,
		'schema:address': { '@type': 'schema:PostalAddress', 'schema:streetAddress': reach.address },
		'schema:contactPoint': isEmail ? { ...point, 'schema:email': contact } : point,
		...(reach.why?.trim() ? { 'dct:description': reach.why.trim() } : {})
	};
}
