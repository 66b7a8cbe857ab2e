import { AMAZON_LOGISTICS } from './carrier';
import type { CheckDigitRule } from './checkDigit';

/** A format of tracking numbers; one record a format. */
export interface NumberFormat {
	/** Permanent. */
	readonly id: string;
	/** Code of the carrier; `s10` where the number's country says which postal service. */
	readonly carrier: string;
	readonly name: string;
	/** In the language of `numberPattern.ts`; the brackets hold what the check digit covers. */
	readonly patterns: readonly string[];
	readonly check?: CheckDigitRule;
	/** Too common to name its carrier; good enough to agree with a declared one. */
	readonly onlyConfirms?: true;
	/** Numbers made by the rule, not anyone's parcels. */
	readonly valid: readonly string[];
	readonly invalid: readonly string[];
}

export const BY_COUNTRY = 's10';

const GS1 = { kind: 'mod10', evens: 3, odds: 1 } as const;
const FEDEX_EXPRESS: readonly number[] = [1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1];

/** USPS may print the way to the door before the number: 420, the ZIP code, its four-digit add-on. */
const ZIP5 = '420#{5}';
const ZIP9 = '420#{9}';

/** Application identifier, service type and the first digit of the mailer's id. */
const IMPB_C = ['92###9', '93###[0-8]', '95####'];

const DHL_ECOMMERCE = ['GM', 'LX', 'RX', 'UV', 'CN', 'SG', 'TH', 'IN', 'HK', 'MY'];

/**
 * The formats, in the order in which they win where a number fits several: first those with a check
 * digit, then those with a pattern alone. `test/domain/carrier/formatOverlaps.ts` states why, pair by pair.
 *
 * Source: the patterns and check-digit rules published as tracking_number_data 2.0.0 (MIT). The
 * three Japanese ones are of twelve digits with the remainder of a division by seven at the end.
 */
