"""The portals of Kalimantan Selatan."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Abdipersadafm(Portal):
    """abdipersadafm.co.id.

    Site: https://abdipersadafm.co.id/
    System: unknown
    Source: articles cited in public page text, such as https://abdipersadafm.co.id/author/angga/page/3/ amp 1, seen
        2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "abdipersadafm"
    home = "https://abdipersadafm.co.id/"


class Ambungpost(Portal):
    """ambungpost.com.

    Site: https://ambungpost.com/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.ambungpost.com/2026/03/pemkab-kotabaru-safari-ramadan-di-desa.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "ambungpost"
    home = "https://ambungpost.com/"


class Antarakalsel(Antara):
    """Antara Kalimantan Selatan, Banjarmasin.

    Site: https://kalsel.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as https://kalsel.antaranews.com/amp/berita/142101/
        antara_kalsel, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakalsel"
    home = "https://kalsel.antaranews.com/"


class Apahabar(Portal):
    """Apa Habar.

    Site: https://apahabar.com/
    System: unknown
    Source: a public repository's article feed with domains, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "apahabar"
    home = "https://apahabar.com/"


class Banjarmasinpost(Tribun):
    """Banjarmasin Post, Banjarmasin.

    Site: https://banjarmasin.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "banjarmasinpost"
    home = "https://banjarmasin.tribunnews.com/"


class Infobanjarmasin(Portal):
    """Info Banjarmasin, Banjarmasin.

    Site: https://infobanjarmasin.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infobanjarmasin"
    home = "https://infobanjarmasin.com/"
    sourced = False


class Infobanua(Portal):
    """Info Banua, Banjarmasin.

    Site: https://infobanua.co.id/
    System: WordPress, tagDiv Newspaper
    Source: a public repository's Scrapy spiders of regional portals, named by province (kalsel_infobanua), seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "infobanua"
    home = "https://infobanua.co.id/"


class Kalselpos(Portal):
    """Kalsel Pos, Banjarmasin.

    Site: https://kalselpos.com/
    System: WordPress, REST interface said to be open
    Source: articles cited in public page text, such as
        https://kalselpos.com/2020/06/14/wabup-batola-tampung-tawar-balai-desa-baru/, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kalselpos"
    home = "https://kalselpos.com/"


class Lenterabanua(Portal):
    """lenterabanua.com.

    Site: https://lenterabanua.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://lenterabanua.com/hut-xix-kabupaten-tanah-bumbu-dihadiri-pejabat-karir-asal-bumi-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "lenterabanua"
    home = "https://lenterabanua.com/"


class Metrokalimantan(Portal):
    """metrokalimantan.com.

    Site: https://metrokalimantan.com/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.metrokalimantan.com/2022/07/legislator-ini-hadiri-badadapatan-bulik.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "metrokalimantan"
    home = "https://metrokalimantan.com/"


class Suarakalimantan(Portal):
    """suarakalimantan.com.

    Site: https://suarakalimantan.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.suarakalimantan.com/2019/08/25/109-desa-12-kecamatan-melakukan-seminar-dan-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "suarakalimantan"
    home = "https://suarakalimantan.com/"
