// What the tests of `npm test` do a little of, and those of `npm run test:long` more.
process.env.CRASH_KILLS ??= '10';
process.env.QUEUE_CRASH_KILLS ??= '10';
process.env.QUEUE_DATABASE_AWAY_SECONDS ??= '30';
process.env.LEDGER_KILLS ??= '4';
process.env.REGULAR_EXPRESSIONS ??= 'all pairs';
process.env.DUE_ORDERS ??= '1500';
process.env.DECISION_CASES ??= '20000';
process.env.MUTANTS ??= '42';
