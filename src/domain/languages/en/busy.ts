// What is said where too much is sent at once, and to machines.
import { formsOf } from '../forms.ts';

const { count } = formsOf('en-GB');

export const busy = {
	many: 'Many answers come in at this moment, so each takes a little longer. Wait half a minute, then press Send again. Nothing is lost.',
	early: (seconds: number) =>
		count(seconds, {
			one: 'Not quite yet: one more second, then press Send again. Nothing is lost.',
			other: 'Not quite yet: wait # more seconds, then press Send again. Nothing is lost.'
		}),
	filled:
		'A field that nobody sees on this page was filled in: by your browser, perhaps, or by a machine. It is empty again, and nothing is lost. Wait half a minute, then press Send.',
	hour: (minutes: number) =>
		count(minutes, {
			one: 'This poll takes only so many answers in an hour, and for now it has them. Nothing of yours is stored yet, and nothing is lost: leave this page open, come back in about a minute, and press Send again.',
			other:
				'This poll takes only so many answers in an hour, and for now it has them. Nothing of yours is stored yet, and nothing is lost: leave this page open, come back in about # minutes, and press Send again.'
		}),
	working:
		'Your device is doing a sum that keeps machines from flooding this poll. It takes a few seconds; you need do nothing.',
	longer: 'Still at it. On a slow device it takes up to half a minute.',
	sending: 'Done. Your answers are being sent.',
	ready: 'Done. You can send now.',
	leaveEmpty: 'Leave this field empty: it is there for machines only'
};
