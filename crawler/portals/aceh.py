"""The portals of Aceh."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Acehbisnis(Portal):
    """Aceh Bisnis.

    Site: https://acehbisnis.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "acehbisnis"
    home = "https://acehbisnis.com/"
    verified = "factual"


class Acehekspres(Portal):
    """Aceh Ekspres.

    Site: https://acehekspres.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "acehekspres"
    home = "https://acehekspres.com/"
    verified = "factual"


class Acehkita(Portal):
    """AcehKita, Banda Aceh.

    Site: https://acehkita.com/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of sources in Acehnese, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "acehkita"
    home = "https://acehkita.com/"


class Acehportal(Portal):
    """Aceh Portal.

    Site: https://acehportal.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "acehportal"
    home = "https://acehportal.com/"
    verified = "factual"


class Acehpos(Portal):
    """Aceh Pos, Banda Aceh.

    Site: https://acehpos.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "acehpos"
    home = "https://acehpos.com/"
    sourced = False


class Acehvideo(Portal):
    """Aceh Video.

    Site: https://acehvideo.tv/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "acehvideo"
    home = "https://acehvideo.tv/"
    verified = "factual"


class Ajnn(Portal):
    """AJNN, Banda Aceh.

    Site: https://www.ajnn.net/
    System: unknown
    Source: an address of its own in public repositories,
        https://www.ajnn.net/news/pdam-tirta-tamiang-rugi-rp4-m-pada-2022/index.html, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "ajnn"
    home = "https://www.ajnn.net/"


class Analisaaceh(Portal):
    """Analisa Aceh.

    Site: https://analisaaceh.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "analisaaceh"
    home = "https://analisaaceh.com/"
    verified = "factual"


class Antaraaceh(Antara):
    """Antara Aceh, Banda Aceh.

    Site: https://aceh.antaranews.com/
    System: Antara
    Source: an address of its own in public repositories,
        https://aceh.antaranews.com/rss/terkini.xml, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaraaceh"
    home = "https://aceh.antaranews.com/"


class Anteroaceh(Portal):
    """Antero Aceh.

    Site: https://anteroaceh.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "anteroaceh"
    home = "https://anteroaceh.com/"
    verified = "factual"


class Beritamerdeka(Portal):
    """Berita Merdeka.

    Site: https://beritamerdeka.net/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "beritamerdeka"
    home = "https://beritamerdeka.net/"
    verified = "factual"


class Bithe(Portal):
    """Bithe.

    Site: https://bithe.co/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "bithe"
    home = "https://bithe.co/"
    verified = "factual"


class Detikacehnews(Portal):
    """detikacehnews.id.

    Site: https://detikacehnews.id/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        https://detikacehnews.id/2024/12/syahrizal-apresiasi-langkah-cepat.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "detikacehnews"
    home = "https://detikacehnews.id/"


class Dialeksis(Portal):
    """Dialeksis.

    Site: https://dialeksis.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "dialeksis"
    home = "https://dialeksis.com/"
    verified = "factual"


class Gaperta(Portal):
    """gaperta.com.

    Site: https://gaperta.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://gaperta.com/?p=3511, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "gaperta"
    home = "https://gaperta.com/"


class Habaaceh(Portal):
    """Haba Aceh.

    Site: https://habaaceh.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "habaaceh"
    home = "https://habaaceh.id/"
    verified = "factual"


class Habanusantara(Portal):
    """Haba Nusantara.

    Site: https://habanusantara.net/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "habanusantara"
    home = "https://habanusantara.net/"
    verified = "factual"


class Hariandaerah(Portal):
    """Harian Daerah.

    Site: https://hariandaerah.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "hariandaerah"
    home = "https://hariandaerah.com/"
    verified = "factual"


class Harianrakyataceh(Portal):
    """Harian Rakyat Aceh, Banda Aceh.

    Site: https://harianrakyataceh.com/
    System: WordPress
    Source: an address of its own in public repositories,
        https://harianrakyataceh.com/wp-content/uploads/2021/08/, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "harianrakyataceh"
    home = "https://harianrakyataceh.com/"


class Indojayanews(Portal):
    """Indo Jaya News.

    Site: https://indojayanews.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "indojayanews"
    home = "https://indojayanews.com/"
    verified = "factual"


class Indokabar(Portal):
    """indokabar.com.

    Site: https://indokabar.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://www.indokabar.com/bupati-agara-salim-fakhry-terjun-langsung-bantu-warga-gayo-lues-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "indokabar"
    home = "https://indokabar.com/"


