"""The portals of Sumatera Barat."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarasumbar(Antara):
    """Antara Sumatera Barat, Padang.

    Site: https://sumbar.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://sumbar.antaranews.com/amp/berita/195504/hut-pasbar-ke-13-berjalan-khidmat-dan-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarasumbar"
    home = "https://sumbar.antaranews.com/"


class Beritaminang(Portal):
    """beritaminang.com.

    Site: https://beritaminang.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://beritaminang.com/berita/14381/rapat-paripurna-istimewa-peringatan-hut-pasbar-ke-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "beritaminang"
    home = "https://beritaminang.com/"


class Beritasumbar(Portal):
    """Berita Sumbar.

    Site: https://beritasumbar.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "beritasumbar"
    home = "https://beritasumbar.com/"


class Dutametro(Portal):
    """Duta Metro.

    Site: https://dutametro.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "dutametro"
    home = "https://dutametro.com/"
    verified = "factual"


class Ekspresnews(Portal):
    """Ekspres News.

    Site: https://ekspresnews.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "ekspresnews"
    home = "https://ekspresnews.com/"
    verified = "factual"


class Fajarharapan(Portal):
    """Fajar Harapan.

    Site: https://fajarharapan.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "fajarharapan"
    home = "https://fajarharapan.id/"
    verified = "factual"


class Figurnews(Portal):
    """Figur News.

    Site: https://figurnews.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "figurnews"
    home = "https://figurnews.com/"
    verified = "factual"


class Gosumbar(Portal):
    """Go Sumbar.

    Site: https://gosumbar.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "gosumbar"
    home = "https://gosumbar.com/"


class Harianhaluan(Portal):
    """Harian Haluan, Padang.

    Site: https://www.harianhaluan.com/
    System: own
    Source: an address of its own in public repositories,
        https://www.harianhaluan.com/rss, seen 2026-12
    Caveats: its sub-site riau. has the index of Promedia's system
    Checked: no
    """

    name = "harianhaluan"
    home = "https://www.harianhaluan.com/"


class Hariankoranpadang(Portal):
    """hariankoranpadang.com.

    Site: https://hariankoranpadang.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://hariankoranpadang.com/2020/10/09/parlementaria-dprd-pasaman-dprd-gelar-sidang-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "hariankoranpadang"
    home = "https://hariankoranpadang.com/"


class Hariansinggalang(Portal):
    """Harian Singgalang, Padang.

    Site: https://hariansinggalang.co.id/
    System: WordPress, Gian MR
    Source: an address of its own in public repositories,
        https://www.hariansinggalang.co.id/berita/246220/tim-dosen-unp-laksanakan-pkm-di-painan-, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "hariansinggalang"
    home = "https://hariansinggalang.co.id/"


class Infosumbar(Portal):
    """Info Sumbar.

    Site: https://infosumbar.net/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "infosumbar"
    home = "https://infosumbar.net/"


class Jurnalandalas(Portal):
    """jurnalandalas.com.

    Site: https://jurnalandalas.com/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.jurnalandalas.com/2020/03/pasbar-di-usia-16-tahun-keluar-dari.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "jurnalandalas"
    home = "https://jurnalandalas.com/"


class Jurnalsumbar(Portal):
    """Jurnal Sumbar, Padang.

    Site: https://jurnalsumbar.com/
    System: WordPress, tagDiv Newspaper
    Source: a public repository's Scrapy spiders of regional portals, named by province (sumbar_jurnal), seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "jurnalsumbar"
    home = "https://jurnalsumbar.com/"


class Kabarpadang(Portal):
    """Kabar Padang.

    Site: https://kabarpadang.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "kabarpadang"
    home = "https://kabarpadang.com/"


class Kabarsumbar(Portal):
    """Kabar Sumbar.

    Site: https://kabarsumbar.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kabarsumbar"
    home = "https://kabarsumbar.com/"
    verified = "factual"


class Kupasonline(Portal):
    """Kupas Online.

    Site: https://kupasonline.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kupasonline"
    home = "https://kupasonline.com/"
    verified = "factual"


class Langgam(Portal):
    """Langgam, Padang.

    Site: https://langgam.id/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "langgam"
    home = "https://langgam.id/"


class Liputankini(Portal):
    """Liputan Kini.

    Site: https://liputankini.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "liputankini"
    home = "https://liputankini.com/"
    verified = "factual"


class Mentawaikita(Portal):
    """Mentawai Kita.

    Site: https://mentawaikita.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mentawaikita"
    home = "https://mentawaikita.com/"
    verified = "factual"


class Minangkabaunews(Portal):
    """Minangkabau News.

    Site: https://minangkabaunews.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "minangkabaunews"
    home = "https://minangkabaunews.com/"
    verified = "factual"


class Mjnews(Portal):
    """MJ News.

    Site: https://mjnews.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "mjnews"
    home = "https://mjnews.id/"
    verified = "factual"


class Okeline(Portal):
    """okeline.com.

    Site: https://okeline.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://okeline.com/berita-5691-baperda-dprd-padang-pariaman-bahas-ranperda-lgbt-dan-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "okeline"
    home = "https://okeline.com/"


class Padangekspres(JawaPos):
    """Padang Ekspres, Padang.

    Site: https://padek.jawapos.com/
    System: Jawa Pos
    Source: an address of its own in public repositories,
        https://padek.jawapos.com/sumbar/2503070049/, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "padangekspres"
    home = "https://padek.jawapos.com/"


class Padangkita(Portal):
    """Padangkita, Padang.

    Site: https://padangkita.com/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "padangkita"
    home = "https://padangkita.com/"


class Padangmedia(Portal):
    """Padang Media.

    Site: https://padangmedia.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "padangmedia"
    home = "https://padangmedia.com/"
    verified = "factual"


class Rakyatterkini(Portal):
    """Rakyat Terkini.

    Site: https://rakyatterkini.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "rakyatterkini"
    home = "https://rakyatterkini.com/"
    verified = "factual"


class Redaksisumbar(Portal):
    """Redaksi Sumbar.

    Site: https://redaksisumbar.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "redaksisumbar"
    home = "https://redaksisumbar.com/"


class Reportaseinvestigasi(Portal):
    """Reportase Investigasi.

    Site: https://reportaseinvestigasi.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "reportaseinvestigasi"
    home = "https://reportaseinvestigasi.com/"
    verified = "factual"


class Scientia(Portal):
    """Scientia.

    Site: https://scientia.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "scientia"
    home = "https://scientia.id/"
    verified = "factual"


class Semangatnews(Portal):
    """Semangat News.

    Site: https://semangatnews.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "semangatnews"
    home = "https://semangatnews.com/"
    verified = "factual"


class Topsumbar(Portal):
    """Top Sumbar.

    Site: https://topsumbar.co.id/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "topsumbar"
    home = "https://topsumbar.co.id/"
    verified = "factual"


class Tribunpadang(Tribun):
    """Tribun Padang, Padang.

    Site: https://padang.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpadang"
    home = "https://padang.tribunnews.com/"


class Valoranews(Portal):
    """Valora News.

    Site: https://valoranews.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "valoranews"
    home = "https://valoranews.com/"
    verified = "factual"
