"""The portals of Sumatera Utara."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Analisadaily(Portal):
    """Harian Analisa, Medan.

    Site: https://analisadaily.com/
    System: unknown
    Source: an address of its own in public repositories,
        https://analisadaily.com/imagesfile/202410/, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "analisadaily"
    home = "https://analisadaily.com/"


class Antarasumut(Antara):
    """Antara Sumatera Utara, Medan.

    Site: https://sumut.antaranews.com/
    System: Antara
    Source: an address of its own in public repositories,
        https://sumut.antaranews.com/berita/663445/warga-deli-serdang-divonis-dua-tahun-penjara-, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarasumut"
    home = "https://sumut.antaranews.com/"


class Armadanews(Portal):
    """armadanews.id.

    Site: https://armadanews.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.armadanews.id/2024/09/20/lapor-pak-bupati-tapteng-masyarakat-desa-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "armadanews"
    home = "https://armadanews.id/"


class Asarpua(Portal):
    """Asarpua.

    Site: https://asarpua.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "asarpua"
    home = "https://asarpua.com/"
    verified = "factual"


class Beritanusa(Portal):
    """Berita Nusa.

    Site: https://beritanusa.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "beritanusa"
    home = "https://beritanusa.com/"
    verified = "factual"


class Beritasumut(Portal):
    """Berita Sumut.

    Site: https://beritasumut.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "beritasumut"
    home = "https://beritasumut.com/"


class Binjainews(Portal):
    """Binjai News, Binjai.

    Site: https://binjainews.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "binjainews"
    home = "https://binjainews.com/"
    sourced = False


class Bitvonline(Portal):
    """Bitv Online.

    Site: https://bitvonline.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "bitvonline"
    home = "https://bitvonline.com/"
    verified = "factual"


class Buanapagi(Portal):
    """Buana Pagi.

    Site: https://buanapagi.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "buanapagi"
    home = "https://buanapagi.com/"
    verified = "factual"


class Demokratis(Portal):
    """demokratis.co.id.

    Site: https://demokratis.co.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://demokratis.co.id/?p=93488, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "demokratis"
    home = "https://demokratis.co.id/"


class Detiksumut(Detik):
    """detikSumut, Medan.

    Site: https://www.detik.com/sumut/
    System: detik
    Source: an address of its own in public repositories,
        https://www.detik.com/sumut/berita/d-7851733/kata-wamendag-soal-temuan-beras-premium-, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "detiksumut"
    home = "https://www.detik.com/sumut/"


class Digtara(Portal):
    """Digtara.

    Site: https://digtara.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "digtara"
    home = "https://digtara.com/"
    verified = "factual"


class Eksisnews(Portal):
    """Eksis News.

    Site: https://eksisnews.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "eksisnews"
    home = "https://eksisnews.com/"
    verified = "factual"


class Gosumut(Portal):
    """GoSumut, Medan.

    Site: https://gosumut.com/
    System: own
    Source: articles cited in public page text, such as
        https://www.gosumut.com/artikel/ragam/2017/03/16/korupsi-dana-lahan-bandara-kepala-bpn-, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "gosumut"
    home = "https://gosumut.com/"


class Hariansib(Portal):
    """Harian SIB.

    Site: https://hariansib.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "hariansib"
    home = "https://hariansib.com/"
    verified = "factual"


class Inilahmedan(Portal):
    """Inilah Medan.

    Site: https://inilahmedan.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "inilahmedan"
    home = "https://inilahmedan.com/"
    verified = "factual"


class Inimedan(Portal):
    """Ini Medan.

    Site: https://inimedan.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "inimedan"
    home = "https://inimedan.com/"
    verified = "factual"


class Inimedanbung(Portal):
    """Ini Medan Bung.

    Site: https://inimedanbung.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "inimedanbung"
    home = "https://inimedanbung.com/"
    verified = "factual"


class Intipnews(Portal):
    """Intip News.

    Site: https://intipnews.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "intipnews"
    home = "https://intipnews.com/"
    verified = "factual"


class Intipos(Portal):
    """Intipos.

    Site: https://intipos.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "intipos"
    home = "https://intipos.com/"
    verified = "factual"


class Kabarmedan(Portal):
    """KabarMedan.

    Site: https://kabarmedan.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kabarmedan"
    home = "https://kabarmedan.com/"
    verified = "factual"


