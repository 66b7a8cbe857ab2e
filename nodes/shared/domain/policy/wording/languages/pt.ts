import type { Phrases } from '../phrases';

export const pt: Phrases = {
	rating: [
		'avaliac|avali(?:ar|e|ando|em)\\b|avalie-nos|resenhas?\\b|classificac|(?:deixar?|deixe|escrev[a-z]+|public[a-z]+) (?:[a-z]+ ){0,2}(?:comentario|opiniao|feedback)|(?:comentario|opiniao|feedback) (?:positiv|negativ|na amazon|do vendedor)|opiniao sobre (?:este|o|seu) (?:pedido|produto)|cada (?:opiniao|comentario)',
		'Você pode deixar uma avaliação.',
		'Aguardamos sua opinião.',
	],
	answer: [
		'opiniao|comentarios?\\b|feedback|retorno',
		'Aguardamos sua opinião.',
		'Aguardamos o pacote.',
	],
	matter: [
		'gravac|desenho|design|arte\\b|cor\\b|cores|tamanho|datas?\\b|endereco|amostra|prova\\b|horario|ortografia|tecido|personaliz|rascunho|letras',
		'o desenho da gravação',
		'A entrega foi rápida.',
	],
	good: [
		'(?:muito |mais )?(?:positiv[oa]s?|bo[am]s?\\b|otim[oa]s?|excelentes?|perfeit[oa]s?|maravilhos|fantastic|favorave|melhor|maxim[oa]|alt[oa]\\b|5 estrelas|cinco estrelas)',
		'uma avaliação positiva',
		'uma avaliação curta',
	],
	allStars: [
		'(?:5|cinco|todas as) (?:[a-z]{1,8} )?estrelas|5 ?/ ?5|(?:5|cinco) de (?:5|cinco)|nota (?:maxima|10|dez)|pontuacao maxima',
		'Dê cinco estrelas.',
		'As estrelas brilham.',
	],
	delight: [
		'satisfeit|content|feliz|gost(?:ou|a|ado|ando)\\b|adorou|ador[ao]|agradou|encantad|correu bem|deu (?:tudo )?certo|amou',
		'Está satisfeito?',
		'O pacote chegou.',
	],
	condition: ['se\\b|assim que', 'Se gostou', 'Gostou.'],
	degree: ['como\\b|qual\\b|o que', 'Como gostou?', 'Gostou?'],
	unhappy: [
		'(?:nao|pouco) (?:[a-z]+ ){0,3}(?:satisfeit|content|feliz|gost)|insatisf|descontent|decepcion|desapont|reclamac|queixa|(?:avaliacao|comentario|opiniao|experiencia|feedback) (?:negativ|ruim)|(?:ma|mau|pessim[oa]) (?:avaliacao|experiencia|comentario)|menos de (?:5|cinco)',
		'Se não estiver satisfeito',
		'Não cabe.',
	],
	problem: ['problema|algo (?:deu|saiu|esta|nao)', 'Algum problema?', 'O pacote vem.'],
	question: ['duvidas?\\b', 'Em caso de dúvidas', 'Pedimos'],
	contact: [
		'contat(?:o|e|ar|e-nos)|contact(?:o|e|ar)|fale conosco|fale com|escreva|nos (?:diga|avise|escreva|procure|chame)|diga-nos|avise|responda|entre em|de-nos (?:a|uma)|nos de (?:a|uma)|resolv(?:er|emos)',
		'Entre em contato',
		'O carteiro ligou',
	],
	before: ['antes de', 'antes de avaliar', 'depois da entrega'],
	alter: [
		'alter(?:ar|e)\\b|mud(?:ar|e)\\b|remo(?:ver|va|cao)|exclu(?:ir|a|sao)|apag(?:ar|ue)|atualiz(?:ar|e)|edit(?:ar|e)\\b|retir(?:ar|e)\\b|corrig|modific|reconsider|rever\\b|melhorar',
		'Poderia remover isso?',
		'A data está boa.',
	],
	ask: [
		'por favor|poderia|pode (?:por|gentil)|pedimos|solicitamos|gostariamos que|gentileza|(?:remova|altere|mude|exclua|apague|atualize|retire|cancele)\\b|agradecer',
		'Poderia fazer isso?',
		'Você pode fazer isso.',
	],
	may: ['voce pode|pode ser', 'Você pode alterar.', 'Pedimos que altere.'],
	seller: ['vendedor', 'avaliação do vendedor', 'avaliação do produto'],
	gift: [
		'cupom|cupons|cupao|desconto|brinde|presentes?\\b(?! que)|vale[- ](?:presente|compra)|gratis|gratuit|sorteio|premio|recompensa|r\\$ ?\\d{1,9}|\\d{1,9} ?(?:€|euros?\\b|reais|%)|paypal|pix\\b|garantia (?:estendida|vitalicia)|surpresa|em troca|captura de tela|print\\b|cashback',
		'um desconto',
		'O papel chegou.',
	],
	giving: [
		'receb(?:a|e|er|era)\\b|ganh(?:e|a|ar|ara)\\b|concorr',
		'ganhe um desconto',
		'O cupom venceu.',
	],
	exchange: [
		'(?:por|pela|com|apos) (?:sua|uma|cada|a|deixar) ?(?:[a-z]+ )?(?:avaliacao|opiniao|resenha|comentario)|(?:assim que|quando|depois|se) |e (?:ganhe|receba|obtenha|concorra|nos)',
		'por sua avaliação',
		'como pediu',
	],
	refund: ['reembols|dinheiro de volta', 'Reembolsamos.', 'Escrevemos.'],
	again: [
		'lembrete|ainda (?:nao|aguard|estamos|esper)|nao recebemos',
		'Um lembrete',
		'Recebemos a lâmpada.',
	],
	optOut: ['deixar de receber', 'Para deixar de receber', 'Receberá um pacote.'],
	promotion: [
		'codigo (?:de desconto|promocional)|cupom|cupao|promoc|oferta (?:especial|exclusiva)|nossas ofertas|nossos (?:outros|novos) (?:[a-z]+ )?produtos|nova (?:linha|colecao)|(?:visite|conheca|descubra|veja|confira) (?:[a-z]+ ){0,4}(?:loja|site|pagina|colecao|catalogo|produtos)|noss[oa] (?:site|pagina|loja virtual|loja online|blog|canal|app)\\b|newsletter|siga-nos|nos siga|inscreva-se|assine|proxim[ao] (?:compra|pedido)|\\d{1,9} ?% de desconto|black friday|recomende|junte-se|(?:veja|nossas) (?:as )?novidades',
		'Cupom para sua próxima compra.',
		'O valor foi devolvido.',
	],
	attached: ['em anexo|anexo\\b', 'em anexo', 'no pacote'],
	shipped: [
		'(?:foi|ja foi|esta) (?:enviad|despachad|postad)',
		'Seu pedido foi enviado.',
		'Enviamos amanhã.',
	],
	makesGood: [
		'falt[ao]|danificad|atras|desculp|reembols|nov[ao]\\b',
		'Falta um parafuso.',
		'O pacote sai.',
	],
	howTo: [
		'como (?:deixar|escrever|publicar|avaliar).{0,20}(?:avaliac|opiniao|resenha|comentario)',
		'Como deixar uma avaliação',
		'Como montar a mesa',
	],
	courtesy: ['obrigad', 'Obrigado pela compra.', 'O pacote vem.'],
	purpose: [
		'atras|entreg|pacote|endereco|cancel|devol|reembols|confirm|falt[ao]|danificad|perdid|transport|instruc|resposta|peca|gaveta|quinta|hoje',
		'O pacote está atrasado.',
		'Muito obrigado.',
	],
	cancel: [
		'cancel(?:e|ar|amento do)\\b|anul(?:e|ar)\\b',
		'cancele o pedido',
		'O pedido foi cancelado.',
	],
};
