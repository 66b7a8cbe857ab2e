import type { Phrases } from '../phrases';

export const tr: Phrases = {
	rating: [
		'degerlendir|yorum|puan(?!lari toplam)|(?:satici|amazon).{0,12}geri bildirim|oylayin',
		'Değerlendirme yapabilirsiniz.',
		'Yanıtınızı bekliyoruz.',
	],
	answer: [
		'geri bildirim|gorus|fikr|dusunce',
		'Geri bildiriminizi bekliyoruz.',
		'Paketi bekliyoruz.',
	],
	matter: [
		'tasarim|gravur|kazima|renk|beden\\b|boyut|tarih|adres|taslak|numune|randevu|saat\\b|yazim|kumas|kisisellestir',
		'teslimat tarihi',
		'Teslimat hızlıydı.',
	],
	good: [
		'(?:cok )?(?:olumlu|iyi|guzel|harika|mukemmel|super|yuksek|en yuksek|pozitif|5 yildizli|bes yildizli)(?! ki)',
		'olumlu bir yorum',
		'kısa bir yorum',
	],
	allStars: [
		'(?:5|bes|tum) (?:[a-z]{1,8} )?yildiz|tam puan|en yuksek puan|5 ?/ ?5|5 uzerinden 5',
		'Bize beş yıldız verin.',
		'Yıldızlar parlıyor.',
	],
	delight: ['memnun|begen|mutlu|sevdi|hosunuza|tatmin|keyif', 'Memnun musunuz?', 'Paket geldi.'],
	condition: ['[a-z]*(?:ysa|yse|sa|se)(?:niz|k)?\\b|eger', 'beğendiyseniz', 'beğendiniz'],
	degree: ['nasil|ne kadar', 'Ne kadar memnunsunuz?', 'Memnun musunuz?'],
	unhappy: [
		'memnun (?:degil|kalma)|memnuniyetsiz|begenme|hayal kirik|sikayet|(?:olumsuz|kotu) (?:bir )?(?:yorum|degerlendirme|puan|deneyim|geri)|(?:5|bes) yildizdan az',
		'Memnun değilseniz',
		'Uymuyor.',
	],
	problem: ['sorun', 'Bir sorun varsa', 'Paket yolda.'],
	question: ['soru(?!n)', 'Sorularınız için', 'Rica ederiz'],
	contact: [
		'iletisim|bize (?:ulas|yaz|bildir|soyle|haber|sans|firsat)|yanit|cevap|haber verin|cozelim|cozeriz',
		'Bize yazın',
		'Kurye aradı',
	],
	before: ['once\\b', 'yorum yapmadan önce', 'teslimattan sonra'],
	alter: [
		'degistir|guncelle|kaldir|sil(?:in|me|er|meniz|ebilir)|duzenle|duzelt|geri (?:al|cek)|yukselt|gozden gecir',
		'Kaldırabilir misiniz?',
		'Tarih uygun.',
	],
	ask: [
		'lutfen|rica|misiniz|musunuz|istiyoruz|isteriz|seviniriz|mutlu oluruz',
		'Lütfen yapın.',
		'Yapabilirsiniz.',
	],
	may: ['[a-z]*ebilirsiniz|[a-z]*abilirsiniz', 'Değiştirebilirsiniz.', 'Lütfen değiştirin.'],
	seller: ['satici', 'satıcı geri bildirimi', 'ürün yorumu'],
	gift: [
		'hediye(?! paket)|indirim|kupon|bedava|ucretsiz|cekilis|odul|\\d{1,9} ?(?:tl\\b|lira|€|euro|%)|%\\d{1,9}|paypal|ek garanti|omur boyu garanti|surpriz|karsilig|ekran goruntu|nakit',
		'hediye çeki',
		'Kutu geldi.',
	],
	giving: ['kazan|veriyoruz|verecegiz', 'hediye kazanın', 'Kutu bitti.'],
	exchange: [
		'karsilig|(?:yorum|degerlendirme)[a-z]* (?:icin|basina|karsi)|(?:yapin|yazin|birakin|verin),? |sonra',
		'yorumunuz karşılığında',
		'istediğiniz gibi',
	],
	refund: ['iade|para(?:niz)?', 'Para iadesi', 'Size yazıyoruz.'],
	again: ['hatirlat|henuz', 'Hatırlatma', 'Lambayı aldık.'],
	optOut: ['abonelikten (?:cik|ayril)', 'Abonelikten çıkmak için', 'Paket alacaksınız.'],
	promotion: [
		'indirim kodu|kupon|promosyon|kampanya|ozel (?:teklif|firsat)|diger urun|yeni (?:urun|koleksiyon)|(?:magaza|site|sayfa|web)[a-z]*mizi? (?:[a-z]+ ){0,2}(?:ziyaret|kesfed|inceley)|web sitemiz|internet sitemiz|magazamiz|bulten|bizi .{0,20}takip|abone olun|bir sonraki (?:alisveris|siparis)|%\\d{1,9} indirim|black friday|tavsiye edin|katilin',
		'Bir sonraki alışverişiniz için kupon.',
		'İndirim uygulandı.',
	],
	attached: ['ekte\\b', 'ekte bulabilirsiniz', 'kutuda'],
	shipped: ['kargoya (?:verildi|teslim)', 'Siparişiniz kargoya verildi.', 'Yarın göndereceğiz.'],
	makesGood: ['eksik|gecik|ozur|iade|yeni\\b', 'Bir vida eksik.', 'Paket çıkıyor.'],
	howTo: ['nasil (?:yorum|degerlendirme)', 'Nasıl yorum yapılır', 'Masa nasıl kurulur'],
	courtesy: ['tesekkur', 'Teşekkür ederiz.', 'Paket yolda.'],
	purpose: [
		'gecik|teslim|paket|adres|iptal|iade|onay|eksik|kayip|kargo|gravur|bekle|yanit|bugun|persembe|cuma',
		'Paket gecikti.',
		'Çok teşekkürler.',
	],
	cancel: ['iptal (?:et|talep)|iptalini|siparisi iptal', 'siparişi iptal edin', 'Sipariş hazır.'],
};