class Kitakini(Portal):
    """Kitakini.

    Site: https://kitakini.news/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kitakini"
    home = "https://kitakini.news/"
    verified = "factual"


class Klikmetro(Portal):
    """Klik Metro.

    Site: https://klikmetro.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "klikmetro"
    home = "https://klikmetro.com/"
    verified = "factual"


class Kliksumut(Portal):
    """Klik Sumut.

    Site: https://kliksumut.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kliksumut"
    home = "https://kliksumut.com/"
    verified = "factual"


class Koranmedan(Portal):
    """Koran Medan.

    Site: https://koranmedan.online/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "koranmedan"
    home = "https://koranmedan.online/"
    verified = "factual"


class Limasisinews(Portal):
    """limasisinews.com.

    Site: https://limasisinews.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://limasisinews.com/akibat-proyek-jalan-tol-masyarakat-nagori-tanjung-rapuan-huta-iv-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "limasisinews"
    home = "https://limasisinews.com/"


class Lintasmedan(Portal):
    """Lintas Medan.

    Site: https://lintasmedan.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "lintasmedan"
    home = "https://lintasmedan.com/"
    verified = "factual"


class Matabangsa(Portal):
    """Mata Bangsa.

    Site: https://matabangsa.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "matabangsa"
    home = "https://matabangsa.com/"
    verified = "factual"


class Matatelinga(Portal):
    """Mata Telinga.

    Site: https://matatelinga.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "matatelinga"
    home = "https://matatelinga.com/"
    verified = "factual"


class Medandaily(Portal):
    """Medan Daily, Medan.

    Site: https://medandaily.com/
    System: WordPress, REST interface said to be open
    Source: a public repository's list of outlets whose articles it collects, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "medandaily"
    home = "https://medandaily.com/"


class Medanmerdeka(Portal):
    """Medan Merdeka.

    Site: https://medanmerdeka.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "medanmerdeka"
    home = "https://medanmerdeka.com/"
    verified = "factual"


class Medanposonline(Portal):
    """Medan Pos Online.

    Site: https://medanposonline.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "medanposonline"
    home = "https://medanposonline.com/"
    verified = "factual"


class Mediaapakabar(Portal):
    """Media Apakabar.

    Site: https://mediaapakabar.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mediaapakabar"
    home = "https://mediaapakabar.com/"
    verified = "factual"


class Mediaselektif(Portal):
    """Media Selektif.

    Site: https://mediaselektif.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mediaselektif"
    home = "https://mediaselektif.com/"
    verified = "factual"


class Mediasumutku(Portal):
    """Media Sumutku.

    Site: https://mediasumutku.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mediasumutku"
    home = "https://mediasumutku.com/"
    verified = "factual"


class Membaranews(Portal):
    """Membara News.

    Site: https://membaranews.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "membaranews"
    home = "https://membaranews.com/"
    verified = "factual"


class Metrodailyjawapos(JawaPos):
    """Metro Daily.

    Site: https://metrodaily.jawapos.com/
    System: Jawa Pos
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "metrodailyjawapos"
    home = "https://metrodaily.jawapos.com/"
    verified = "factual"


class Metroonline(Portal):
    """Metro Online.

    Site: https://metro-online.co/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "metroonline"
    home = "https://metro-online.co/"
    verified = "factual"


class Metropublik(Portal):
    """Metro Publik.

    Site: https://metropublik.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "metropublik"
    home = "https://metropublik.com/"
    verified = "factual"


class Metrorakyat(Portal):
    """Metro Rakyat.

    Site: https://metrorakyat.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "metrorakyat"
    home = "https://metrorakyat.com/"
    verified = "factual"


class Mimbaronline(Portal):
    """Mimbar Online.

    Site: https://mimbaronline.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mimbaronline"
    home = "https://mimbaronline.com/"
    verified = "factual"


class Mimbarumum(Portal):
    """Mimbar Umum.

    Site: https://mimbarumum.co.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mimbarumum"
    home = "https://mimbarumum.co.id/"
    verified = "factual"


class Mistar(Portal):
    """Mistar, Medan.

    Site: https://mistar.id/
    System: unknown
    Source: a public repository's list of outlets whose articles it collects, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mistar"
    home = "https://mistar.id/"


