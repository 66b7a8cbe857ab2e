// n8n-core writes its settings where this points to: never into the home of whoever runs the tests.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'n8n-under-test-'));
process.env.N8N_ENCRYPTION_KEY ??= 'of-the-tests-only';

// `TESTED_HOUR=23:45` begins each file of tests today at that time, in UTC.
const [hour, minute] = (process.env.TESTED_HOUR ?? '').split(':').map(Number);
if (minute !== undefined) {
	const offsetMs = new Date().setUTCHours(hour, minute, 0, 0) - Date.now();
	require('../runtime/runOnClock.cjs')(globalThis, () => offsetMs);
}
