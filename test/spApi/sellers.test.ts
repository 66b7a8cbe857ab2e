import { MARKETPLACES } from '../../nodes/shared/domain/marketplaces';
import { accountMarketplaces } from '../../nodes/shared/spApi/apis/sellers';
import { ACCESS_DENIED, answeringSession } from '../support/answeringSession';

const UNITED_STATES = 'ATVPDKIKX0DER';
const ofNorthAmerica = MARKETPLACES.filter(({ region }) => region === 'NA').map(
	({ marketplaceId }) => marketplaceId,
);
const participations = {
	statusCode: 200,
	body: {
		payload: [{ marketplace: { id: UNITED_STATES }, participation: { isParticipating: true } }],
	},
};

describe('The marketplaces of an account', () => {
	it.each([
		['that may be read', participations, [UNITED_STATES]],
		['for which the app has no role', ACCESS_DENIED, ofNorthAmerica],
		['that Amazon lists as none', { statusCode: 200, body: { payload: [] } }, ofNorthAmerica],
	])('are asked for once, of one %s', async (_what, answer, ids) => {
		const { session, calls } = answeringSession(() => answer);

		expect((await accountMarketplaces(session)).ids).toEqual(ids);
		expect((await accountMarketplaces(session)).ids).toEqual(ids);
		expect(calls).toHaveLength(1);
	});

	it('are asked for again where Amazon could not answer', async () => {
		const answers = [{ statusCode: 400, body: { errors: [] } }, participations];
		const { session } = answeringSession(() => answers.shift() ?? participations);

		expect((await accountMarketplaces(session)).ids).toEqual(ofNorthAmerica);
		expect((await accountMarketplaces(session)).ids).toEqual([UNITED_STATES]);
	});
});
