// On the page that embeds a poll: gives the frame the height of its form, and brings the next step into sight. It reads
// nothing of the page and sends nothing anywhere. Without it the frame keeps the height it was given.
(() => {
	const here = document.currentScript;
	if (!(here instanceof HTMLScriptElement)) return;
	const candor = new URL(here.src).origin;
	const frames = () => [...document.querySelectorAll('iframe[data-candor]')];
	const steps = new Map();
	addEventListener('message', ({ origin, source, data }) => {
		const frame = frames().find((each) => each.contentWindow === source);
		if (origin !== candor || !frame || typeof data !== 'object' || data === null) return;
		if (data.candor === 'height' && Number.isFinite(data.height))
			frame.style.height = `${Math.min(Math.max(data.height, 120), 30_000)}px`;
		if (data.candor !== 'step') return;
		const count = (steps.get(frame) ?? 0) + 1;
		steps.set(frame, count);
		// The first is the page being opened; later ones are somebody going on.
		if (count > 1 && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
	});
})();
