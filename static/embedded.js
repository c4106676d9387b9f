// In the frame: tells the page around it how tall the form is, so that nobody scrolls twice. It reads nothing and keeps
// nothing; without it the form works in a frame of fixed height.
if (window.parent !== window) {
	const tell = () =>
		window.parent.postMessage(
			{ candor: 'height', height: Math.ceil(document.documentElement.getBoundingClientRect().height) },
			'*'
		);
	new ResizeObserver(tell).observe(document.documentElement);
	addEventListener('load', () => {
		tell();
		window.parent.postMessage({ candor: 'step' }, '*');
	});
}