export const NUMBER_FORMATS: readonly NumberFormat[] = [
	{
		id: 'uspsImpbN',
		carrier: 'usps',
		name: 'USPS IMpb N',
		patterns: [
			'(94#{19})#',
			'(94#{23})#',
			'(94###9#{23})#',
			`${ZIP5}(94#{19})#`,
			`${ZIP5}(94#{23})#`,
			`${ZIP9}(94#{19})#`,
		],
		check: GS1,
		valid: [
			'9489393765168603129814',
			'9438196707996411322740',
			'94889936994273554520183887',
			'4208558394249592717646684186353719',
		],
		invalid: ['9489393765168606129814', '9438196207996411322740'],
	},
	{
		id: 'uspsImpbC',
		carrier: 'usps',
		name: 'USPS IMpb C',
		patterns: [
			...IMPB_C.map((start) => `(${start}#{15})#`),
			...IMPB_C.map((start) => `(${start}#{19})#`),
			...IMPB_C.map((start) => `${ZIP5}(${start}#{15})#`),
			...IMPB_C.map((start) => `${ZIP5}(${start}#{19})#`),
			...IMPB_C.map((start) => `${ZIP9}(${start}#{15})#`),
		],
		check: GS1,
		valid: [
			'9216592513251365554672',
			'93098771560877693308257972',
			'9573810718845561241612',
			'4203735192035993493411590986574498',
		],
		invalid: ['9216592513256365554672', '93398771560877693308257972'],
	},
	{
		id: 'fedexGround96',
		carrier: 'fedex',
		name: 'FedEx Ground 96 (22)',
		patterns: ['96#{5}(#{14})#'],
		check: { kind: 'mod10', evens: 1, odds: 3 },
		valid: [
			'9639860234446840254619',
			'9687131971056676689116',
			'9618345171728925333658',
			'9679651753326849952245',
		],
		invalid: ['9639860234446800254619', '9687131971046676689116'],
	},
	{
		id: 'ups1Z',
		carrier: 'ups',
		name: 'UPS 1Z',
		patterns: ['1Z(?{15})#'],
		check: { kind: 'mod10', evens: 1, odds: 2 },
		valid: ['1ZL6U8QRKKPT0Y3DP4', '1ZDO8LH8LJ71KEVI85', '1ZUIOD32OYQ4WYN0F3', '1ZGVZDH2SVA6EQ51O1'],
		invalid: ['1ZL6U8QROKPT0Y3DP4', '1ZDO8LH8LJ71KEVW85'],
	},
	{
		id: 's10',
		carrier: BY_COUNTRY,
		name: 'UPU S10 international mail',
		patterns: ['@@(#{8})#@@'],
		check: { kind: 's10' },
		valid: ['VE668895502GB', 'CP726431355CN', 'RT225810937DE', 'IY317866971US'],
		invalid: ['VE668895503GB', 'CP726431355ZZ'],
	},
	{
		id: 'onTracC',
		carrier: 'onTrac',
		name: 'OnTrac C',
		patterns: ['C(#{13})#'],
		check: { kind: 'mod10', evens: 1, odds: 2, prefix: '4' },
		valid: ['C63807941549663', 'C44486032302206', 'C87868284205968', 'C26841419729344'],
		invalid: ['Z63807941549663', 'C44486035302206'],
	},
	{
		id: 'onTracD',
		carrier: 'onTrac',
		name: 'OnTrac D',
		patterns: ['D(#{13})#'],
		check: { kind: 'mod10', evens: 1, odds: 2, prefix: '5' },
		valid: ['D27093483141850', 'D62377328047887', 'D22590805060887', 'D86721132500163'],
		invalid: ['D27093483149850', 'D62347328047887'],
	},
	{
		id: 'upsWaybill',
		carrier: 'ups',
		name: 'UPS Waybill',
		patterns: ['[AHJKTV](#{9})#'],
		check: { kind: 'mod10', evens: 1, odds: 2 },
		valid: ['K8070139456', 'A5986643573', 'V4766384654', 'K6859710999'],
		invalid: ['K8070134456', 'A5988643573'],
	},
	{
		id: 'uspsLegacy',
		carrier: 'usps',
		name: 'USPS Legacy',
		patterns: [
			'(#{19})#',
			'(91#{19})#',
			`${ZIP5}(#{19})#`,
			`${ZIP5}(91#{19})#`,
			`${ZIP9}(#{19})#`,
			`${ZIP9}(91#{19})#`,
		],
		check: { ...GS1, prefix: '91' },
		valid: [
			'420942849100161657004404768063',
			'4200475712342888164237244830',
			'9141059018944660065152',
			'4204825275979118672399257948802932',
		],
		invalid: ['420942849100161857004404768063', '4200475712342888164239244830'],
	},
	{
		id: 'usps20',
		carrier: 'usps',
		name: 'USPS (20)',
		patterns: ['(#{19})#'],
		check: GS1,
		valid: [
			'75171538269111969562',
			'65932422513656002094',
			'19684728772794326138',
			'32740235253504637878',
		],
		invalid: ['75171538269111969762', '65932422513656802094'],
	},
	{
		id: 'fedex12',
		carrier: 'fedex',
		name: 'FedEx Express (12)',
		patterns: ['(#{11})#'],
		check: { kind: 'mod11', weights: FEDEX_EXPRESS.slice(2) },
		valid: ['881045850008', '895206605324', '715185043809', '442434441291'],
		invalid: ['886045850008', '895206607324'],
	},
	{
		id: 'purolator12',
		carrier: 'purolator',
		name: 'Purolator (12)',
		patterns: ['([0-5]#{10})#'],
		check: { kind: 'luhn' },
		valid: ['108004318631', '488591975732', '544571742920', '190206864547'],
		invalid: ['108004317631', '488591275732'],
	},
	{
		id: 'fedexGround15',
		carrier: 'fedex',
		name: 'FedEx Ground (15)',
		patterns: ['(#{14})#'],
		check: { kind: 'mod10', evens: 1, odds: 3 },
		valid: ['394096841309156', '028998062957126', '667425086234450', '327030514041897'],
		invalid: ['394096841609156', '028598062957126'],
	},
	{
		id: 'dpd14',
		carrier: 'dpd',
		name: 'DPD (14 and a check character)',
		patterns: ['(#{14})?'],
		check: { kind: 'mod37x36' },
		valid: ['683888594679079', '94996556756191K', '05779384098521F', '751042728922707'],
		invalid: ['583888594679079', '94996556759191K'],
	},
	{
		id: 'canadaPost16',
		carrier: 'canadaPost',
		name: 'Canada Post (16)',
		patterns: ['(#{15})#'],
		check: GS1,
		valid: ['1395510100705177', '5188279357831069', '0869435641484738', '7188770229835597'],
		invalid: ['1395510100708177', '5188219357831069'],
	},
	{
		id: 'fedexSscc18',
		carrier: 'fedex',
		name: 'FedEx Ground (SSCC-18)',
		patterns: ['##(#{15})#'],
		check: GS1,
		valid: ['365869133126090386', '202997468127450435', '312422232346885238', '404225925366232313'],
		invalid: ['365869133126050386', '202999468127450435'],
	},
	{
		id: 'dpd28',
		carrier: 'dpd',
		name: 'DPD (28)',
		patterns: ['(#{27})?'],
		check: { kind: 'mod37x36' },
		valid: [
			'239230184255013990825218673O',
			'9491014155061654263979925686',
			'588243866207392051813548134O',
			'658077967992234259701210222O',
		],
		invalid: ['236230184255013990825218673O', '9491014155041654263979925686'],
	},
	{
		id: 'fedexAstra32',
		carrier: 'fedex',
		name: 'FedEx ASTRA (32)',
		patterns: ['3#{15}(#{11})##{4}'],
		check: { kind: 'mod11', weights: FEDEX_EXPRESS.slice(2) },
		valid: [
			'36750297247854840195189070581272',
			'35354713624665230670006318194584',
			'34049905849942066999841114112730',
			'31868483160329707660567062106697',
		],
		invalid: ['36750297247854840195489070581272', '35354713624665230670506318194584'],
	},
	{
		id: 'fedexExpress34',
		carrier: 'fedex',
		name: 'FedEx Express (34)',
		patterns: ['[0-8]#{19}(#{13})#'],
		check: { kind: 'mod11', weights: FEDEX_EXPRESS },
		valid: [
			'7454610519011430546755207667671013',
			'6401668002847531300826406657755011',
			'5944591474637602106399969617890689',
			'2365402402730501441251333728020900',
		],
		invalid: ['7454610519011430546755207667771013', '6401668002847531300826406657775011'],
	},
	{
		id: 'fedexGroundGsn34',
		carrier: 'fedex',
		name: 'FedEx Ground GSN (34)',
		patterns: ['96#{18}(#{13})#'],
		check: { kind: 'mod11', weights: FEDEX_EXPRESS },
		valid: [
			'9618739977026851744632176298964437',
			'9618422163931866105856310461342710',
			'9675584092810602659225601527480141',
			'9697926268015433748115125455611114',
		],
		invalid: ['9618739977026851744630176298964437', '9618422163931866105856310661342710'],
	},
	{
		id: 'oldDominion',
		carrier: 'oldDominion',
		name: 'Old Dominion',
		patterns: ['(77[78]#{7})#', '(072#{7})#', '(780#{7})#'],
		check: { kind: 'luhn' },
		valid: ['07240107925', '07231606778', '07255692548', '78050276662'],
		invalid: ['07240177925', '07231606278'],
	},
	{
		id: 'oldDominionGuaranteed',
		carrier: 'oldDominion',
		name: 'Old Dominion Guaranteed',
		patterns: ['(80#{8})#'],
		check: { kind: 'luhn' },
		valid: ['80337581427', '80596257784', '80037128461', '80606175539'],
		invalid: ['80337581487', '80596247784'],
	},
	{
		id: 'dhlExpress',
		carrier: 'dhl',
		name: 'DHL Express',
		patterns: ['(#{9})#', '(#{10})#'],
		check: { kind: 'mod7' },
		valid: ['1114510106', '7737156851', '92246102826', '8519561540'],
		invalid: ['1014510106', '7732156851'],
	},
	{
		id: 'yamato12',
		carrier: 'yamato',
		name: 'Yamato (12)',
		patterns: ['(#{11})#'],
		check: { kind: 'mod7' },
		onlyConfirms: true,
		valid: ['004167447885', '825035621174', '446841508304', '180488749722'],
		invalid: ['004167447886', '825035621175'],
	},
	{
		id: 'sagawa12',
		carrier: 'sagawa',
		name: 'Sagawa (12)',
		patterns: ['(#{11})#'],
		check: { kind: 'mod7' },
		onlyConfirms: true,
		valid: ['095673620335', '816813469964', '599048514190', '291183854216'],
		invalid: ['095673620336', '816813469965'],
	},
	{
		id: 'japanPost12',
		carrier: 'japanPost',
		name: 'Japan Post (12)',
		patterns: ['(#{11})#'],
		check: { kind: 'mod7' },
		onlyConfirms: true,
		valid: ['314769938825', '483541407904', '062339049651', '041881628482'],
		invalid: ['314769938826', '483541407905'],
	},
	{
		id: 'amazonLogistics',
		carrier: AMAZON_LOGISTICS,
		name: 'Amazon Logistics TBA, TBC, TBM',
		patterns: ['TB[ACM]#{12}'],
		valid: ['TBA526028645075', 'TBA892895356497', 'TBC918510650946', 'TBC175461760836'],
		invalid: ['MBA526028645075', 'GBA892895356497'],
	},
	{
		id: 'laserShip10',
		carrier: 'laserShip',
		name: 'LaserShip (10)',
		patterns: ['L[AIEHNX][1-3]#{7}'],
		valid: ['LI33787568', 'LI17626557', 'LH16543672', 'LN18535306'],
		invalid: ['LU33787568', 'LT17626557'],
	},
	{
		id: 'laserShip1ls7x15',
		carrier: 'laserShip',
		name: 'LaserShip 1LS7 (15)',
		patterns: ['1LS7[12]#{10}'],
		valid: ['1LS714874961960', '1LS715017690828', '1LS719261778399', '1LS729526003344'],
		invalid: ['1LG714874961960', '1LS515017690828'],
	},
	{
		id: 'laserShip1ls7x18',
		carrier: 'laserShip',
		name: 'LaserShip 1LS7 (18)',
		patterns: ['1LS7[12]##01[1-4]#{6}1'],
		valid: ['1LS7185014509603-1', '1LS7276011139369-1', '1LS7125012230888-1', '1LS7140014683263-1'],
		invalid: ['1LS7185054509603-1', '1LS7276011139369I1'],
	},
	{
		id: 'laserShip1lscx',
		carrier: 'laserShip',
		name: 'LaserShip 1LSCX',
		patterns: ['1LSCX?{10}'],
		valid: ['1LSCXMWOP3SDN4J', '1LSCX9MVHFL15ZD', '1LSCX5JSG1XZMGY', '1LSCXVLMNVIO2BJ'],
		invalid: ['1LSCHMWOP3SDN4J', '1LTCX9MVHFL15ZD'],
	},
	{
		id: 'landmark',
		carrier: 'landmark',
		name: 'Landmark LTN',
		patterns: ['LTN#{8}N1'],
		valid: ['LTN32359820N1', 'LTN09803764N1', 'LTN57544048N1', 'LTN42749471N1'],
		invalid: ['LFN32359820N1', 'RTN09803764N1'],
	},
	{
		id: 'gofo',
		carrier: 'gofo',
		name: 'GOFO (US)',
		patterns: ['GFUS#{14}'],
		valid: ['GFUS58145968530164', 'GFUS77149105423737', 'GFUS30100428137128', 'GFUS16274945946939'],
		invalid: ['GJUS58145968530164', 'GFHS77149105423737'],
	},
	{
		id: 'speeDee',
		carrier: 'speeDee',
		name: 'Spee-Dee (20)',
		patterns: ['SP#{18}'],
		valid: [
			'SP810112919153947460',
			'SP537804382459221381',
			'SP920591748248644002',
			'SP327021666587688808',
		],
		invalid: ['SO810112919153947460', 'IP537804382459221381'],
	},
	{
		id: 'yunExpress',
		carrier: 'yunExpress',
		name: 'YunExpress',
		patterns: ['YT#{16}'],
		valid: ['YT3889909444421748', 'YT8999611547223872', 'YT7649076020187066', 'YT2078738716891054'],
		invalid: ['YC3889909444421748', 'ZT8999611547223872'],
	},
	{
		id: 'yodel',
		carrier: 'yodel',
		name: 'Yodel JD',
		patterns: ['JD#{16}', 'JJD#{16}'],
		valid: [
			'JD5598031431815361',
			'JJD3643426145776141',
			'JD5367962011042533',
			'JJD0922408100530476',
		],
		invalid: ['JT5598031431815361', 'JJQ3643426145776141'],
	},
	{
		id: 'canpar22',
		carrier: 'canpar',
		name: 'Canpar (22)',
		patterns: ['[CDKLSUXZ]#{21}'],
		valid: [
			'S769710576505083834850',
			'U224129363995251678562',
			'C958018339711028250981',
			'U064201894982055032761',
		],
		invalid: ['H769710576505083834850', 'W224129363995251678562'],
	},
	{
		id: 'dhlExpressPiece',
		carrier: 'dhl',
		name: 'DHL Express piece',
		patterns: ['J@@#{9,10}', 'J@@@#{9,10}'],
		valid: ['JJL952968110', 'JZY939477786', 'JQHL883407432', 'JARY5643907256'],
		invalid: ['OJL952968110', 'DZY939477786'],
	},
	{
		id: 'dhlEcommerce',
		carrier: 'dhlEcommerce',
		name: 'DHL eCommerce',
		patterns: [...DHL_ECOMMERCE.map((start) => `${start}#?{9,38}`)],
		valid: [
			'LX5PPHQQ1YB1Q1QMAM',
			'LX2YB3T7V7OMA4XFCVSXEHMEJO8CAL46JX',
			'MY0NUCA4YI41PX4U9F2K6P9OT50Z5JW5R7',
			'SG99FNLHA3ZFXWYQJ0XA3NI6UL4',
		],
		invalid: ['GMPPHQQ', 'GX5PPHQQ1YB1Q1QMAM'],
	},
	{
		id: 'amazonInternational',
		carrier: AMAZON_LOGISTICS,
		name: 'Amazon International',
		patterns: ['[AFC]#{10}'],
		valid: ['F7691084058', 'A0462433730', 'F9292193364', 'C3997840293'],
		invalid: ['L7691084058', 'X0462433730'],
	},
	{
		id: 'purolatorLetters',
		carrier: 'purolator',
		name: 'Purolator (3 letters and 9 digits)',
		patterns: ['@@@#{9}'],
		valid: ['GFN241463451', 'KWV454006444', 'JFG141791820', 'EKU937034680'],
		invalid: ['GFN24146345', 'KWV4540064441'],
	},
	{
		id: 'dhlEcommerce14',
		carrier: 'dhlEcommerce',
		name: 'DHL eCommerce (14)',
		patterns: ['#{14}'],
		valid: ['65398238882470', '32046849447703', '97828542411723', '27325431210836'],
		invalid: ['653982388824707', '3204684944770'],
	},
];