class Kabarbireuen(Portal):
    """Kabar Bireuen.

    Site: https://kabarbireuen.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kabarbireuen"
    home = "https://kabarbireuen.com/"
    verified = "factual"


class Kabartamiang(Portal):
    """Kabar Tamiang.

    Site: https://kabartamiang.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kabartamiang"
    home = "https://kabartamiang.com/"
    verified = "factual"


class Kanalinspirasi(Portal):
    """Kanal Inspirasi.

    Site: https://kanalinspirasi.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kanalinspirasi"
    home = "https://kanalinspirasi.com/"
    verified = "factual"


class Komparatif(Portal):
    """Komparatif.

    Site: https://komparatif.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "komparatif"
    home = "https://komparatif.id/"
    verified = "factual"


class Liputanesia(Portal):
    """Liputanesia.

    Site: https://liputanesia.co.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "liputanesia"
    home = "https://liputanesia.co.id/"
    verified = "factual"


class Masakini(Portal):
    """Masakini.

    Site: https://masakini.co/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "masakini"
    home = "https://masakini.co/"
    verified = "factual"


class Mediasatunews(Portal):
    """Media Satu News.

    Site: https://mediasatunews.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mediasatunews"
    home = "https://mediasatunews.com/"
    verified = "factual"


class Meulabohnews(Portal):
    """Meulaboh News, Meulaboh.

    Site: https://meulabohnews.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "meulabohnews"
    home = "https://meulabohnews.com/"
    sourced = False


class Noa(Portal):
    """NOA.

    Site: https://noa.co.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "noa"
    home = "https://noa.co.id/"
    verified = "factual"


class Nukilan(Portal):
    """Nukilan.

    Site: https://nukilan.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "nukilan"
    home = "https://nukilan.id/"
    verified = "factual"


class Penapost(Portal):
    """Pena Post.

    Site: https://penapost.co.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "penapost"
    home = "https://penapost.co.id/"
    verified = "factual"


class Pilargayonews(Portal):
    """pilargayonews.com.

    Site: https://pilargayonews.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://pilargayonews.com/?p=7443, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "pilargayonews"
    home = "https://pilargayonews.com/"


class Pintoe(Portal):
    """Pintoe.

    Site: https://pintoe.co/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "pintoe"
    home = "https://pintoe.co/"
    verified = "factual"


class Popularitas(Portal):
    """Popularitas.

    Site: https://popularitas.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "popularitas"
    home = "https://popularitas.com/"
    verified = "factual"


class Portalsatu(Portal):
    """Portal Satu.

    Site: https://portalsatu.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "portalsatu"
    home = "https://portalsatu.com/"
    verified = "factual"


class Prohabatribunnews(Tribun):
    """prohaba.tribunnews.com.

    Site: https://prohaba.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        https://prohaba.tribunnews.com/2021/04/23/warga-tangkap-dua-pencuri-besi-nyaris-dihakimi-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "prohabatribunnews"
    home = "https://prohaba.tribunnews.com/"


class Rmolaceh(Portal):
    """RMOL Aceh.

    Site: https://rmolaceh.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "rmolaceh"
    home = "https://rmolaceh.id/"
    verified = "factual"


class Sagoetv(Portal):
    """Sagoe TV.

    Site: https://sagoetv.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sagoetv"
    home = "https://sagoetv.com/"
    verified = "factual"


class Serambinews(Tribun):
    """Serambi Indonesia, Banda Aceh.

    Site: https://aceh.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        https://aceh.tribunnews.com/2022/09/16/buru-sindikat-perampok-lintas-provinsi-polres-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "serambinews"
    home = "https://aceh.tribunnews.com/"


class Sinarpidie(Portal):
    """Sinar Pidie.

    Site: https://sinarpidie.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sinarpidie"
    home = "https://sinarpidie.com/"
    verified = "factual"


class Theacehpost(Portal):
    """The Aceh Post.

    Site: https://theacehpost.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "theacehpost"
    home = "https://theacehpost.com/"
    verified = "factual"


class Timelineaceh(Portal):
    """timelineaceh.com.

    Site: https://timelineaceh.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://timelineaceh.com/news/bupati-abdya-lepas-tim-relawan-ke-aceh-tengah-antar-bantuan-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "timelineaceh"
    home = "https://timelineaceh.com/"


class Waspadaaceh(Portal):
    """Waspada Aceh.

    Site: https://waspadaaceh.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "waspadaaceh"
    home = "https://waspadaaceh.com/"
    verified = "factual"
