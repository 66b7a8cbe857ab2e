import fc from 'fast-check';

import { readErrorBody } from '../../nodes/shared/spApi/answers/errorBody';

const denied = { code: 'Unauthorized', message: 'Access denied.', details: '' };

describe('readErrorBody', () => {
	it.each<[string, unknown, unknown]>([
		['the usual object', { errors: [denied] }, [denied]],
		[
			'an entry without details',
			{ errors: [{ code: 'A', message: 'B' }] },
			[{ code: 'A', message: 'B', details: '' }],
		],
		['null details', { errors: [{ ...denied, details: null }] }, [denied]],
		[
			'a numeric code',
			{ errors: [{ code: 400, message: 'B' }] },
			[{ code: '400', message: 'B', details: '' }],
		],
		['a payload beside the errors', { payload: {}, errors: [denied] }, [denied]],
		['a bare list', [denied], [denied]],
		['JSON that came as text', JSON.stringify({ errors: [denied] }), [denied]],
		[
			'several entries',
			{ errors: [denied, { code: 'B', message: 'b' }] },
			[denied, { code: 'B', message: 'b', details: '' }],
		],
		['an empty list, which is no error', { errors: [] }, []],
		[
			'a body that lacks its last byte',
			'{"errors":[{"code":"Unauthorized","message":"You can’t use this feature","details":""}]',
			[{ code: '', message: 'You can’t use this feature', details: '' }],
		],
		[
			'a body that ends within its message',
			'{"errors":[{"code":"Unauthorized","message":"The requested sol',
			[{ code: '', message: 'The requested sol', details: '' }],
		],
		[
			'a body that ends before its message, which is not the same as none',
			'{"errors":[{"code":"Una',
			[{ code: '', message: 'its answer was cut off', details: '' }],
		],
		[
			"the storage's XML",
			'<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
			[{ code: 'AccessDenied', message: 'Request has expired', details: '' }],
		],
		[
			"a gateway's HTML page",
			'<html><head><title>400 Bad Request</title></head><body><h1>Bad</h1></body></html>',
			[{ code: '', message: '400 Bad Request', details: '' }],
		],
		[
			'HTML with a heading alone',
			'<html><h1>Bad</h1></html>',
			[{ code: '', message: 'Bad', details: '' }],
		],
		['an empty text', '', []],
		['nothing', undefined, []],
		['null', null, []],
		['an object of another kind', { orders: [] }, []],
	])('reads %s', (_shape, body, errors) => {
		expect(readErrorBody(body)).toEqual(errors);
	});

	it('reads anything without failing', () => {
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (body) =>
				Array.isArray(readErrorBody(body)),
			),
		);
	});
});
