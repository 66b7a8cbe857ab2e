// n8n starts, migrates its database and runs workflows in the time of one test.
jest.setTimeout(300_000);
