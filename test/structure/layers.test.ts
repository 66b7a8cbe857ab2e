import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const root = join(__dirname, '..', '..');

const sourceFiles = (folder: string): string[] =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(folder, name).split(sep).join('/'));

const IMPORT = /\bfrom\s+'([^']+)'|\bimport\s+'([^']+)'|\b(?:import|require)\(\s*'([^']+)'\s*\)/g;

interface Import {
	readonly from: string;
	/** A path from the project's root without its ending, or a package's name. */
	readonly to: string;
	readonly isPackage: boolean;
}

const importsOf = (file: string): Import[] =>
	[...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map((match) => {
		const target = match[1] ?? match[2] ?? match[3] ?? '';
		const isPackage = !target.startsWith('.');
		const to = isPackage
			? target
			: relative(root, join(root, dirname(file), target))
					.split(sep)
					.join('/');
		return { from: file, to, isPackage };
	});

const imports = (folder: string): Import[] => sourceFiles(folder).flatMap(importsOf);

const DOMAIN = 'nodes/shared/domain/';
const SP_API = 'nodes/shared/spApi/';
const N8N = 'nodes/shared/n8n/';
const DOMAIN_PACKAGES = ['luxon', 'd3-scale', 'd3-shape', 'htmlparser2', 'libphonenumber-js/max'];

/** Each import as `from → to`, so that a broken rule names its place. */
const named = (list: Import[]) => list.map(({ from, to }) => `${from} → ${to}`);

describe('The layers', () => {
	it('finds imports to judge', () => {
		expect(imports('nodes').length).toBeGreaterThan(10);
	});

	it('domain imports only domain, and luxon or a bundled library', () => {
		const wrong = imports(DOMAIN).filter(({ to, isPackage }) =>
			isPackage ? !DOMAIN_PACKAGES.includes(to) : !to.startsWith(DOMAIN),
		);

		expect(named(wrong)).toEqual([]);
	});

	it('domain reads no clock', () => {
		const wrong = sourceFiles(DOMAIN).filter((file) =>
			/\bnew Date\(\)|\bDate\.now\(\)|\bDateTime\.(now|local|utc)\(\)|\bperformance\.now\(/.test(
				readFileSync(join(root, file), 'utf8'),
			),
		);

		expect(wrong).toEqual([]);
	});

	it('policy knows nothing of sending and deciding, nor sending of how an order is decided', () => {
		const wrong = [
			...imports(`${DOMAIN}policy/`).filter(({ to }) => /domain\/(sending|decision)\//.test(to)),
			...imports(`${DOMAIN}sending/`).filter(({ to }) =>
				/domain\/(decision|delivery|message|policy|report)\//.test(to),
			),
		];

		expect(named(wrong)).toEqual([]);
	});

	it('an error of a node is made in one place', () => {
		const makers = sourceFiles('nodes').filter((file) =>
			/new NodeOperationError\(/.test(readFileSync(join(root, file), 'utf8')),
		);

		expect(makers).toEqual([`${N8N}nodeErrors.ts`]);
	});

	it('an item is read as an order by one reader', () => {
		const readers = sourceFiles('nodes').filter((file) =>
			/\bdeliverByWindow: record/.test(readFileSync(join(root, file), 'utf8')),
		);

		expect(readers).toEqual([`${N8N}readOrder.ts`]);
	});

	it('spApi and n8n do not import each other', () => {
		const wrong = [
			...imports(SP_API).filter(({ to }) => to.startsWith(N8N)),
			...imports(N8N).filter(({ to }) => to.startsWith(SP_API)),
		];

		expect(named(wrong)).toEqual([]);
	});

	it('shared imports no node', () => {
		const wrong = imports('nodes/shared').filter(
			({ to, isPackage }) => !isPackage && !to.startsWith('nodes/shared/'),
		);

		expect(named(wrong)).toEqual([]);
	});

	it('a node imports shared and itself, no other node', () => {
		const wrong = imports('nodes').filter(({ from, to, isPackage }) => {
			if (isPackage || from.startsWith('nodes/shared/')) return false;
			const node = from.split('/').slice(0, 2).join('/');
			return !to.startsWith('nodes/shared/') && !to.startsWith(`${node}/`);
		});

		expect(named(wrong)).toEqual([]);
	});

	it('policy checks what it is given: no rule composes, decides, sends or knows HTTP', () => {
		const policy = `${DOMAIN}policy/`;
		const own = [policy, `${DOMAIN}marketplaces`, `${DOMAIN}foldText`, `${DOMAIN}orderId`];
		const wrong = imports(policy).filter(
			({ to, isPackage }) => !isPackage && !own.some((allowed) => to.startsWith(allowed)),
		);

		expect(named(wrong)).toEqual([]);
	});

	it('the simulator imports nothing of what it judges', () => {
		const wrong = imports('simulator').filter(
			({ to, isPackage }) => !isPackage && /^(nodes|credentials)\//.test(to),
		);

		expect(named(wrong)).toEqual([]);
	});

	it('what is published imports nothing that n8n does not bring', () => {
		const bundled = DOMAIN_PACKAGES.filter((name) => name !== 'luxon');
		const allowed = ['n8n-workflow', 'luxon', 'zod', 'crypto', ...bundled];
		const wrong = [...imports('nodes'), ...imports('credentials')].filter(
			({ to, isPackage }) => isPackage && !allowed.includes(to),
		);

		expect(named(wrong)).toEqual([]);
	});
});

describe('HTTP', () => {
	const CALL = /\bhelpers\.\w*[rR]equest|\bfetch\(/;

	it('is spoken by spApi alone', () => {
		const wrong = [...sourceFiles('nodes'), ...sourceFiles('credentials')].filter(
			(file) => CALL.test(readFileSync(join(root, file), 'utf8')) && !file.startsWith(SP_API),
		);

		expect(wrong).toEqual([]);
	});
});

describe('The one dangerous verb', () => {
	const POST_TO_BUYER =
		/\b(createProductReviewAndSellerFeedbackSolicitation|create(?:ConfirmDeliveryDetails|ConfirmOrderDetails|ConfirmServiceDetails|UnexpectedProblem|DigitalAccessKey|LegalDisclosure)|confirmCustomizationDetails|CreateWarranty|sendInvoice)\b/;

	it('is named only by the client that defines it and by Feedback Request', () => {
		const users = [...sourceFiles('nodes'), ...sourceFiles('credentials')].filter((file) =>
			POST_TO_BUYER.test(readFileSync(join(root, file), 'utf8')),
		);
		const wrong = users.filter(
			(file) => !file.startsWith('nodes/FeedbackRequest/') && !file.startsWith(SP_API),
		);

		expect(wrong).toEqual([]);
	});
});

/** Files that lead back to themselves, each circle once, as the way round. */
function circles(folders: readonly string[]): string[] {
	const targets = new Map<string, string[]>();
	for (const { from, to, isPackage } of folders.flatMap(imports)) {
		if (!isPackage) targets.set(from, [...(targets.get(from) ?? []), `${to}.ts`]);
	}
	const found: string[] = [];
	const done = new Set<string>();
	const walk = (file: string, way: readonly string[]): void => {
		const start = way.indexOf(file);
		if (start >= 0) found.push([...way.slice(start), file].join(' → '));
		if (start >= 0 || done.has(file)) return;
		for (const target of targets.get(file) ?? []) walk(target, [...way, file]);
		done.add(file);
	};
	for (const file of targets.keys()) walk(file, []);
	return found;
}

describe('The tree', () => {
	it('has no file that imports itself by way of others, types included', () => {
		expect(circles(['nodes', 'credentials', 'simulator', 'runtime', 'workflows'])).toEqual([]);
	});

	it('exports by name, and each file for itself', () => {
		const wrong = ['nodes', 'credentials', 'simulator', 'runtime', 'workflows']
			.flatMap(sourceFiles)
			.filter(
				(file) =>
					/\/index\.ts$/.test(file) ||
					/^export (default|\*)/m.test(readFileSync(join(root, file), 'utf8')),
			);

		expect(wrong).toEqual([]);
	});

	it('has no file whose name says nothing', () => {
		const nameless = sourceFiles('nodes').filter((file) =>
			/\/(utils?|helpers?|common|misc|GenericFunctions|types)\.ts$/.test(file),
		);

		expect(nameless).toEqual([]);
	});
});
