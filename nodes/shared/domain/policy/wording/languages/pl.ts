import type { Phrases } from '../phrases';

export const pl: Phrases = {
	rating: [
		'recenzj|ocen(?:a|e|y|ic|ienie|iac|ie)\\b|oceni|(?:wystaw|zostaw|napis|dod)[a-z]* (?:[a-z]+ ){0,2}(?:opini|komentarz)|opini[a-z]* (?:o|na temat) .{0,25}(?:zamowieni|sprzedawc|zakup|produkt)|(?:pozytywn|negatywn|dobr|zl)[a-z]* (?:opini|komentarz)|usuniec[a-z]* .{0,12}opini|(?:za|kazd[a-z]) opini|panstwa opini|opinii? (?:na|w) amazon',
		'Prosimy o wystawienie oceny.',
		'Prosimy o odpowiedź.',
	],
	answer: ['opini|komentarz|uwag[ai]|feedback|zdanie', 'Czekamy na opinię.', 'Czekamy na paczkę.'],
	matter: [
		'grawer|projekt|kolor|rozmiar|dat[aey]\\b|termin|adres|probk|podglad|wzor|pisowni|tkanin|personaliz',
		'projekt grawerunku',
		'Dostawa była szybka.',
	],
	good: [
		'(?:bardzo )?(?:pozytywn|(?<!dzien )dobr|swietn|doskonal|wspanial|najlepsz|najwyzsz|mil|fantastyczn|pochlebn|wysok)[a-z]{0,4}\\b|5-?gwiazdk',
		'pozytywna opinia',
		'krótka opinia',
	],
	allStars: [
		'(?:5|piec|pieciu|piecioma) (?:[a-z]{1,8} )?gwiazd|5 ?/ ?5|najwyzsz[a-z]* (?:ocen|not)|wszystkie gwiazdki|5 na 5|komplet gwiazdek|pieciogwiazdk',
		'Prosimy o pięć gwiazdek.',
		'Gwiazdki świecą.',
	],
	delight: [
		'zadowol|szczesliw|podoba|spodoba|satysfakcj|zachwyc|spelni[a-z]* .{0,10}oczekiwa|usatysfakcj',
		'Czy są Państwo zadowoleni?',
		'Paczka dotarła.',
	],
	condition: ['jesli|jezeli|w razie', 'Jeśli się podoba', 'Podoba się.'],
	degree: ['jak\\b|ktor|co\\b|czy wol', 'Jak się podoba?', 'Czy się podoba?'],
	unhappy: [
		'niezadowol|nie (?:[a-z]+ ){0,3}(?:zadowol|podoba|spelni)|rozczarow|reklamacj|skarg|(?:negatywn|zl)[a-z]{0,4} (?:opini|ocen|komentarz|doswiadcz|recenzj)|mniej niz (?:5|piec)',
		'Jeśli są Państwo niezadowoleni',
		'Nie pasuje.',
	],
	problem: ['problem', 'Jakiś problem?', 'Paczka idzie.'],
	question: ['pytani|pytan\\b', 'W razie pytań', 'Prosimy'],
	contact: [
		'kontakt|napisz|prosze pisac|dac? nam (?:znac|szanse)|daj[a-z]* nam|zglos|odpowiedz|powiedz|rozwiaz|zwroc',
		'Prosimy o kontakt',
		'Kurier dzwonił',
	],
	before: ['przed', 'przed wystawieniem opinii', 'po dostawie'],
	alter: [
		'zmian|zmien|usun|skasow|edy(?:cj|tow)|popraw|wycof|aktualiz|zaktualiz|podwyzsz|skoryg|przemysl',
		'Prosimy o usunięcie.',
		'Termin jest dobry.',
	],
	ask: [
		'prosimy|prosze|czy (?:moga|moglby|zechc|mog)|zwracamy sie z prosba|uprzejmie|bedziemy wdzieczni',
		'Prosimy to zrobić.',
		'Można to zrobić.',
	],
	may: ['mozna|moga panstwo|mozliw', 'Mogą Państwo zmienić.', 'Prosimy zmienić.'],
	seller: ['sprzedawc', 'opinia o sprzedawcy', 'opinia o produkcie'],
	gift: [
		'kupon|rabat|bon\\b|bonu?s?\\b|prezent|upomin|gratis|darmow|znizk|nagrod|konkurs|losowani|\\d{1,9} ?(?:zl\\b|pln|€|euro|%)|paypal|gwarancj[a-z]* (?:dozywotni|przedluzon)|niespodziank|w zamian|zrzut ekranu|zwrot gotowki',
		'kupon rabatowy',
		'Karton dotarł.',
	],
	giving: [
		'otrzym|(?:wysl|przesl|d)[a-z]{0,3}emy|zwrocimy',
		'otrzymają Państwo kupon',
		'Kupon wygasł.',
	],
	exchange: [
		'za (?:[a-z]+ )?(?:opini|ocen|recenzj|komentarz|wystawienie)|(?:po|gdy|jesli|jak) ',
		'za opinię',
		'zgodnie z prośbą',
	],
	refund: ['zwrot|zwroc|pieniad', 'Zwrot pieniędzy', 'Piszemy do Państwa.'],
	again: ['przypomin|ponownie', 'Przypominamy', 'Otrzymaliśmy lampę.'],
	optOut: ['anuluj subskrypcj|zrezygnowac', 'Aby zrezygnować', 'Otrzymają Państwo paczkę.'],
	promotion: [
		'kod rabatow|kupon|promocj|ofert[a-z]* specjaln|nasze (?:inne|nowe) (?:[a-z]+ )?(?:produkt|model|kolekcj)|(?:odwiedz|zobacz|sprawdz|odkryj)[a-z]* (?:[a-z]+ ){0,3}(?:sklep|stron|kolekcj|ofert|produkt)|nasz[aej]{1,2} (?:stron|sklep|blog|aplikacj)|newsletter|obserwuj nas|sledz nas|subskryb|(?:nastepn|kolejn)[a-z]{0,3} (?:zakup|zamowieni)|\\d{1,9} ?% (?:rabatu|taniej|znizki)|black friday|polec nas|dolacz',
		'Kod rabatowy na następne zakupy.',
		'Rabat został naliczony.',
	],
	attached: ['w zalaczniku|zalacz', 'w załączniku', 'w paczce'],
	shipped: [
		'(?:zostal[ao]?|jest) .{0,15}(?:wyslan|nadan)|wyslalismy',
		'Zamówienie zostało wysłane.',
		'Wyślemy jutro.',
	],
	makesGood: [
		'brak|uszkodz|opozn|przepraszam|zwrot|now[aey]\\b',
		'Brakuje śruby.',
		'Paczka wychodzi.',
	],
	howTo: [
		'jak (?:wystawic|napisac|zostawic|dodac).{0,20}(?:opini|ocen|recenzj)',
		'Jak wystawić opinię',
		'Jak złożyć stół',
	],
	courtesy: ['dziekujemy|dziekuje', 'Dziękujemy za zakup.', 'Paczka idzie.'],
	purpose: [
		'opozn|dostaw|paczk|adres|anulow|zwrot|brak|uszkodz|termin|grawer|odpowied|dzis|poniedzial|czwart|piat',
		'Paczka się spóźnia, opóźnienie.',
		'Serdecznie dziękujemy.',
	],
	cancel: ['anulowa(?:nie|c)|anuluj|odwolac zamowien', 'prosimy anulować', 'Zamówienie anulowano.'],
};
