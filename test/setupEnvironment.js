// n8n-core writes its settings where this points to: never into the home of whoever runs the tests.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'n8n-under-test-'));
process.env.N8N_ENCRYPTION_KEY ??= 'of-the-tests-only';
