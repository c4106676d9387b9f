// Loaded before the app: its clock is FAULTS_CLOCK_HOURS ahead, or behind. The database keeps the true time.
const off = Number(process.env.FAULTS_CLOCK_HOURS) * 3_600_000;
const now = () => performance.timeOrigin + performance.now() + off;

globalThis.Date = new Proxy(Date, {
	construct: (real, given) => Reflect.construct(real, given.length === 0 ? [now()] : given),
	get: (real, name) => (name === 'now' ? now : Reflect.get(real, name))
});
