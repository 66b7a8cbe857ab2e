/**
 * Moves the dates of a realm ahead by what `readOffsetMs` says, or back. Timers are left alone. Its text
 * is evaluated where n8n's expressions run, too: it may use nothing from around it.
 */
module.exports = function runOnClock(realm, readOffsetMs) {
	const MachineDate = realm.Date;
	const machineNow = MachineDate.now;
	const now = () => machineNow() + readOffsetMs();
	MachineDate.now = now;
	realm.Date = new Proxy(MachineDate, {
		construct: (target, given, created) =>
			Reflect.construct(target, given.length === 0 ? [now()] : given, created),
		apply: () => new MachineDate(now()).toString(),
	});
	MachineDate.prototype.constructor = realm.Date;
};
