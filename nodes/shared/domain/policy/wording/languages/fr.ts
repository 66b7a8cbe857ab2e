import type { Phrases } from '../phrases';

export const fr: Phrases = {
	rating: [
		'evalu(?:er|ez)|evaluations?\\b(?! of)|not(?:er|ez)[- ](?:nous|notre|le vendeur|la commande|votre|le produit|ce produit|l)|notation|(?:laisser|laissez|deposer|deposez|publier|publie|ecrire|ecrivez|poster|rediger)(?:[- ]nous)? (?:[a-z]+ ){0,2}(?:avis|commentaire)|avis (?:positif|negatif|client|sur amazon|sur (?:ce|le|cette|votre) (?:produit|commande|achat)|honnete|publie)|(?:un|votre|tout|chaque|bon|mauvais|ces|les) avis(?! sur)|commentaire (?:negatif|positif|sur amazon)|(?:vendeur|amazon|donnez-nous) .{0,12}(?:une )?note\\b|(?:votre|la) note (?:que|sur)|revoir (?:la|votre) note',
		'Vous pouvez laisser une évaluation.',
		'Donnez-nous la date.',
	],
	answer: [
		'avis\\b|commentaires?\\b|opinion|attend[a-z]* votre retour|votre retour sur|feedback|remarques',
		'Nous attendons votre avis.',
		'Le colis attend.',
	],
	matter: [
		'gravure|maquette|design|dessin|couleurs?|taille|dates?\\b|adresse|creneau|rendez-vous|epreuve|apercu|orthographe|tissu|personnalisation|modele propose|motif|echantillon|livraison propose|projet',
		'la nouvelle date',
		'La livraison fut rapide.',
	],
	good: [
		'(?:tres |plus )?(?:positi(?:f|ve)s?|bonn?e?s?\\b|excellente?s?|parfaite?s?|super|sympa|top|favorables?|elogieu|genial|magnifique|belles?|meilleure?s?|maximale?|cinq etoiles|5 etoiles)(?! (?:au|aupres|de|pour|d.)\\b)',
		'un avis positif',
		'un avis rapide',
	],
	allStars: [
		'(?:5|cinq|toutes les) (?:[a-z]{1,8} )?etoiles|5 ?/ ?5|(?:5|cinq) sur (?:5|cinq)|note maximale|meilleure note|(?:20|vingt) sur (?:20|vingt)',
		'Mettez cinq étoiles.',
		'Les étoiles brillent.',
	],
	delight: [
		'satisfait|content|ravie?s?\\b|heureu|(?:vous )?plai[rst]|plu\\b|enchante|aime\\b|apprecie|a la hauteur|vous convient|tout s.est bien passe|conquis',
		'Êtes-vous satisfait ?',
		'Le colis est là.',
	],
	condition: [
		"si\\b|s'il|quand|lorsque|des que|a condition|au cas ou|pourvu|en cas de|uniquement|ceux qui|une fois|dans le cas",
		'Si vous aimez',
		'Vous aimez.',
	],
	degree: ['comment|quel|que pensez', 'Comment le trouvez-vous ?', 'Êtes-vous content ?'],
	unhappy: [
		'(?:pas|peu|pas du tout|pas entierement|pas totalement) (?:satisfait|content|heureu|convaincu)|insatisf|mecontent|decu\\b|deception|reclamation|(?:avis|commentaire|evaluation|note|experience) (?:negati|defavorable)|mauvais (?:avis|commentaire)|mauvaise (?:note|evaluation|experience)|moins de (?:5|cinq)',
		'Si vous n’êtes pas satisfait',
		'Il ne va pas.',
	],
	problem: [
		'problemes?|soucis?\\b|defaut|ne va pas|quelque chose cloche|probl',
		'Un problème ?',
		'Le colis arrive.',
	],
	question: ['questions?\\b', 'Pour toute question', 'Nous demandons'],
	contact: [
		'contact(?:ez|er)[- ]?(?:nous)?|nous contacter|ecri(?:vez|re)[- ](?:nous|a nous)|nous ecrire|(?:dites|parlez)[- ](?:le[- ])?nous|prevenez|informez|repond(?:ez|re)|adressez-vous|(?:laissez|donnez)[- ]nous (?:la|une|l.) ?(?:chance|occasion|possibilite)|joindre|parlez-en|nous trouverons|nous (?:ferons|reglerons)',
		'Contactez-nous',
		'Le contact du livreur',
	],
	before: ["avant (?:de|d'|que|tout|toute)|plutot que", 'avant de noter', 'après la livraison'],
	alter: [
		'modifi(?:er|ez|cation)|supprim(?:er|ez)|suppression|retir(?:er|ez)|retrait|changer|changez|mettre a jour|effac(?:er|ez)|revoir|reconsider|corriger|corrigez|actualis|rehausser|ameliorer|revenir sur',
		'Merci de modifier cela.',
		'La date est connue.',
	],
	ask: [
		"merci de|merci d'|veuillez|pourriez|pouvez-vous|priere|nous vous (?:prions|demandons|invitons|serions)|s'il vous plait|svp|pensez a|je vous (?:prie|demande)|[a-z]{3,}(?<!pouv)ez (?:votre|la\\b|le (?!faire))",
		'Pourriez-vous le faire ?',
		'Vous pouvez le faire.',
	],
	may: ['vous pouvez', 'Vous pouvez modifier', 'Merci de modifier'],
	seller: ['vendeur', 'évaluation du vendeur', 'avis sur le produit'],
	gift: [
		"bons? (?:d'achat|de reduction|cadeau)|cadeaux?(?! (?:que|choisi|etait|n))|carte cadeau|reductions?\\b|remise\\b|rabais|gratuit(?!ement a)|offert|code promo|remboursement integral|cashback|tirage au sort|concours|prime\\b|recompense|\\d{1,9} ?(?:€|euros?\\b|%)|paypal|garantie (?:prolongee|a vie|supplementaire)|echantillon|surprise|en echange|en contrepartie|capture d'ecran|un don\\b|offrons",
		'un bon de réduction',
		'Le papier peint est là.',
	],
	giving: [
		'rece(?:vez|voir|vra|vrez)|nous (?:vous )?(?:offr|envo|donn|rembours|vers|pay|fais|ajout)|offert|offrons|participe|profitez',
		'recevez un bon',
		'Le bon est utilisé.',
	],
	exchange: [
		"(?:pour|contre|par|a) (?:votre|un|une|tout|toute|chaque|vos|l') ?(?:[a-z]+ )?(?:avis|evaluation|commentaire|note)|en echange|(?:une fois|des|apres|lorsque|si) |et (?:recevez|gagnez|obtenez|nous|beneficiez)|chaque (?:avis|evaluation)",
		'pour votre avis',
		'comme demandé',
	],
	refund: ['rembours|remplacement', 'Nous remboursons.', 'Nous écrivons.'],
	again: [
		'rappel(?:er|ons)?\\b|relance|(?:pas|jamais|toujours pas) (?:encore )?(?:recu|vu|lu|laisse|note|evalue|eu)|(?:attendons|attendant) (?:toujours|encore)|(?:precedent|dernier|premier) (?:message|e-?mail|courriel|demande)|deja (?:ecrit|demande|sollicite)|(?:encore une fois|a nouveau|de nouveau) .{0,30}(?:demand|sollicit|avis|evalu)|derniere (?:chance|demande)',
		'Petit rappel',
		'Nous avons reçu la lampe.',
	],
	optOut: [
		'(?:se |vous )?desabonn|desinscri|ne plus recevoir|stop pub|plus recevoir (?:nos|de)',
		'Se désabonner',
		'Vous recevrez un colis.',
	],
	promotion: [
		'code (?:promo|de reduction|promotionnel|[a-z]{3,12}\\d{0,3}\\b.{0,30}%)|promotions?\\b|offres? (?:speciale|exclusive)|(?:nos|notre) (?:autres|nouvelle?s?|nouveaux?) (?:[a-z]+ )?(?:produits?|articles?|collection|gamme|modele)|(?:decouvr|visit|consult|parcour|retrouv)[a-z]{0,4} (?:[a-z]+ ){0,4}(?:boutique|site|gamme|collection|catalogue|marque|page|blog)|notre (?:site|boutique en ligne|blog|chaine|page|application)\\b|newsletter|lettre d.information|suivez[- ]nous|abonnez[- ]vous|(?:votre|vos|la) prochain[es]{0,2} (?:commande|achat)|soldes|black friday|parrain|recommand(?:ez|er)[- ]nous|rejoignez|\\d{1,9} ?% (?:de (?:reduction|remise)|sur)|vous aimerez aussi|nouveautes|programme de fidelite|inscri(?:vez|re)',
		'Découvrez notre boutique.',
		'La livraison est gratuite.',
	],
	attached: ['piece jointe', 'Voir la pièce jointe', 'Voir la notice'],
	shipped: [
		'(?:a ete|est|avons) (?:bien )?(?:expedie|envoye|remis)',
		'Votre commande a été expédiée.',
		'Nous expédions demain.',
	],
	makesGood: [
		'manqu|remplac|abime|endommag|retard|desole|rembours',
		'Il manque une vis.',
		'Le colis part.',
	],
	howTo: [
		'comment (?:laisser|donner|deposer|ecrire|publier|noter).{0,20}(?:avis|evaluation|commentaire|note)|choisissez .{0,25}etoile',
		'Comment laisser un avis',
		'Comment monter la table',
	],
	courtesy: [
		"merci\\b|remerci|n'hesitez pas|a votre (?:disposition|ecoute)|cordialement",
		'Merci pour votre achat.',
		'Le colis arrive.',
	],
	purpose: [
		'retard|livr|colis|adresse|annul|retour|rembours|remplac|confirm|manqu|endommag|facture|rendez-vous|transporteur|gravure|douane|stock|garantie|piece|jeudi|vendredi|demain|aujourd',
		'Le colis est en retard.',
		'Merci beaucoup.',
	],
	cancel: [
		'annul(?:er|ez)|annulation de (?:la|votre)',
		'merci d’annuler',
		'La commande est annulée.',
	],
};
