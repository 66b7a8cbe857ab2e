const GOOD =
	'(?:positi[a-z]{0,6}|good|favou?rable|praise|gut[a-z]{0,2}|lob|bon[a-z]{0,3}|buen[a-z]{0,2}|buon[a-z]?|goede?|bra|dobr[a-z]{0,2}|pozytywn[a-z]{0,3}|bo[am]s?|olumlu|iyi|良い(?:点|ところ)?|ايجابي[ها]{0,2}|جيد[ها]{0,2}|सकारात्मक|अच्छी)';
const BAD =
	'(?:negati[a-z]{0,6}|negatywn[a-z]{0,3}|neutral[a-z]{0,3}|bad|unfavou?rable|critical|criticism|schlecht[a-z]{0,2}|kritik|mauvais[a-z]{0,2}|mal[oa]s?|cattiv[a-z]|brutt[a-z]|slechte?|dalig[a-z]?|zl[aey]|ruim|ruins|olumsuz|kotu|悪い(?:点|ところ)?|سلبي[ها]{0,2}|سيئ[ها]{0,2}|नकारात्मक|बुरी)';
const OR =
	'(?:or|and|oder|und|ou|et|o|y|e|of|en|lub|i|czy|eller|och|ya da|veya|ve|como|tanto|या|और|او|ام|و|か|も|と|や)?';
const SCALE =
	'(?:1|one|eine?m?|une?|uno|en|een|um|bir)\\s?(?:star |stern |etoile )?(?:-|–|to|bis|zu|or|oder|a|al|à|ou|o|tot|do|till|ile|से|から|〜|~|الي) ?(?:5|five|funf|cinq|cinque|cinco|vijf|fem|piec|bes)|(?:5|five)[- ]stars? (?:or|and) (?:a )?(?:1|one)';
const OR_NOT =
	"[\\p{L}']{1,30} (?:or|oder|ou|o|of|lub|czy|eller) (?:not|nicht|non|no|niet|nao|nie|inte)(?!\\p{L})";

const BALANCED = new RegExp(
	`(?<!\\p{L})(?:${GOOD}[ ,]{0,2}${OR} ?(?:not )?${BAD}|${BAD}[ ,]{0,2}${OR} ?${GOOD}|${SCALE}|${OR_NOT})(?!\\d)`,
	'gu',
);

/**
 * Neutral by Amazon's own standard: naming the bad with the good, or a whole scale of stars. Taken
 * out of a sentence before it is judged, it cannot be mistaken for the good alone.
 */
export const leaveOutBalanced = (folded: string): string => folded.replace(BALANCED, ' … ');