class Mitanews(Portal):
    """Mita News.

    Site: https://mitanews.co.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mitanews"
    home = "https://mitanews.co.id/"
    verified = "factual"


class Nusantaraterkini(Portal):
    """Nusantara Terkini.

    Site: https://nusantaraterkini.co/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "nusantaraterkini"
    home = "https://nusantaraterkini.co/"
    verified = "factual"


class Okemedan(Portal):
    """Oke Medan.

    Site: https://okemedan.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "okemedan"
    home = "https://okemedan.com/"
    verified = "factual"


class Orbitdigitaldaily(Portal):
    """Orbit Digital Daily.

    Site: https://orbitdigitaldaily.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "orbitdigitaldaily"
    home = "https://orbitdigitaldaily.com/"
    verified = "factual"


class P3tgaipena(Portal):
    """p3tgaipena.com.

    Site: https://p3tgaipena.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://p3tgaipena.com/?p=497, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "p3tgaipena"
    home = "https://p3tgaipena.com/"


class Pewarta(Portal):
    """Pewarta.

    Site: https://pewarta.co/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "pewarta"
    home = "https://pewarta.co/"
    verified = "factual"


class Realitasonline(Portal):
    """Realitas Online.

    Site: https://realitasonline.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "realitasonline"
    home = "https://realitasonline.id/"
    verified = "factual"


class Rmolsumut(Portal):
    """RMOL Sumut.

    Site: https://rmolsumut.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "rmolsumut"
    home = "https://rmolsumut.id/"
    verified = "factual"


class Sentralberita(Portal):
    """Sentral Berita.

    Site: https://sentralberita.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sentralberita"
    home = "https://sentralberita.com/"
    verified = "factual"


class Sinata(Portal):
    """Sinata.

    Site: https://sinata.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sinata"
    home = "https://sinata.id/"
    verified = "factual"


class Sumut24(Portal):
    """Sumut24.

    Site: https://sumut24.co/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sumut24"
    home = "https://sumut24.co/"
    verified = "factual"


class Sumutpos(JawaPos):
    """Sumut Pos, Medan.

    Site: https://sumutpos.jawapos.com/
    System: Jawa Pos
    Source: an address of its own in public repositories,
        https://sumutpos.jawapos.com/sumatera-utara/2607170047/, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "sumutpos"
    home = "https://sumutpos.jawapos.com/"


class Teritorial24(Portal):
    """Teritorial24.

    Site: https://teritorial24.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "teritorial24"
    home = "https://teritorial24.com/"
    verified = "factual"


class Tobasatu(Portal):
    """Toba Satu.

    Site: https://tobasatu.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "tobasatu"
    home = "https://tobasatu.com/"
    verified = "factual"


class Topikseru(Portal):
    """topikseru.com.

    Site: https://topikseru.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://topikseru.com/daerah/9172/miris-warga-di-tapteng-ini-10-tahun-hidup-dengan-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "topikseru"
    home = "https://topikseru.com/"


class Topmetro(Portal):
    """Top Metro.

    Site: https://topmetro.news/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "topmetro"
    home = "https://topmetro.news/"
    verified = "factual"


class Tribunmedan(Tribun):
    """Tribun Medan, Medan.

    Site: https://medan.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        http://medan.tribunnews.com/2018/09/13/beru-diperbaiki-jalan-desa-tanah-pinem-kupak-kapik-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunmedan"
    home = "https://medan.tribunnews.com/"


class Viral24(Portal):
    """Viral24.

    Site: https://viral24.co.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "viral24"
    home = "https://viral24.co.id/"
    verified = "factual"


class Wartalive(Portal):
    """Warta Live.

    Site: https://wartalive.co.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "wartalive"
    home = "https://wartalive.co.id/"
    verified = "factual"


class Waspada(Portal):
    """Harian Waspada, Medan.

    Site: https://www.waspada.id/
    System: unknown
    Source: articles cited in public page text, such as https://waspada.id/?p=559640, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "waspada"
    home = "https://www.waspada.id/"
