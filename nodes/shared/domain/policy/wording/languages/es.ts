import type { Phrases } from '../phrases';

export const es: Phrases = {
	rating: [
		'valoracion|valor(?:ar|e|arnos|enos|adnos)\\b|evaluacion|evalu(?:ar|e|enos)\\b|resenas?\\b|calific|puntu(?:ar|e|enos|acion)|(?:dejar|deje|dejenos|dejarnos|escrib[a-z]{1,6}|publi[a-z]{1,6}) (?:[a-z]+ ){0,2}(?:opinion|comentario|feedback)|opinion(?:es)? (?:positiva|negativa|publicada|en amazon|sobre (?:el|su|este) (?:producto|pedido|compra))|(?:por|cada) (?:su |una |cada )?(?:opinion|comentario)|comentario (?:positivo|negativo|en amazon)|nos valore',
		'Puede dejar una valoración.',
		'Díganos su opinión.',
	],
	answer: [
		'opinion|comentarios?\\b|feedback|su parecer|que (?:le|te) parece',
		'Esperamos su opinión.',
		'Esperamos el paquete.',
	],
	matter: [
		'grabado|boceto|diseno|color|talla|fechas?\\b|direccion|letras|muestra|prueba|cita\\b|horario|franja|ortografia|tela|personaliz|dia de entrega|vista previa',
		'la fecha de entrega',
		'La entrega fue rápida.',
	],
	good: [
		'(?:muy |mas )?(?:positiv[oa]s?|buen[oa]?s?\\b|excelentes?|perfect[oa]s?|favorables?|fantastic|estupend|genial|alt[oa]\\b|mejor(?:es)?\\b|maxim[oa]|5 estrellas|cinco estrellas|bonit[oa])(?! (?:de|para|que)\\b)',
		'una valoración positiva',
		'una valoración breve',
	],
	allStars: [
		'(?:5|cinco|todas las) (?:[a-z]{1,8} )?estrellas|5 ?/ ?5|(?:5|cinco|10|diez) (?:de|sobre) (?:5|cinco|10|diez)|maxima (?:puntuacion|nota|valoracion|calificacion)|mejor nota',
		'Denos cinco estrellas.',
		'Las estrellas brillan.',
	],
	delight: [
		'satisfech|content[oa]|feliz|encant(?:a|o|ado|ada)\\b|(?<!si )gust(?:a|o|ado|ando)\\b(?!ri)|agrad(?:a|o|ado)\\b|le ha ido bien|todo (?:ha ido |fue |estuvo )?bien|a su gusto|disfrut|expectativas',
		'¿Está satisfecho?',
		'El paquete llegó.',
	],
	condition: [
		'si\\b|cuando|siempre que|en caso de|una vez|solo\\b|quienes|en cuanto',
		'Si le gusta',
		'Le gusta.',
	],
	degree: ['como\\b|cuanto|cual\\b', '¿Cómo le gusta?', '¿Le gusta?'],
	unhappy: [
		'(?:no|poco|nada) (?:[a-z]+ ){0,4}(?:satisfech|content|feliz|gust|convenc)|insatisf|descontent|decepcion|queja|reclamacion|(?:valoracion|opinion|resena|comentario|experiencia|evaluacion)(?:es)? (?:negativ|mal)|mal[ao]? (?:valoracion|opinion|resena|experiencia|comentario)|menos de (?:5|cinco)',
		'Si no está contento',
		'No cabe.',
	],
	problem: [
		'problema|inconveniente|algo (?:ha ido|fue|salio|esta) mal|defecto|incidencia|fallo',
		'¿Algún problema?',
		'El paquete llega.',
	],
	question: ['dudas?\\b|preguntas?\\b|consultas?\\b', 'Si tiene dudas', 'Le rogamos'],
	contact: [
		'contact(?:e|ar|enos|arnos|o con)|escrib(?:anos|a|irnos)|pongase en contacto|diganos|avisenos|haganoslo|hable con|denos (?:la|una) (?:oportunidad|ocasion)|respond(?:a|er)|comuni(?:que|car)|dirijase|lo (?:solucionamos|resolvemos|arreglamos)',
		'Contáctenos',
		'El contacto del cartero',
	],
	before: ['antes de|en (?:vez|lugar) de|primero', 'antes de valorar', 'después del envío'],
	alter: [
		'modific(?:ar|que|acion)|cambi(?:ar|e)\\b|elimin(?:ar|e|acion)\\b|borr(?:ar|e)\\b|retir(?:ar|e|ada)\\b|quit(?:ar|e)\\b|actualiz(?:ar|e)|rectific|corregir|corrija|reconsider|revis(?:ar|e)\\b|mejorar|subir|editar',
		'¿Podría eliminar eso?',
		'La fecha es buena.',
	],
	ask: [
		'por favor|podria|puede usted|le (?:rogamos|pedimos|agradec|pido)|rogamos|(?:modifique|cambie|elimine|borre|retire|quite|actualice|cancele)|considere|seria tan amable|agradeceriamos',
		'¿Podría hacerlo?',
		'Puede hacerlo.',
	],
	may: ['(?<!¿)puede(?! usted)', 'Puede cambiarla.', 'Le rogamos cambiarla.'],
	seller: ['vendedor', 'valoración del vendedor', 'reseña del producto'],
	gift: [
		'regal(?!o estaba)(?:o|os|amos|ar|aremos)\\b|tarjeta regalo|vale\\b|cupon|descuento|rebaja|gratis|gratuit|reembolso completo|sorteo|premio|recompensa|\\d{1,9} ?(?:€|euros?\\b|%|usd|pesos)|paypal|garantia (?:extendida|ampliada|de por vida|adicional)|muestra gratis|sorpresa|obsequio|a cambio|captura|dona(?:mos|remos|cion)|rifa',
		'un cupón',
		'El papel llegó.',
	],
	giving: [
		'recib(?:a|ir|ira|e|iran)\\b|le (?:regal|envi|d(?:a|are)mos|ofrec|devolv|reembols|mand|pag)|regalamos|participa|participe',
		'reciba un vale',
		'El vale caducó.',
	],
	exchange: [
		'(?:por|con|tras) (?:su|una|cada|la|dejar|escribir|publicar) ?(?:[a-z]+ )?(?:opinion|resena|valoracion|comentario|evaluacion)|a cambio|(?:una vez|cuando|si|despues de|en cuanto) |y (?:reciba|gane|obtenga|consiga|le|llevese)|cada (?:opinion|resena|valoracion)',
		'por su reseña',
		'como pidió',
	],
	refund: ['reembols|devolv(?:emos|eremos) (?:el|su)|dinero', 'Le reembolsamos.', 'Le escribimos.'],
	again: [
		'recordatorio|record(?:ar|amos)(?:le)?\\b|(?:aun|todavia) (?:no|esperamos|estamos)|no (?:hemos|ha) (?:recibido|visto|dejado|valorado)|(?:anterior|ultimo|primer) (?:mensaje|correo|solicitud)|(?:de nuevo|otra vez|nuevamente) .{0,30}(?:pedi|valor|opini|resen)|ya le (?:escribi|pedi)|ultima oportunidad',
		'Un recordatorio',
		'Hemos recibido la lámpara.',
	],
	optOut: [
		'darse de baja|darme de baja|cancelar (?:la |su )?suscripcion|dejar de recibir|no (?:desea|quiere) (?:recibir )?mas|desuscrib',
		'Darse de baja',
		'Recibirá un paquete.',
	],
	promotion: [
		'codigo (?:de )?(?:descuento|promocional|[a-z]{3,12}\\d{0,3}\\b)|cupon|promocion|oferta(?:s)? (?:especial|exclusiva|del)|nuestra[s]? ofertas?|nuestr[oa]s? (?:otros?|otras?|nuev[oa]s?) (?:[a-z]+ )?(?:productos?|articulos?|coleccion|gama|modelos?)|otros productos|(?:visite|descubra|conozca|eche|explore|mire|vea) (?:[a-z]+ ){0,4}(?:tienda|web|pagina|coleccion|catalogo|gama|productos)|nuestr[oa] (?:pagina|web|sitio|tienda online|blog|canal|app)\\b|boletin|newsletter|siganos|suscrib(?:ase|irse)|(?:su|la) (?:proxim|siguient)[ae] (?:compra|pedido)|proximo pedido|black friday|recomiend(?:e|enos)|unase|\\d{1,9} ?% de descuento|tambien le (?:gust|interes)|(?:vea|nuestras) (?:las )?novedades|registrese',
		'Visite nuestra tienda.',
		'El descuento se aplicó.',
	],
	attached: ['adjunt', 'el manual adjunto', 'el manual impreso'],
	shipped: [
		'(?:ha sido|fue|hemos|esta) (?:enviado|despachado|expedido)',
		'Su pedido ha sido enviado.',
		'Lo enviamos mañana.',
	],
	makesGood: [
		'falta|danad|retras|sentimos|lament|reembols|devuelto|nuev[oa]',
		'Falta un tornillo.',
		'El paquete sale.',
	],
	howTo: [
		'como (?:dejar|escribir|publicar|valorar).{0,20}(?:opinion|resena|valoracion|comentario)',
		'Cómo dejar una opinión',
		'Cómo montar la mesa',
	],
	courtesy: ['gracias|agradec|a su disposicion', 'Gracias por su compra.', 'El paquete llega.'],
	purpose: [
		'retras|entreg|paquete|direccion|cancel|devol|reembols|confirm|falta|danad|transport|foto|espera\\b|respuesta|stock|agotad|pieza|lunes|jueves|manana|hoy\\b',
		'El paquete se retrasa.',
		'Muchas gracias.',
	],
	cancel: [
		'cancel(?:e|ar|en)\\b|anul(?:e|ar)\\b|cancelacion del',
		'cancele el pedido',
		'El pedido fue cancelado.',
	],
};
