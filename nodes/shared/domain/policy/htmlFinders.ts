import type { Finder } from './wordingFinders';

const LOOKS =
	/text-align\s{0,3}:\s{0,3}(?:center|right)|line-height|font-family|(?<![-\w])color\s{0,3}:|margin[a-z-]{0,8}\s{0,3}:[^;]{0,40}?(?:2[1-9]|[3-9]\d)%|padding[a-z-]{0,8}\s{0,3}:[^;]{0,40}?(?:2[1-9]|[3-9]\d)%/i;

export const findHtmlInOrderMessage: Finder = ({ message }) =>
	message.channel !== 'orderMessage'
		? []
		: [
				...(message.text.match(/<\/?[a-z][^<>]{0,200}>/gi) ?? []),
				...(message.html ? [message.html] : []),
			];

export const findTrackingPixels: Finder = ({ tags }) =>
	tags
		.filter(({ name, attributes }) => {
			const style = attributes.get('style') ?? '';
			return (
				name === 'img' &&
				(['0', '1', '1px', '0px'].includes(attributes.get('width') ?? '') ||
					['0', '1', '1px', '0px'].includes(attributes.get('height') ?? '') ||
					/(?:^|[;\s])(?:width|height)\s{0,3}:\s{0,3}[01](?:px)?\s{0,3}(?:;|$)|display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(
						style,
					) ||
					/\/(?:open|pixel|track(?:ing)?|beacon)\b|[?&](?:open|pixel|uid|utm_\w{1,20})=/i.test(
						attributes.get('src') ?? '',
					))
			);
		})
		.map(({ attributes }) => attributes.get('src') ?? 'img');

export const findImages: Finder = ({ tags, styles }) => [
	...tags
		.filter(({ name }) => ['img', 'picture', 'svg', 'video'].includes(name))
		.map(({ name, attributes }) => attributes.get('src') ?? name),
	...styles.flatMap((style) => style.match(/url\([^)]{1,300}\)/gi) ?? []),
];

export const findActiveContent: Finder = ({ tags }) =>
	tags
		.filter(
			({ name, attributes }) =>
				['embed', 'form', 'iframe', 'input', 'object', 'script'].includes(name) ||
				[...attributes.keys()].some((key) => /^on[a-z]/.test(key)),
		)
		.map(({ name }) => `<${name}>`);

export const findStyling: Finder = ({ tags, styles, message }) => {
	const sizes = new Set(
		styles.flatMap((style) => style.match(/font-size\s{0,3}:[^;]{1,20}/gi) ?? []),
	);
	return [
		...styles.filter((style) => LOOKS.test(style)),
		...tags.filter(({ name }) => name === 'center').map(() => '<center>'),
		...tags.flatMap(({ attributes }) =>
			attributes.get('align')?.toLowerCase() === 'center' ? ['align="center"'] : [],
		),
		...(sizes.size > 3 ? [[...sizes].join('; ')] : []),
		...(/\S[ \t]*(?:\r?\n[ \t]*){4,}\S/.test(message.text) ? ['three empty lines in a row'] : []),
	];
};
